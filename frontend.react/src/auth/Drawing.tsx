import { useTranslation } from "react-i18next";
import classes from "./Drawing.module.css";

/** A field as drawn: its words on the page with their box, and the card on the right at height `card`. */
interface Sketch {
  name: "vendor" | "number" | "date" | "due" | "total";
  tone: "sure" | "doubtful";
  box: { x: number; y: number; width: number };
  card: number;
}

const SKETCHES: readonly Sketch[] = [
  { name: "vendor", tone: "sure", box: { x: 34, y: 34, width: 146 }, card: 8 },
  { name: "number", tone: "sure", box: { x: 196, y: 98, width: 94 }, card: 92 },
  { name: "date", tone: "sure", box: { x: 196, y: 124, width: 94 }, card: 176 },
  { name: "due", tone: "doubtful", box: { x: 196, y: 150, width: 94 }, card: 260 },
  { name: "total", tone: "sure", box: { x: 196, y: 366, width: 94 }, card: 344 },
];
const BOX_HEIGHT = 22;
const CARD = { x: 404, width: 216, height: 66 };
const LINES = [214, 238, 262, 286] as const;

/** What the product does, as a picture: an invoice, and its values tied to where they stand. */
export function Drawing() {
  return (
    <svg className={classes.drawing} viewBox="0 0 628 428" aria-hidden="true">
      <Paper />
      {SKETCHES.map((sketch) => (
        <g key={sketch.name} data-tone={sketch.tone} className={classes.tie}>
          <path className={classes.thread} d={thread(sketch)} pathLength={1} />
          <Words sketch={sketch} />
          <Card sketch={sketch} />
        </g>
      ))}
    </svg>
  );
}

function thread({ box, card }: Sketch): string {
  const [x, y, end] = [box.x + box.width, box.y + BOX_HEIGHT / 2, card + CARD.height / 2];
  return `M${x} ${y} C${x + 70} ${y} ${CARD.x - 70} ${end} ${CARD.x} ${end}`;
}

/** What is no field: bars in place of words. */
function Paper() {
  return (
    <g>
      <rect className={classes.paper} x="10" y="8" width="304" height="412" rx="10" />
      <g className={classes.ink}>
        <rect x="38" y="66" width="92" height="6" rx="3" />
        <rect x="38" y="80" width="70" height="6" rx="3" />
        <rect x="38" y="112" width="104" height="6" rx="3" />
        <rect x="38" y="126" width="84" height="6" rx="3" />
        <rect x="38" y="140" width="94" height="6" rx="3" />
        {LINES.map((y) => (
          <g key={y}>
            <rect x="38" y={y} width={112 - (y % 3) * 16} height="6" rx="3" />
            <rect x="196" y={y} width="22" height="6" rx="3" />
            <rect x="250" y={y} width="36" height="6" rx="3" />
          </g>
        ))}
        <rect x="206" y="322" width="32" height="6" rx="3" />
        <rect x="250" y="322" width="36" height="6" rx="3" />
        <rect x="206" y="342" width="24" height="6" rx="3" />
        <rect x="254" y="342" width="32" height="6" rx="3" />
        <rect x="38" y="374" width="80" height="6" rx="3" />
        <rect x="38" y="388" width="110" height="6" rx="3" />
      </g>
      <path className={classes.rule} d="M38 194H286M38 306H286" />
    </g>
  );
}

function Words({ sketch: { name, box } }: { sketch: Sketch }) {
  const { t } = useTranslation();
  return (
    <g>
      <rect className={classes.box} x={box.x} y={box.y} width={box.width} height={BOX_HEIGHT} rx="4" />
      <text className={classes.words} x={box.x + 6} y={box.y + 15}>
        {t(`auth.drawing.${name}.page`)}
      </text>
    </g>
  );
}

function Card({ sketch: { name, tone, card } }: { sketch: Sketch }) {
  const { t } = useTranslation();
  return (
    <g transform={`translate(${CARD.x} ${card})`}>
      <rect className={classes.card} width={CARD.width} height={CARD.height} rx="10" />
      <text className={classes.name} x="16" y="27">
        {t(`auth.drawing.${name}.name`)}
      </text>
      <text className={classes.value} x="16" y="48">
        {t(`auth.drawing.${name}.value`)}
      </text>
      <circle className={classes.mark} cx={CARD.width - 24} cy="33" r="10" />
      <path className={classes.sign} d={SIGNS[tone]} transform={`translate(${CARD.width - 24} 33)`} />
    </g>
  );
}

const SIGNS = { sure: "M-4 .5 -1.2 3.4 4.2-3", doubtful: "M0-5V1M0 4.4V4.5" };
