import { isProblem } from "./problem";

/**
 * The versions (ETags) of documents as they were last seen in full, or left by a change of ours: what a correction
 * sends as `If-Match`.
 */

const seen = new Map<string, string>();

/** What tells the version of all that a page shows: the results, and the answers to changes. */
const TELLS: readonly (readonly [string, RegExp])[] = [
  ["GET", /\/documents\/([0-9a-f-]{36})\/results$/],
  ["PATCH", /\/documents\/([0-9a-f-]{36})$/],
  ["POST", /\/documents\/([0-9a-f-]{36})\/(?:approve|reject)$/],
];

export const versionOf = (documentId: string): string | undefined => seen.get(documentId);

/** Whether a change was refused as it was made on an older version. */
export const isStale = (error: unknown): boolean => isProblem(error) && error.status === 412;

/** Call with every answer of the API. */
export function noteVersion(method: string, url: string, answer: Response): void {
  const version = answer.headers.get("ETag");
  const path = new URL(url).pathname;
  for (const [told, pattern] of TELLS) {
    const documentId = told === method ? pattern.exec(path)?.[1] : undefined;
    if (version && answer.ok && documentId) seen.set(documentId, version);
  }
}
