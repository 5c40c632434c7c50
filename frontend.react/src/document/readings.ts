import type { Results } from "~/client";
import type { Box } from "~/document/viewer/geometry";
import { type FieldState, stateAt } from "./confidence";
import { type InvoiceModel, pathOf, type Term } from "./model";

type Read = Results["fields"][string];
type Correction = Results["corrections"][string];

/** Where a value stands: a page (from 1), and pixels of its image. */
export interface Place {
  page: number;
  box: Box;
}

/** Why a value is doubted. `check` and `problem` come with the words of the API. */
export type Doubt =
  | { kind: "check" | "problem"; code: string; message: string }
  | { kind: "confidence" | "missing"; code: null; message: null };

/** A field as it stands: what a person said, else what was read. */
export interface Reading {
  path: string;
  term: Term;
  value: string | null;
  place: Place | null;
  confidence: number | null;
  state: FieldState;
  doubts: readonly Doubt[];
  read: { raw: string; value: string | null; place: Place | null; xpath: string | null } | null;
  correction: { by: string | null; at: string } | null;
  /** What follows from other fields, where nothing was read. */
  derived: string | null;
}

export interface Row {
  index: number;
  cells: readonly Reading[];
}

export interface RowGroup {
  name: string;
  terms: readonly Term[];
  rows: readonly Row[];
  /** The index that a new row gets. */
  next: number;
}

export interface Sheet {
  fields: readonly Reading[];
  groups: readonly RowGroup[];
  byPath: ReadonlyMap<string, Reading>;
}

export function sheetOf(results: Results, model: InvoiceModel): Sheet {
  const fields = model.terms.map((term) => readingOf(results, term.name, term));
  const groups = model.groups.map(({ name, terms }) => {
    const indices = indicesOf(results, name);
    const rows = indices.map((index) => ({
      index,
      cells: terms.map((term) => readingOf(results, pathOf(name, index, term.name), term)),
    }));
    return { name, terms, rows: rows.filter(saysSomething), next: Math.max(-1, ...indices) + 1 };
  });
  const cells = groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
  return { fields, groups, byPath: new Map([...fields, ...cells].map((each) => [each.path, each])) };
}

/** A field of a row that is not there yet. */
export const blank = (path: string, term: Term): Reading => ({
  path,
  term,
  value: null,
  place: null,
  confidence: null,
  state: "empty",
  doubts: [],
  read: null,
  correction: null,
  derived: null,
});

/** A row whose every value a person took away is gone. */
const saysSomething = ({ cells }: Row): boolean =>
  cells.some((cell) => cell.value !== null || (cell.read !== null && !cell.correction));

function indicesOf({ fields, corrections }: Results, group: string): number[] {
  const paths = [...Object.keys(fields), ...Object.keys(corrections)].map((path) => path.split("."));
  const indices = paths.flatMap(([head, index]) => (head === group && index !== undefined ? [Number(index)] : []));
  return [...new Set(indices)].sort((a, b) => a - b);
}

function readingOf(results: Results, path: string, term: Term): Reading {
  const [read, correction] = [results.fields[path], results.corrections[path]];
  const doubts = correction ? [] : doubtsOf(results, path, term, read);
  return {
    path,
    term,
    value: correction ? correction.value : (read?.value ?? null),
    place: correction ? placeOf(correction) : placeOf(read),
    confidence: read && !correction ? read.confidence : null,
    state: stateOf(term, read, correction, doubts),
    doubts,
    read: read ? { raw: read.raw, value: read.value, place: placeOf(read), xpath: read.xpath } : null,
    correction: correction ? { by: correction.corrected_by?.name ?? null, at: correction.corrected_at } : null,
    derived: read || correction ? null : (results.derived[path]?.value ?? null),
  };
}

function placeOf(from: { page?: number | null; box?: readonly number[] | null } | undefined): Place | null {
  const [x0, y0, x1, y1] = from?.box ?? [];
  if (!from?.page || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return { page: from.page, box: { x0, y0, x1, y1 } };
}

function stateOf(term: Term, read: Read | undefined, correction: Correction | undefined, doubts: readonly Doubt[]) {
  if (correction) return "sure";
  if (!read) return term.required || doubts.length ? "wrong" : "empty";
  if (read.problem || read.value === null) return "wrong";
  const state = stateAt(read.confidence);
  return state === "sure" && doubts.length ? "doubtful" : state;
}

function doubtsOf(results: Results, path: string, term: Term, read: Read | undefined): Doubt[] {
  const failed = results.checks.filter((check) => check.outcome === "failed" && check.fields.includes(path));
  // A sum that does not add up names every row of it; one row more or less is not doubtful for that.
  const checks = path.includes(".") ? [] : failed.filter((check) => check.code !== "required_fields");
  const missing = !read && term.required;
  const unsure = read && !read.problem && stateAt(read.confidence) !== "sure";
  return [
    ...(missing ? [{ kind: "missing", code: null, message: null } as const] : []),
    ...(read?.problem ? [{ kind: "problem", code: read.problem.code, message: read.problem.message } as const] : []),
    ...checks
      .filter((check) => check.message !== read?.problem?.message)
      .map(({ code, message }) => ({ kind: "check", code, message }) as const),
    ...(unsure ? [{ kind: "confidence", code: null, message: null } as const] : []),
  ];
}
