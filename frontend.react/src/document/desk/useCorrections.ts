import { useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { use, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getMeOptions, getResultsOptions, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { DeskContext, dropDraft, putDraft } from "~/document/desk/desk";
import { correct, type Said, troubleOf, withSaid } from "~/document/desk/saving";
import { tell } from "~/document/tell";
import { isProblem } from "~/session/problem";

const TRIES = 3;

/** Changes of one document go to the server one after the other. */
export const changesOf = (documentId: string) => ({ id: `document-${documentId}` });
const savingKey = (documentId: string) => ["correct", documentId];

/** Saves what people say; what fails stays in the draft, with the reason. */
export function useCorrections(documentId: string): (said: readonly Said[]) => void {
  const { t } = useTranslation();
  const [queries, desk] = [useQueryClient(), use(DeskContext)];
  const { data: account } = useQuery(getMeOptions());
  const { mutate } = useMutation({
    mutationKey: savingKey(documentId),
    scope: changesOf(documentId),
    mutationFn: (said: readonly Said[]) => correct(queries, documentId, said),
    retry: (failures, error) => failures < TRIES && !isProblem(error),
    onSuccess: ({ document, shared }, said) => {
      if (shared) tell({ message: t("document.shared") });
      const by = account ? { id: account.user.id, name: account.user.name } : null;
      queries.setQueryData(getResultsOptions({ path: { document_id: documentId } }).queryKey, (results) =>
        results ? { ...withSaid(results, said, by), status: document?.status ?? results.status } : results,
      );
      for (const { path, draft } of said) if (desk.get().drafts[path] === draft) dropDraft(desk, path);
    },
    onError: (error, said) => {
      for (const { path, draft } of said) {
        const now = desk.get().drafts[path] ?? draft;
        if (now && now === draft) putDraft(desk, path, { ...now, saving: false, trouble: troubleOf(error, path) });
      }
    },
    onSettled: () => {
      if (queries.isMutating({ mutationKey: savingKey(documentId) }) > 1) return;
      void queries.invalidateQueries({ queryKey: getResultsOptions({ path: { document_id: documentId } }).queryKey });
      void queries.invalidateQueries({ queryKey: getStatusQueryKey({ path: { document_id: documentId } }) });
    },
  });
  return mutate;
}

export const useIsSaving = (documentId: string): boolean => useIsMutating({ mutationKey: savingKey(documentId) }) > 0;

/** A tab that still holds what the server does not have asks before it closes. */
export function useUnsavedGuard(): void {
  const desk = use(DeskContext);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (Object.keys(desk.get().drafts).length) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [desk]);
}
