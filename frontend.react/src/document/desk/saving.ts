import type { QueryClient } from "@tanstack/react-query";
import { correctDocument, type Document, type Results } from "~/client";
import { getResultsOptions } from "~/client/@tanstack/react-query.gen";
import type { Place } from "~/document/readings";
import { isProblem } from "~/session/problem";
import { isStale, versionOf } from "~/session/versions";
import type { Draft, Trouble } from "./desk";

/** A value that a person says a field has; null: the invoice does not say it. */
export interface Said {
  path: string;
  value: string | null;
  place: Place | null;
  /** What was typed, to know it again when it is saved. */
  draft?: Draft;
}

/** Somebody else said something else of the very same field. */
export class Overtaken extends Error {
  constructor(
    readonly path: string,
    readonly value: string | null,
  ) {
    super("Somebody else changed this field.");
  }
}

/** What became of a save. `shared`: somebody else had changed the document too, in other fields. */
export interface Saved {
  document: Document | null;
  shared: boolean;
}

/**
 * Save values, on the version that was seen. Where the document changed meanwhile, but not in these fields, they are
 * saved on top; what was saved by a call whose answer was lost is not saved twice.
 *
 * Throws Overtaken, or the API's problem.
 */
export async function correct(queries: QueryClient, documentId: string, said: readonly Said[]): Promise<Saved> {
  const results = getResultsOptions({ path: { document_id: documentId } });
  await queries.cancelQueries({ queryKey: results.queryKey });
  const before = queries.getQueryData(results.queryKey);
  if (!versionOf(documentId)) await queries.fetchQuery({ ...results, staleTime: 0 });
  try {
    return { document: await send(documentId, said), shared: false };
  } catch (error) {
    if (!isStale(error)) throw error;
    const now = await queries.fetchQuery({ ...results, staleTime: 0 });
    if (said.every(({ path, value }) => effective(now, path) === value)) return { document: null, shared: false };
    const overtaken = said.find(({ path }) => before && effective(now, path) !== effective(before, path));
    if (overtaken) throw new Overtaken(overtaken.path, effective(now, overtaken.path));
    return { document: await send(documentId, said), shared: true };
  }
}

async function send(documentId: string, said: readonly Said[]): Promise<Document> {
  const { data } = await correctDocument({
    path: { document_id: documentId },
    headers: { "If-Match": versionOf(documentId) ?? "" },
    body: Object.fromEntries(said.map(({ path, value, place }) => [path, { value, ...placed(place) }])),
    throwOnError: true,
  });
  return data;
}

const placed = (place: Place | null) => ({ page: place?.page ?? null, box: place ? boxNumbers(place) : null });

function boxNumbers({ box }: Place): [number, number, number, number] {
  return [Math.floor(box.x0), Math.floor(box.y0), Math.ceil(box.x1), Math.ceil(box.y1)];
}

export function effective({ fields, corrections }: Results, path: string): string | null {
  const correction = corrections[path];
  return correction ? correction.value : (fields[path]?.value ?? null);
}

const BY_STATUS: Readonly<Record<number, Trouble["code"]>> = {
  409: "locked",
  412: "stale",
  422: "refused",
  503: "unavailable",
};

/** What a failed save means for one of its fields. */
export function troubleOf(error: unknown, path: string): Trouble {
  if (error instanceof Overtaken) return { code: "stale", detail: error.value ?? "" };
  if (!isProblem(error)) return { code: "connection" };
  const detail = error.errors?.find((each) => each.field === path)?.message;
  return { code: BY_STATUS[error.status] ?? "unknown", detail: detail ?? error.detail };
}

/** Results as they are once values are saved, until the server tells them itself. */
export function withSaid(
  results: Results,
  said: readonly Said[],
  by: Results["corrections"][string]["corrected_by"],
): Results {
  const corrections = said.map(({ path, value, place }) => [
    path,
    {
      value,
      page: place?.page ?? null,
      box: place ? boxNumbers(place) : null,
      corrected_by: by,
      corrected_at: new Date().toISOString(),
    },
  ]);
  return { ...results, corrections: { ...results.corrections, ...Object.fromEntries(corrections) } };
}
