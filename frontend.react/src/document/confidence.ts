/** How sure a value is: the one table of it. Each state has a colour, an icon and words. */

const STATES = ["sure", "doubtful", "wrong", "empty"] as const;
export type FieldState = (typeof STATES)[number];

/** From which confidence on (0 to 1) a reading is in which state. */
const FROM: readonly (readonly [number, FieldState])[] = [
  [0.9, "sure"],
  [0.6, "doubtful"],
  [0, "wrong"],
];

export const stateAt = (confidence: number): FieldState => FROM.find(([from]) => confidence >= from)?.[1] ?? "wrong";

export const needsPerson = (state: FieldState): boolean => state === "doubtful" || state === "wrong";
