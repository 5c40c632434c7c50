import { useQueries, useQuery } from "@tanstack/react-query";
import type { State } from "~/client";
import { getStatusOptions } from "~/client/@tanstack/react-query.gen";
import { isActive } from "~/components/statuses";
import { usePolling } from "./LiveDocuments";

/** The present state of a document; it need not be asked for again, as each change of it is told. */
export function useStatus(documentId: string, enabled = true): State | undefined {
  return useQuery({ ...followed(documentId, usePolling()), enabled }).data;
}

/** The same for several, by their ids. */
export function useStatuses(documentIds: readonly string[]): Map<string, State> {
  const polling = usePolling();
  return useQueries({
    queries: documentIds.map((id) => followed(id, polling)),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.document_id, data]] : []))),
  });
}

function followed(documentId: string, polling: number | false) {
  return {
    ...getStatusOptions({ path: { document_id: documentId } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: (query: { state: { data?: State } }) =>
      !query.state.data || isActive(query.state.data.status) ? polling : false,
  };
}
