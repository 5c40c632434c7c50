import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { cancelDocument, processDocument, type State } from "~/client";
import { getResultsQueryKey, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { tell } from "~/document/tell";
import { isProblem } from "~/session/problem";

/** Begin a run of a document (`force`: whatever its status), or stop the one under way. */
export function useProcess(documentId: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const path = { document_id: documentId };
  const told = {
    onSuccess: (state: State) => {
      queries.setQueryData(getStatusQueryKey({ path }), state);
      void queries.invalidateQueries({ queryKey: getResultsQueryKey({ path }) });
    },
    onError: (error: Error) =>
      tell({ color: "red", message: isProblem(error) ? error.detail : t("document.trouble.connection") }),
  };
  const again = useMutation({
    mutationFn: async (force: boolean) => (await processDocument({ path, body: { force }, throwOnError: true })).data,
    ...told,
  });
  const cancel = useMutation({
    mutationFn: async () => (await cancelDocument({ path, throwOnError: true })).data,
    ...told,
  });
  return { again, cancel };
}
