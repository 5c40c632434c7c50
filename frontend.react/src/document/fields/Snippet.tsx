import { useTranslation } from "react-i18next";
import { useReview } from "~/document/desk/review";
import type { Place } from "~/document/readings";
import { strip } from "~/document/viewer/geometry";
import { imageOf } from "~/document/viewer/image";
import classes from "./Snippet.module.css";

/** Width to height, as there is room in the panel. */
const SHAPE = 5.4;

/** A value as it stands on the page, cut out, so that no eye has to cross the screen. */
export function Snippet({ place }: { place: Place | null }) {
  const { t } = useTranslation();
  const { results } = useReview();
  const page = results.pages.find((each) => each.number === place?.page);
  if (!place || !page) return null;
  const { x0, y0, x1, y1 } = strip(place.box, SHAPE, page);
  const { box } = place;
  return (
    <svg
      className={`${classes.snippet} on-paper`}
      viewBox={`${x0} ${y0} ${x1 - x0} ${y1 - y0}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={t("document.field.snippet")}
    >
      <image href={imageOf(results, page)} width={page.width} height={page.height} />
      <rect className={classes.place} x={box.x0} y={box.y0} width={box.x1 - box.x0} height={box.y1 - box.y0} rx={4} />
    </svg>
  );
}
