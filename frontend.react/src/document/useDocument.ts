import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { getDocumentOptions, getResultsOptions, getStatusOptions } from "~/client/@tanstack/react-query.gen";
import { usePolling } from "~/live/LiveDocuments";

/** All that the page shows of a document, kept current: what happens to it makes its results be asked for again. */
export function useDocument(documentId: string) {
  const queries = useQueryClient();
  const path = { document_id: documentId };
  const polling = usePolling();
  const status = useQuery({ ...getStatusOptions({ path }), refetchInterval: polling });
  const results = useQuery(getResultsOptions({ path }));
  const { data: document } = useQuery(getDocumentOptions({ path }));
  const changed = status.data?.last_update;
  useEffect(() => {
    if (!changed) return;
    const { queryKey } = getResultsOptions({ path: { document_id: documentId } });
    const fetched = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
    // The first look at both is no change.
    if (fetched && Date.parse(changed) > fetched - CLOCKS_MS) void queries.invalidateQueries({ queryKey });
  }, [queries, documentId, changed]);
  return {
    state: status.data,
    results: results.data,
    filename: document?.filename ?? null,
    error: status.error ?? results.error,
  };
}

/** By how much the clocks of server and browser may disagree before a change is overlooked. */
const CLOCKS_MS = 60_000;
