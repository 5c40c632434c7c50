import { type Mark, parseAmount } from "./amounts";
import { parseDate } from "./dates";
import { sameNumber } from "./decimal";
import { type Conventions, markOf } from "./values";

interface Read {
  raw: string;
  value: string | null;
}

/** How a document prints numbers and dates, by what was already read on it; where it does not show, as the language. */
export function conventionsOf(reads: readonly Read[], language: string): Conventions {
  const marks = reads.flatMap((read) => markShown(read) ?? []);
  const orders = reads.flatMap((read) => orderShown(read) ?? []);
  return { mark: commonest(marks) ?? markOf(language), dayFirst: commonest(orders) ?? true };
}

/** The mark that alone makes the printed text mean its value. */
function markShown({ raw, value }: Read): Mark | null {
  const decimals = /([.,])\d{1,2}(?!\d|[.,])/.exec(raw)?.[1] as Mark | undefined;
  if (value === null || !/^-?\d+(\.\d+)?$/.test(value)) return null;
  if (decimals && sameNumber(parseAmount(raw, decimals) ?? "", value)) return decimals;
  const [dot, comma] = [parseAmount(raw, "."), parseAmount(raw, ",")];
  if (dot === null || comma === null || sameNumber(dot, comma)) return null;
  return sameNumber(dot, value) ? "." : ",";
}

function orderShown({ raw, value }: Read): boolean | null {
  if (value === null || !raw.includes("/")) return null;
  const [dayFirst, monthFirst] = [parseDate(raw, true), parseDate(raw, false)];
  if (dayFirst === monthFirst) return /^\D*(1[3-9]|[23]\d)\//.test(raw) ? dayFirst === value : dayFirst !== value;
  return dayFirst === value;
}

function commonest<T>(all: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
