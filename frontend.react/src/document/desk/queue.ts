/** Where a document stands among those that wait for a person, and its neighbours there. */
export interface Position {
  /** From 1; null where the document does not wait. */
  position: number | null;
  previous: string | null;
  next: string | null;
}

/** A document that does not wait (any more) has the first that does as its next. */
export function positionIn(queue: readonly string[], documentId: string): Position {
  const at = queue.indexOf(documentId);
  if (at < 0) return { position: null, previous: null, next: queue[0] ?? null };
  return { position: at + 1, previous: queue[at - 1] ?? null, next: queue[at + 1] ?? null };
}

/** Which one to open once a document is done: the next, else the first of the others. */
export const following = (queue: readonly string[], documentId: string): string | null =>
  positionIn(queue, documentId).next ?? queue.find((each) => each !== documentId) ?? null;
