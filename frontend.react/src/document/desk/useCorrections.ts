import { useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { getMeOptions, getResultsOptions, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { tell } from "~/components/tell";
import { useFailure } from "~/i18n/reasons";
import { isProblem } from "~/session/problem";
import { DeskContext, dropDraft, putDraft } from "./desk";
import { correct, type Said, troubleOf, withSaid } from "./saving";

const TRIES = 3;

/** Changes of one document go to the server one after the other. */
export const changesOf = (documentId: string) => ({ id: `document-${documentId}` });
const savingKey = (documentId: string) => ["correct", documentId];

/** Saves what people say; what fails stays in the draft, with the reason. */
export function useCorrections(documentId: string): (said: readonly Said[]) => void {
  const { t } = useTranslation();
  const failure = useFailure();
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
      // What was not typed into a field (a row taken away, an undo) has no place to tell it.
      if (said.some(({ draft }) => !draft)) tell({ color: "red", message: failure(error) });
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
