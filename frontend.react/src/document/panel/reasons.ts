import type { Results } from "~/client";
import { needsPerson } from "~/document/confidence";
import type { Reading } from "~/document/readings";

/** Why a document needs a person, the field to look at, and whether all of it was looked at. */
export interface Reason {
  code: string;
  message: string;
  path: string | null;
  settled: boolean;
}

/** A check may have no field to its name (a page that could not be read): then nothing in the panel settles it. */
export function reasonsOf(results: Results, order: readonly Reading[], confirmed: ReadonlySet<string>): Reason[] {
  const failed = results.checks.filter((check) => check.outcome === "failed");
  const isOpen = (reading: Reading): boolean => !reading.correction && !confirmed.has(reading.path);
  const all = [...results.reasons, ...failed];
  const told = all.filter(
    ({ code, message }, at) => all.findIndex((each) => each.code === code && each.message === message) === at,
  );
  return told.map(({ code, message }) => {
    const named = failed.find((check) => check.code === code)?.fields;
    const about = order.filter((each) => (named ? named.includes(each.path) : needsPerson(each.state)));
    const open = about.filter((each) => isOpen(each));
    const first = open.find((each) => !each.path.includes(".")) ?? open[0] ?? about[0];
    return { code, message, path: first?.path ?? null, settled: about.length > 0 && open.length === 0 };
  });
}
