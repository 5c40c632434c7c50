import type { Problem, UploadDocumentResponse } from "~/client";
import { isProblem } from "~/session/problem";
import { renewing, signature } from "~/session/session";

const UPLOAD = "/api/v1/documents/upload";

/**
 * A file as it is sent. Under the same `key` it is taken once, however often it comes; with `keep` it becomes a
 * document of its own although there is one of the same bytes.
 */
export interface Parcel {
  readonly file: File;
  readonly key: string;
  readonly keep: boolean;
}

/** How a parcel gets on: `share` of it is sent, 0 to 1; or it is held back until it can be sent once more. */
export type Moving = { at: "sending"; share: number } | { at: "held" };

/** Why a file was not taken: by the API, with what it says, or as nobody answered. */
export type Refusal =
  | { by: "api"; problem: Pick<Problem, "code" | "detail"> }
  | { by: "connection" }
  | { by: "nature" };

/** `again`: in how many seconds the very same may be taken; null where it never will be. */
export type Outcome = { taken: UploadDocumentResponse } | { refused: Refusal; again: number | null };

export type Transfer = (parcel: Parcel, tell: (phase: Moving) => void, stop: AbortSignal) => Promise<Outcome>;

/** Sends a file; by XMLHttpRequest, as `fetch` tells nothing of how far an upload is. */
export const transfer: Transfer = async (parcel, tell, stop) => {
  const answer = await renewing(() => post(parcel, tell, stop)).catch(() => NOBODY);
  return outcome(answer);
};

interface Answer {
  /** 0 when there was none. */
  status: number;
  body: unknown;
  /** The header `Retry-After`, which stands where the same may be taken later. */
  retryAfter: string | null;
}

const NOBODY: Answer = { status: 0, body: null, retryAfter: null };

/** What an answer means: a proxy may refuse in words of its own, also by a page that asks to sign in. */
export function outcome({ status, body, retryAfter }: Answer): Outcome {
  if (status === 0) return { refused: { by: "connection" }, again: 0 };
  if (status < 400 && body !== null) return { taken: body as UploadDocumentResponse };
  const known = WITHOUT_WORDS[status] ?? "unavailable";
  const problem = isProblem(body) ? body : { code: known, detail: `${status}` };
  return { refused: { by: "api", problem }, again: seconds(retryAfter) ?? (OUTAGES.has(status) ? 0 : null) };
}

const WITHOUT_WORDS: Record<number, string> = { 413: "too_large", 415: "unsupported_type" };
const OUTAGES = new Set([502, 503, 504]);

function seconds(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

function post({ file, key, keep }: Parcel, tell: (phase: Moving) => void, stop: AbortSignal): Promise<Answer> {
  stop.throwIfAborted(); // dismissed while the sign-in was renewed
  const form = new FormData();
  form.append("file", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", keep ? `${UPLOAD}?duplicate=keep` : UPLOAD);
  const headers = { ...signature("POST"), "Idempotency-Key": key };
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) =>
    tell({ at: "sending", share: total ? loaded / total : 0 }),
  );
  stop.addEventListener("abort", () => request.abort());
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => resolve(answerOf(request)));
    request.send(form);
  });
}

const answerOf = (request: XMLHttpRequest): Answer => ({
  status: request.status,
  body: parsed(request.responseText),
  retryAfter: request.getResponseHeader("Retry-After"),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
