import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { use } from "react";
import type { State } from "~/client";
import { getResultsQueryKey, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { lastShown } from "~/inbox/shown";
import { LISTS, refresh } from "~/live/refresh";
import { type Decision, decide } from "./decision";
import { DeskContext } from "./desk";
import { changesOf } from "./useCorrections";
import { useDecided } from "./useDecided";

/**
 * Approve or reject, after all that is still being saved. The next of the queue is opened at once; when the server
 * refuses, that is told with the way back.
 */
export function useDecision(documentId: string, next: string | null): UseMutationResult<State, Error, Decision> {
  const [queries, desk, navigate] = [useQueryClient(), use(DeskContext), useNavigate()];
  const { decided, refused } = useDecided(documentId);
  const path = { document_id: documentId };
  return useMutation({
    scope: changesOf(documentId),
    mutationFn: (decision: Decision) => decide(documentId, desk, decision),
    onMutate: () =>
      void (next
        ? navigate({ to: "/documents/$documentId", params: { documentId: next } })
        : navigate({ to: "/", search: lastShown() })),
    onSuccess: (state, { verdict }) => {
      queries.setQueryData(getStatusQueryKey({ path }), state);
      void refresh(queries, ...LISTS);
      desk.set({ unlocked: false, confirmed: new Set() });
      decided(verdict);
    },
    onError: refused,
    onSettled: () => void queries.invalidateQueries({ queryKey: getResultsQueryKey({ path }) }),
  });
}
