import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cancelDocument, processDocument, type State } from "~/client";
import { getResultsQueryKey, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { useFailure } from "~/i18n/reasons";
import { tell } from "./tell";

/** Begin a run of a document, whatever its status, or stop the one under way. */
export function useProcess(documentId: string) {
  const queries = useQueryClient();
  const failure = useFailure();
  const path = { document_id: documentId };
  const told = {
    onSuccess: (state: State) => {
      queries.setQueryData(getStatusQueryKey({ path }), state);
      void queries.invalidateQueries({ queryKey: getResultsQueryKey({ path }) });
    },
    onError: (error: Error) => void tell({ color: "red", message: failure(error) }),
  };
  const again = useMutation({
    mutationFn: async () => (await processDocument({ path, body: { force: true }, throwOnError: true })).data,
    ...told,
  });
  const cancel = useMutation({
    mutationFn: async () => (await cancelDocument({ path, throwOnError: true })).data,
    ...told,
  });
  return { again, cancel };
}
