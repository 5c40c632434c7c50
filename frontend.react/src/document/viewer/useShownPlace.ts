import { useReducedMotion } from "@mantine/hooks";
import { useEffect } from "react";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import { type Size, scrolled } from "./geometry";
import { MARGIN, type Zoom } from "./useZoom";

/** Brings the place of the field that is edited into view, as far as the page is not turned. */
export function useShownPlace({ element, scale, turn }: Zoom, page: Size & { number: number }): void {
  const { sheet } = useReview();
  const reduced = useReducedMotion();
  const focused = useDesk((desk) => desk.focused);
  const place = sheet.byPath.get(focused ?? "")?.place;
  const box = place?.page === page.number && turn === 0 ? place.box : null;
  useEffect(() => {
    const frame = element.current;
    if (!frame || !box) return;
    const at = (pixel: number) => MARGIN + pixel * scale;
    frame.scrollTo({
      left: scrolled(frame.scrollLeft, frame.clientWidth, at(box.x0), at(box.x1)),
      top: scrolled(frame.scrollTop, frame.clientHeight, at(box.y0), at(box.y1)),
      behavior: reduced ? "instant" : "smooth",
    });
  }, [element, box, scale, reduced]);
}
