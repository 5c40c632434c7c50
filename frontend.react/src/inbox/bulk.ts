import { approveDocument, type DocumentSummary, processDocument, rejectDocument, replayDeadLetters } from "~/client";
import { hasFailed, isActive, isDecidable, type Status, type Verdict } from "~/components/statuses";
import { isProblem } from "~/session/problem";

export type Action = Verdict | "process" | "retry";

export interface Result {
  done: number;
  failed: { document: DocumentSummary; code: string; message: string }[];
}

interface Deed {
  /** Whether it makes sense in a status; the API has the last word. */
  fits: (status: Status) => boolean;
  /** Does it to each that it can be done to; none stops the others. */
  toAll: (documents: readonly DocumentSummary[], reason: string | undefined) => Promise<Result>;
}

const to = (document_id: string) => ({ path: { document_id }, throwOnError: true }) as const;

export const DEEDS: Record<Action, Deed> = {
  approve: {
    fits: (status) => isDecidable("approve", status),
    toAll: (documents) => doToEach(documents, (id) => approveDocument({ ...to(id), body: {} })),
  },
  reject: {
    fits: (status) => isDecidable("reject", status),
    toAll: (documents, reason) => doToEach(documents, (id) => rejectDocument({ ...to(id), body: { reason } })),
  },
  process: {
    fits: (status) => !isActive(status),
    toAll: (documents) => doToEach(documents, (id) => processDocument({ ...to(id), body: { force: true } })),
  },
  retry: { fits: hasFailed, toAll: (documents) => retryAll(documents, replayed) },
};

export const AT_ONCE = 4;

/** Makes a call for each document, a few at once. */
export async function doToEach(
  documents: readonly DocumentSummary[],
  call: (documentId: string) => Promise<unknown>,
): Promise<Result> {
  const left = [...documents];
  const result: Result = { done: 0, failed: [] };
  const work = async () => {
    for (let document = left.shift(); document; document = left.shift()) {
      try {
        await call(document.id);
        result.done++;
      } catch (error) {
        result.failed.push({ document, ...said(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}

/**
 * Has those that failed take up where they stopped, all by one `call`, which tells which did. Others are not named to
 * it: what people said of them could be lost.
 */
export async function retryAll(
  documents: readonly DocumentSummary[],
  call: (documentIds: string[]) => Promise<readonly string[]>,
): Promise<Result> {
  const failed = documents.filter(({ status }) => hasFailed(status));
  try {
    const done = new Set(await call(failed.map(({ id }) => id)));
    const others = documents.filter(({ id }) => !done.has(id));
    return { done: done.size, failed: others.map((document) => ({ document, ...NOT_FAILED })) };
  } catch (error) {
    return { done: 0, failed: documents.map((document) => ({ document, ...said(error) })) };
  }
}

const NOT_FAILED = { code: "not_dead", message: "" };

async function replayed(documentIds: string[]): Promise<readonly string[]> {
  const { data } = await replayDeadLetters({ body: { documents: documentIds }, throwOnError: true });
  return data.replayed;
}

function said(error: unknown): { code: string; message: string } {
  return isProblem(error)
    ? { code: error.code, message: error.detail }
    : { code: "connection", message: String(error) };
}
