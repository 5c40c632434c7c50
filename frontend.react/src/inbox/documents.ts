import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type DocumentSummary, listDocuments, type PaginationMetadata } from "~/client";
import { listDocumentsQueryKey } from "~/client/@tanstack/react-query.gen";
import { documentsQuery, type InboxSearch } from "./search";

export interface Page {
  documents: readonly DocumentSummary[];
  /** How many documents there are in all, on as many pages. */
  total: number;
  pages: number;
}

/** A page of documents and, from the header, how many there are; the last page stays in sight until the next is there. */
export function pageOptions(wish: InboxSearch) {
  const query = documentsQuery(wish);
  const [key] = listDocumentsQueryKey({ query });
  return queryOptions({
    queryKey: [{ ...key, counted: true }],
    queryFn: async ({ signal }): Promise<Page> => {
      const { data, response } = await listDocuments({ query, signal, throwOnError: true });
      return { documents: data, ...counted(response.headers.get("X-Pagination")) };
    },
    placeholderData: keepPreviousData,
  });
}

function counted(header: string | null): Pick<Page, "total" | "pages"> {
  const { total = 0, total_pages = 0 }: PaginationMetadata = JSON.parse(header ?? "{}");
  return { total, pages: total_pages };
}
