import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Fit, fitting, type Point, type Size, type Turn, turned, zoomed } from "./geometry";

/** Air around the page, in pixels of the screen. */
export const MARGIN = 16;
const WHEEL_STEP = 240;

export interface Zoom {
  frame: (element: HTMLDivElement | null) => void;
  element: React.RefObject<HTMLDivElement | null>;
  scale: number;
  fit: Fit | null;
  turn: Turn;
  by: (steps: number, at?: Point) => void;
  fitTo: (fit: Fit) => void;
  rotate: () => void;
}

/** How large and which way up a page is shown in a frame that scrolls. `at` is a point of the window that stays put. */
export function useZoom(page: Size, initial: Fit): Zoom {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const element = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<Fit | number>(initial);
  const [turn, setTurn] = useState<Turn>(0);
  const room = { width: Math.max(1, width - 2 * MARGIN), height: Math.max(1, height - 2 * MARGIN) };
  const scale = typeof wish === "number" ? wish : fitting(turned(page, turn), room, wish);
  const stayPut = useAnchor(element, scale);
  const by = useCallback(
    (steps: number, at?: Point) => {
      stayPut(at);
      setWish(zoomed(scale, steps));
    },
    [scale, stayPut],
  );
  useWheel(element, by);
  return {
    frame: useMergedRef(ref, element),
    element,
    scale,
    fit: typeof wish === "number" ? null : wish,
    turn,
    by,
    fitTo: setWish,
    rotate: () => setTurn(((turn + 90) % 360) as Turn),
  };
}

/** Scrolls after a change of scale so that the point under the pointer (else the middle) stays where it is. */
function useAnchor(element: React.RefObject<HTMLDivElement | null>, scale: number) {
  const anchor = useRef<{ at: Point; scale: number } | null>(null);
  useLayoutEffect(() => {
    const [frame, held] = [element.current, anchor.current];
    anchor.current = null;
    if (!frame || !held) return;
    const grown = scale / held.scale;
    frame.scrollLeft = (frame.scrollLeft + held.at.x - MARGIN) * grown - held.at.x + MARGIN;
    frame.scrollTop = (frame.scrollTop + held.at.y - MARGIN) * grown - held.at.y + MARGIN;
  }, [element, scale]);
  return useCallback(
    (at?: Point) => {
      const box = element.current?.getBoundingClientRect();
      if (!box) return;
      const middle = { x: box.width / 2, y: box.height / 2 };
      anchor.current = { at: at ? { x: at.x - box.left, y: at.y - box.top } : middle, scale };
    },
    [element, scale],
  );
}

/** The wheel with Ctrl (a pinch on a touchpad sends the same) zooms; the browser's own zoom stays away. */
function useWheel(element: React.RefObject<HTMLDivElement | null>, by: Zoom["by"]) {
  useEffect(() => {
    const frame = element.current;
    const turnWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      by(-event.deltaY / WHEEL_STEP, { x: event.clientX, y: event.clientY });
    };
    frame?.addEventListener("wheel", turnWheel, { passive: false });
    return () => frame?.removeEventListener("wheel", turnWheel);
  }, [element, by]);
}
