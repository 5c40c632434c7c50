import { approveDocument, type DocumentSummary, processDocument, rejectDocument } from "~/client";
import { isActive, isDecidable, type Status, type Verdict } from "~/components/statuses";
import { isProblem } from "~/session/problem";

export type Action = Verdict | "process";

interface Deed {
  /** Whether it makes sense in a status; the API has the last word. */
  fits: (status: Status) => boolean;
  /** Throws what the API says when it refuses. */
  call: (documentId: string, reason: string | undefined) => Promise<unknown>;
}

const to = (document_id: string) => ({ path: { document_id }, throwOnError: true }) as const;

export const DEEDS: Record<Action, Deed> = {
  approve: {
    fits: (status) => isDecidable("approve", status),
    call: (id) => approveDocument({ ...to(id), body: {} }),
  },
  reject: {
    fits: (status) => isDecidable("reject", status),
    call: (id, reason) => rejectDocument({ ...to(id), body: { reason } }),
  },
  process: {
    fits: (status) => !isActive(status),
    call: (id) => processDocument({ ...to(id), body: { force: true } }),
  },
};

export interface Result {
  done: number;
  failed: { document: DocumentSummary; code: string; message: string }[];
}

export const AT_ONCE = 4;

/** Does it to each document, a few at once; none stops the others. */
export async function doToAll(
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

function said(error: unknown): { code: string; message: string } {
  return isProblem(error)
    ? { code: error.code, message: error.detail }
    : { code: "connection", message: String(error) };
}
