import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import {
  getDocumentOptions,
  getResultsOptions,
  getStatusOptions,
  listDocumentsOptions,
} from "~/client/@tanstack/react-query.gen";
import { GROUPS } from "~/components/statuses";
import { imageOf } from "~/document/viewer/image";
import { useGroupCounts } from "~/inbox/counts";
import { following, positionIn } from "./queue";

/** As many of the queue as one answer holds: enough to know the neighbours. */
const LENGTH = 100;
const WAITING = listDocumentsOptions({ query: { status: GROUPS.review, sort: "created_at", page_size: LENGTH } });

/** The documents that wait for a person, the oldest first, and where this one stands among them. */
export function useQueue(documentId: string) {
  const { data: waiting } = useQuery(WAITING);
  const counts = useGroupCounts();
  const queue = waiting?.map((document) => document.id) ?? [];
  const next = following(queue, documentId);
  usePrefetch(next);
  return { ...positionIn(queue, documentId), total: counts?.review ?? queue.length, following: next };
}

/** The next document is there before it is asked for, the picture of its first page too. */
function usePrefetch(documentId: string | null) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!documentId) return;
    const path = { document_id: documentId };
    void queries.prefetchQuery(getStatusOptions({ path }));
    void queries.prefetchQuery(getDocumentOptions({ path }));
    void queries.fetchQuery(getResultsOptions({ path })).then((results) => {
      const first = results.pages[0];
      if (first) new Image().src = imageOf(results, first);
    }, noHarm);
  }, [queries, documentId]);
}

/** What could not be fetched ahead is fetched when it is opened, and told then. */
const noHarm = () => undefined;
