import { useQuery } from "@tanstack/react-query";
import { getDocumentOptions, getResultsOptions, getStatusOptions } from "~/client/@tanstack/react-query.gen";
import { usePolling } from "~/live/LiveDocuments";

/** All that the page shows of a document; LiveDocuments keeps it current. */
export function useDocument(documentId: string) {
  const path = { document_id: documentId };
  const refetchInterval = usePolling();
  const status = useQuery({ ...getStatusOptions({ path }), refetchInterval });
  const results = useQuery({ ...getResultsOptions({ path }), refetchInterval });
  const { data: document } = useQuery(getDocumentOptions({ path }));
  return {
    state: status.data,
    results: results.data,
    filename: document?.filename ?? null,
    error: status.error ?? results.error,
  };
}
