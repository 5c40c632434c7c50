import type { Results } from "~/client";

type Happening = Results["history"][number];

/** What happens stage by stage and page by page is told by the stages' times. */
const QUIET: readonly string[] = ["page_done", "released", "started"];
const ENDS: readonly string[] = ["approved", "manual_review"];

/** What of a document's history is worth a line: what people did, and what a run came to. */
export function toldOf(history: readonly Happening[]): Happening[] {
  const told = history.filter(
    ({ kind, status }) => !QUIET.includes(kind) && (kind !== "passed" || ENDS.includes(status)),
  );
  return told.reduce<Happening[]>(withNext, []);
}

/** Corrections of one person, one after the other, are one line. */
function withNext(told: Happening[], next: Happening): Happening[] {
  const last = told.at(-1);
  const isMore = last?.kind === "corrected" && next.kind === "corrected" && last.by === next.by;
  if (!last || !isMore) return [...told, next];
  const fields = [...new Set([...(last.fields ?? []), ...(next.fields ?? [])])];
  return [...told.slice(0, -1), { ...next, fields }];
}
