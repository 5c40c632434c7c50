import { needsPerson } from "./confidence";
import type { Reading } from "./readings";

/** The paths that a person still has to look at, in the order in which the page shows them. */
export const openPaths = (order: readonly Reading[], confirmed: ReadonlySet<string>): string[] =>
  order.filter((each) => needsPerson(each.state) && !confirmed.has(each.path)).map((each) => each.path);

/**
 * The next open path after (`step` 1) or before (-1) a field, round the end. The field itself does not count;
 * null where none is left.
 */
export function neighbour(
  order: readonly Reading[],
  open: readonly string[],
  from: string | null,
  step: 1 | -1,
): string | null {
  const paths = order.map((each) => each.path);
  const start = from === null ? (step === 1 ? -1 : 0) : paths.indexOf(from);
  const others = new Set(open.filter((path) => path !== from));
  for (let moved = 1; moved <= paths.length; moved++) {
    const path = paths.at((start + step * moved + paths.length * 2) % paths.length);
    if (path !== undefined && others.has(path)) return path;
  }
  return null;
}
