import { createContext, use } from "react";
import type { Results } from "~/client";
import { neighbour, openPaths } from "~/document/doubtful";
import { sameNumber } from "~/document/normalise/decimal";
import { type Conventions, normalised, shown } from "~/document/normalise/values";
import type { Place, Reading, Row, Sheet } from "~/document/readings";
import { type DeskStore, dropDraft, putDraft } from "./desk";
import type { Said } from "./saving";

/** All that the parts of the page share about the document under review. */
export interface Review {
  documentId: string;
  results: Results;
  sheet: Sheet;
  /** Every field and cell, in the order in which the panel shows them. */
  order: readonly Reading[];
  conventions: Conventions;
  language: string;
  editable: boolean;
  desk: DeskStore;
  save: (said: readonly Said[]) => void;
}

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = use(ReviewContext);
  if (!review) throw new Error("There is no document under review here.");
  return review;
}

const FIELD = "field-";
export const fieldId = (path: string): string => FIELD + path;
export const isField = (element: Element | null): boolean => element?.id.startsWith(FIELD) ?? false;
export const APPROVE_ID = "approve";

/** Put the focus into a field; its box is shown by the viewer, which follows the focus. */
export function focusField(path: string): void {
  const field = document.getElementById(fieldId(path));
  field?.focus();
  field?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
}

/** The text in the input of a field: what is typed, else the value as people write it. */
export const textOf = (reading: Reading, language: string): string => shown(reading.value, reading.term.kind, language);

/** What a person types, or picks from the page with its `place`. */
export function type(review: Review, reading: Reading, text: string, place?: Place): void {
  const known = review.desk.get().drafts[reading.path];
  putDraft(review.desk, reading.path, {
    text,
    place: place ?? known?.place ?? reading.place,
    saving: false,
    trouble: null,
  });
}

/** Save what was typed into a field. False where it means nothing: it stays, and the field says so. */
export function keep(review: Review, reading: Reading): boolean {
  const { desk, conventions } = review;
  const draft = desk.get().drafts[reading.path];
  if (!draft || draft.saving) return true;
  const meant = normalised(draft.text, reading.term, conventions);
  if (!meant.readable) {
    putDraft(desk, reading.path, { ...draft, trouble: { code: "unreadable" } });
    return false;
  }
  if (sameValue(meant.value, reading.value) && samePlace(draft.place, reading.place)) {
    dropDraft(desk, reading.path);
    return true;
  }
  const saving = { ...draft, saving: true, trouble: null };
  putDraft(desk, reading.path, saving);
  review.save([{ path: reading.path, value: meant.value, place: meant.value ? draft.place : null, draft: saving }]);
  return true;
}

const sameValue = (a: string | null, b: string | null): boolean => a === b || sameNumber(a ?? "", b ?? "");

const samePlace = (a: Place | null, b: Place | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Say that a field is right as it stands, and go on to the next doubtful one; from the last to "Approve". */
export function confirm(review: Review, reading: Reading, step: 1 | -1): void {
  if (!keep(review, reading)) return;
  const { desk, order } = review;
  if (step === 1) desk.set({ confirmed: new Set([...desk.get().confirmed, reading.path]) });
  const next = neighbour(order, openPaths(order, desk.get().confirmed), reading.path, step);
  if (next) focusField(next);
  else document.getElementById(APPROVE_ID)?.focus();
}

export const undo = (review: Review, path: string): void => dropDraft(review.desk, path);

/** Say again what was read, where a person had said something else. */
export function restore(review: Review, { path, read }: Reading): void {
  review.save([{ path, value: read?.value ?? null, place: read?.value ? read.place : null }]);
}

/** Take away a row. Returns what brings it back. */
export function removeRow(review: Review, row: Row): () => void {
  const cells = row.cells.filter((cell) => cell.value !== null || cell.read !== null);
  for (const cell of row.cells) dropDraft(review.desk, cell.path);
  review.save(cells.map(({ path }) => ({ path, value: null, place: null })));
  return () => review.save(cells.map(({ path, value, place }) => ({ path, value, place })));
}
