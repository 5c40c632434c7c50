import { approveDocument, rejectDocument, type State } from "~/client";
import type { Verdict } from "~/components/statuses";
import { versionOf } from "~/session/versions";
import type { DeskStore } from "./desk";

export interface Decision {
  verdict: Verdict;
  reason?: string;
}

/** Something that was typed is not saved: what would be decided on is not what the person sees. */
export class Unsaved extends Error {}

const CALLS = { approve: approveDocument, reject: rejectDocument } as const;

/** Decide on the version that was seen. Throws Unsaved, or the API's problem. */
export async function decide(documentId: string, desk: DeskStore, { verdict, reason }: Decision): Promise<State> {
  if (Object.keys(desk.get().drafts).length) throw new Unsaved();
  const version = versionOf(documentId);
  const { data } = await CALLS[verdict]({
    path: { document_id: documentId },
    headers: version ? { "If-Match": version } : {},
    body: reason ? { reason } : {},
    throwOnError: true,
  });
  return data;
}
