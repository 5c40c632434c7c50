import { type UseMutationResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { use } from "react";
import { approveDocument, rejectDocument, type State } from "~/client";
import {
  countDocumentsQueryKey,
  getMeOptions,
  getResultsQueryKey,
  getStatusQueryKey,
  listDocumentsQueryKey,
} from "~/client/@tanstack/react-query.gen";
import { isActive, type Status } from "~/components/statuses";
import { DeskContext, type DeskStore } from "~/document/desk/desk";
import { changesOf } from "~/document/desk/useCorrections";
import { useDecided } from "~/document/desk/useDecided";
import { versionOf } from "~/session/versions";

export type Verdict = "approve" | "reject";

export interface Decision {
  verdict: Verdict;
  reason?: string;
}

/** Something that was typed is not saved: what would be decided on is not what the person sees. */
export class Unsaved extends Error {}

const isFailed = (status: Status): boolean => status.endsWith("_error");

const POSSIBLE: Record<Verdict, (status: Status) => boolean> = {
  approve: (status) => status === "manual_review" || status === "rejected",
  reject: (status) => status === "manual_review" || status === "approved" || isFailed(status),
};

/** Whether a document of this status can be approved or rejected at all. */
export const isPossible = (verdict: Verdict, status: Status): boolean => POSSIBLE[verdict](status);

/** Viewers see everything and change nothing. */
export function useMayEdit(): boolean {
  const { data: account } = useQuery(getMeOptions());
  return account !== undefined && account.user.role !== "viewer";
}

export const isEditable = (status: Status, unlocked: boolean): boolean =>
  status === "manual_review" || (unlocked && !isActive(status) && isSettled(status));

export const isSettled = (status: Status): boolean => status === "approved" || status === "rejected";

/** Whether something that was typed cannot be saved as it stands: it has to be settled before a decision. */
export const isRefused = (desk: DeskStore): boolean =>
  Object.values(desk.get().drafts).some((draft) => draft.trouble !== null);

/**
 * Approve or reject, after all that is still being saved. The next of the queue is opened at once; when the server
 * refuses, that is told with the way back.
 */
export function useDecision(documentId: string, next: string | null): UseMutationResult<State, Error, Decision> {
  const [queries, desk, navigate] = [useQueryClient(), use(DeskContext), useNavigate()];
  const { decided, refused } = useDecided(documentId);
  return useMutation({
    scope: changesOf(documentId),
    mutationFn: async (decision: Decision) => {
      if (Object.keys(desk.get().drafts).length) throw new Unsaved();
      return decide(documentId, decision);
    },
    onMutate: () =>
      void (next ? navigate({ to: "/documents/$documentId", params: { documentId: next } }) : navigate({ to: "/" })),
    onSuccess: (state, decision) => {
      const path = { document_id: documentId };
      queries.setQueryData(getStatusQueryKey({ path }), state);
      void queries.invalidateQueries({ queryKey: getResultsQueryKey({ path }) });
      for (const [{ _id }] of [listDocumentsQueryKey(), countDocumentsQueryKey()]) {
        void queries.invalidateQueries({ queryKey: [{ _id }] });
      }
      desk.set({ unlocked: false, confirmed: new Set() });
      decided(decision.verdict);
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: getResultsQueryKey({ path: { document_id: documentId } }) });
      refused(error);
    },
  });
}

async function decide(documentId: string, { verdict, reason }: Decision): Promise<State> {
  const version = versionOf(documentId);
  const { data } = await (verdict === "approve" ? approveDocument : rejectDocument)({
    path: { document_id: documentId },
    headers: version ? { "If-Match": version } : {},
    body: reason ? { reason } : {},
    throwOnError: true,
  });
  return data;
}
