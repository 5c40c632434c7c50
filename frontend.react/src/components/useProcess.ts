import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cancelDocument, processDocument, replayDeadLetters, type State } from "~/client";
import { getResultsQueryKey, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { useFailure } from "~/i18n/reasons";
import { LISTS, refresh } from "~/live/refresh";
import { tell } from "./tell";

/**
 * Begin a run of a document, whatever its status; have one that failed take up where it stopped; or stop the run under
 * way.
 */
export function useProcess(documentId: string) {
  const queries = useQueryClient();
  const failure = useFailure();
  const path = { document_id: documentId };
  const onError = (error: Error) => void tell({ color: "red", message: failure(error) });
  const onSuccess = (state: State) => {
    queries.setQueryData(getStatusQueryKey({ path }), state);
    void queries.invalidateQueries({ queryKey: getResultsQueryKey({ path }) });
  };
  const again = useMutation({
    mutationFn: async () => (await processDocument({ path, body: { force: true }, throwOnError: true })).data,
    onSuccess,
    onError,
  });
  const retry = useMutation({
    mutationFn: () => replayDeadLetters({ body: { documents: [documentId] }, throwOnError: true }),
    // Also where there was nothing to take up: then somebody else was faster, and its state has changed.
    onSuccess: () => refresh(queries, ...LISTS, "getStatus", "getResults"),
    onError,
  });
  const cancel = useMutation({
    mutationFn: async () => (await cancelDocument({ path, throwOnError: true })).data,
    onSuccess,
    onError,
  });
  return { again, retry, cancel };
}
