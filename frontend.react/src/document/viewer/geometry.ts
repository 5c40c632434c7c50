/** Places on a page, in pixels of its image from the top left corner. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface PlacedWord {
  text: string;
  box: Box;
}

export const boxOf = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box => ({ x0, y0, x1, y1 });

export const between = (a: Point, b: Point): Box => ({
  x0: Math.min(a.x, b.x),
  y0: Math.min(a.y, b.y),
  x1: Math.max(a.x, b.x),
  y1: Math.max(a.y, b.y),
});

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const union = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map((box) => box.x0)),
  y0: Math.min(...boxes.map((box) => box.y0)),
  x1: Math.max(...boxes.map((box) => box.x1)),
  y1: Math.max(...boxes.map((box) => box.y1)),
});

/** The stretch of a page around a box, `shape` times as wide as it is high, or wider where the box is. */
export function strip(box: Box, shape: number, page: Size): Box {
  const air = (box.y1 - box.y0) * 0.4;
  const [y0, y1] = [Math.max(0, box.y0 - air), Math.min(page.height, box.y1 + air)];
  const width = Math.min(page.width, Math.max(box.x1 - box.x0 + 2 * air, (y1 - y0) * shape));
  const x0 = Math.max(0, Math.min(page.width - width, (box.x0 + box.x1 - width) / 2));
  return { x0, y0, x1: x0 + width, y1 };
}

/** Words in reading order, joined: line by line, each from left to right. */
export function joined(words: readonly PlacedWord[]): PlacedWord | null {
  if (!words.length) return null;
  const lines: PlacedWord[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.find((each) => each[0] && sameLine(each[0], word));
    if (line) line.push(word);
    else lines.push([word]);
  }
  const ordered = lines.flatMap((line) => line.sort((a, b) => a.box.x0 - b.box.x0));
  return { text: ordered.map((word) => word.text).join(" "), box: union(ordered.map((word) => word.box)) };
}

const middle = ({ box }: PlacedWord): number => (box.y0 + box.y1) / 2;

/** Whether the middle of one lies within the other. */
const sameLine = (a: PlacedWord, b: PlacedWord): boolean =>
  (middle(b) > a.box.y0 && middle(b) < a.box.y1) || (middle(a) > b.box.y0 && middle(a) < b.box.y1);

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 4;
const STEP = 1.25;

export type Fit = "width" | "page";
export type Turn = 0 | 90 | 180 | 270;

export const turned = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** The zoom at which a page (as it is turned) fits into a frame. */
export function fitting(page: Size, frame: Size, fit: Fit): number {
  const byWidth = frame.width / page.width;
  return clamped(fit === "width" ? byWidth : Math.min(byWidth, frame.height / page.height));
}

export const zoomed = (zoom: number, steps: number): number => clamped(zoom * STEP ** steps);

const clamped = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** How far to scroll (one axis) so that a stretch is seen, with air; where it is seen already, not at all. */
export function scrolled(at: number, frame: number, from: number, to: number): number {
  const air = Math.min(48, frame / 4);
  if (from >= at + air / 2 && to <= at + frame - air / 2) return at;
  return Math.max(0, (from + to) / 2 - frame / 2);
}
