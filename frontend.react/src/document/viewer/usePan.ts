import { type PointerEvent, useRef, useState } from "react";

/** Drag a frame that scrolls, by mouse: a finger scrolls by itself. */
export function usePan() {
  const last = useRef<{ x: number; y: number } | null>(null);
  const [panning, setPanning] = useState(false);
  return {
    panning,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.pointerType !== "mouse" || event.button > 1) return;
      if (event.nativeEvent.offsetX > event.currentTarget.clientWidth) return; // the scrollbar
      last.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
      setPanning(true);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!last.current) return;
      event.currentTarget.scrollBy(last.current.x - event.clientX, last.current.y - event.clientY);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onLostPointerCapture: () => {
      last.current = null;
      setPanning(false);
    },
  };
}
