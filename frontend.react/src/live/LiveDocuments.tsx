import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { State } from "~/client";
import { getResultsQueryKey, getStatusQueryKey } from "~/client/@tanstack/react-query.gen";
import { LISTS, refresh } from "./refresh";

const EVENTS = "/api/v1/documents/events";
/** A burst of events asks the server for its lists, and for the results of each document, once. */
const SETTLE_MS = 250;
const POLL_MS = 5_000;

const Connected = createContext(true);

/** Where a stream is cut off (by a proxy, by a nap of the laptop) asking again and again takes its place. */
export function usePolling(): number | false {
  return useContext(Connected) ? false : POLL_MS;
}

/** Follows every document of the company: what changes is put into the query cache, where each page looks. */
export function LiveDocuments({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => follow(queries, setConnected), [queries]);
  return <Connected value={connected}>{children}</Connected>;
}

/** Returns how to stop. */
function follow(queries: QueryClient, setConnected: (connected: boolean) => void): () => void {
  const lists = coalesced(SETTLE_MS, () => refresh(queries, ...LISTS));
  const results = refreshedResults(queries);
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout>;
  const open = () => {
    source = new EventSource(EVENTS);
    source.addEventListener("open", () => {
      setConnected(true);
      void refresh(queries, ...LISTS, "getStatus", "getResults"); // whatever changed before it was open
    });
    source.addEventListener("error", () => {
      setConnected(false);
      // A broken connection the browser mends by itself; one that the server refused it gives up.
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, POLL_MS);
    });
    source.addEventListener("document", (event) => {
      const state = JSON.parse((event as MessageEvent<string>).data) as State;
      const queryKey = getStatusQueryKey({ path: { document_id: state.document_id } });
      // An answer under way may be older than this event.
      void queries.cancelQueries({ queryKey }).then(() => queries.setQueryData(queryKey, state));
      lists();
      results(state.document_id);
    });
  };
  open();
  return () => {
    clearTimeout(reopening);
    source.close();
  };
}

/** What happens to a document may have changed its results. */
function refreshedResults(queries: QueryClient): (documentId: string) => void {
  const changed = new Set<string>();
  const refreshAll = coalesced(SETTLE_MS, async () => {
    const keys = [...changed].map((document_id) => getResultsQueryKey({ path: { document_id } }));
    changed.clear();
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  });
  return (documentId) => {
    changed.add(documentId);
    refreshAll();
  };
}

/** However often it is called: one work at a time, and one more for all the calls that came meanwhile. */
export function coalesced(ms: number, work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      await new Promise((resolve) => setTimeout(resolve, ms));
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
