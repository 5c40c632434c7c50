import { memo, useMemo } from "react";
import type { Results } from "~/client";
import type { FieldState } from "~/document/confidence";
import { useActive, useDesk } from "~/document/desk/desk";
import { focusField, type as typeInto, useReview } from "~/document/desk/review";
import type { Reading } from "~/document/readings";
import { useLabels } from "~/document/useLabels";
import { type Box, boxOf, type PlacedWord } from "./geometry";
import classes from "./Overlay.module.css";
import { useSelection } from "./useSelection";

type Page = Results["pages"][number];

/**
 * The boxes of the fields on a page, and while one is edited its words. Its unit is a pixel of the page's image.
 * `still`: only to look at.
 */
export function Overlay({ page, still = false }: { page: Page; still?: boolean }) {
  const review = useReview();
  const { editable, desk, order } = review;
  const picking = useDesk((each) => each.focused !== null) && editable && !still;
  const words = useMemo(() => page.words.map(({ text, box }) => ({ text, box: boxOf(box) })), [page]);
  const selection = useSelection(words, ({ text, box }) => {
    const reading = order.find((each) => each.path === desk.get().focused);
    if (reading) typeInto(review, reading, text, { page: page.number, box });
  });
  return (
    <svg
      className={classes.overlay}
      viewBox={`0 0 ${page.width} ${page.height}`}
      aria-hidden
      data-still={still || undefined}
      // Whatever is pressed here, the field that is edited keeps the focus.
      onMouseDown={(event) => picking && event.target !== event.currentTarget && event.preventDefault()}
      onPointerMove={selection.onPointerMove}
      onPointerUp={selection.onPointerUp}
      onPointerCancel={selection.onPointerUp}
    >
      <Boxes page={page.number} />
      {picking && <Words words={words} chosen={selection.chosen} onStart={selection.start} />}
    </svg>
  );
}

function Boxes({ page }: { page: number }) {
  const { order } = useReview();
  return order.map((reading) => <FieldBox key={reading.path} reading={reading} page={page} />);
}

/** Where the field stands on this page, if it does. */
function FieldBox({ reading, page }: { reading: Reading; page: number }) {
  const draft = useDesk((each) => each.drafts[reading.path]);
  const place = draft ? draft.place : reading.place;
  if (place?.page !== page) return null;
  return <PlacedBox path={reading.path} box={place.box} state={draft ? "edited" : reading.state} />;
}

function PlacedBox({ path, box, state }: { path: string; box: Box; state: FieldState | "edited" }) {
  const { desk } = useReview();
  const { labelOf } = useLabels();
  const active = useActive(path);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the field itself does what its box does
    <rect
      {...corners(box, 4)}
      rx={6}
      className={classes.box}
      data-state={state}
      data-active={active}
      onPointerEnter={() => desk.set({ hovered: path })}
      onPointerLeave={() => desk.get().hovered === path && desk.set({ hovered: null })}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => focusField(path)}
    >
      <title>{labelOf(path)}</title>
    </rect>
  );
}

interface WordsProps {
  words: readonly PlacedWord[];
  chosen: readonly PlacedWord[];
  onStart: (event: React.PointerEvent<SVGElement>, word: PlacedWord) => void;
}

/** There are hundreds of them: drawn anew only when they or the chosen ones change. */
const Words = memo(({ words, chosen, onStart }: WordsProps) =>
  words.map((word) => (
    <rect
      key={`${word.box.x0} ${word.box.y0} ${word.text}`}
      {...corners(word.box, 2)}
      rx={4}
      className={classes.word}
      data-chosen={chosen.includes(word) || undefined}
      onPointerDown={(event) => onStart(event, word)}
    />
  )),
);

const corners = ({ x0, y0, x1, y1 }: Box, air: number) => ({
  x: x0 - air,
  y: y0 - air,
  width: x1 - x0 + 2 * air,
  height: y1 - y0 + 2 * air,
});
