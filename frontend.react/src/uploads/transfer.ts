import type { Problem, UploadDocumentResponse } from "~/client";
import { isProblem } from "~/session/problem";
import { renewing, signature } from "~/session/session";

const UPLOAD = "/api/v1/documents/upload";

/** Why a file was not taken: by the API, with what it says, or as nobody answered. */
export type Refusal =
  | { by: "api"; problem: Pick<Problem, "code" | "detail"> }
  | { by: "connection" }
  | { by: "nature" };

export type Outcome = { taken: UploadDocumentResponse } | { refused: Refusal };

/** `tell` hears what share of the file is sent, 0 to 1. */
export type Transfer = (file: File, tell: (share: number) => void, stop: AbortSignal) => Promise<Outcome>;

/** Sends a file; by XMLHttpRequest, as `fetch` tells nothing of how far an upload is. */
export const transfer: Transfer = async (file, tell, stop) => {
  const answer = await renewing(() => post(file, tell, stop));
  return outcome(answer);
};

interface Answer {
  /** 0 when there was none. */
  status: number;
  body: unknown;
}

/** What an answer means: a proxy may refuse in words of its own. */
export function outcome({ status, body }: Answer): Outcome {
  if (status === 0) return { refused: { by: "connection" } };
  if (status < 400) return { taken: body as UploadDocumentResponse };
  if (isProblem(body)) return { refused: { by: "api", problem: body } };
  return { refused: { by: "api", problem: { code: WITHOUT_WORDS[status] ?? "unavailable", detail: `${status}` } } };
}

const WITHOUT_WORDS: Record<number, string> = { 413: "too_large", 415: "unsupported_type" };

function post(file: File, tell: (share: number) => void, stop: AbortSignal): Promise<Answer> {
  stop.throwIfAborted(); // dismissed while the sign-in was renewed
  const form = new FormData();
  form.append("file", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", UPLOAD);
  for (const [name, value] of Object.entries(signature("POST"))) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", (event) => tell(event.total ? event.loaded / event.total : 0));
  stop.addEventListener("abort", () => request.abort());
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => resolve({ status: request.status, body: parsed(request.responseText) }));
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
