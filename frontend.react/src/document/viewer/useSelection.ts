import { type PointerEvent, useCallback, useRef, useState } from "react";
import { type Box, between, joined, overlaps, type PlacedWord, type Point } from "./geometry";

const NONE: readonly PlacedWord[] = [];

/**
 * Words of the page chosen by a click or by dragging over them. `onPick` gets them joined. The field that is edited
 * keeps the focus.
 */
export function useSelection(words: readonly PlacedWord[], onPick: (picked: PlacedWord) => void) {
  const from = useRef<Box | null>(null);
  const [stretch, setStretch] = useState<Box | null>(null);
  const chosen = stretch ? words.filter((word) => overlaps(word.box, stretch)) : NONE;
  const start = useCallback((event: PointerEvent<SVGElement>, word: PlacedWord) => {
    event.stopPropagation(); // no panning
    from.current = word.box;
    setStretch(word.box);
    event.currentTarget.ownerSVGElement?.setPointerCapture(event.pointerId);
  }, []);
  return {
    chosen,
    start,
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const at = from.current && pointOn(event.currentTarget, event);
      if (!at || !from.current) return;
      const { x0, y0, x1, y1 } = from.current;
      const touched = between(
        { x: Math.min(x0, at.x), y: Math.min(y0, at.y) },
        { x: Math.max(x1, at.x), y: Math.max(y1, at.y) },
      );
      setStretch(touched);
    },
    onPointerUp: () => {
      const picked = from.current && joined(chosen);
      from.current = null;
      setStretch(null);
      if (picked) onPick(picked);
    },
  };
}

/** Where on the page the pointer is, however it is zoomed and turned. */
function pointOn(svg: SVGSVGElement, event: PointerEvent): Point | null {
  const matrix = svg.getScreenCTM();
  return matrix && new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
}
