import { useMediaQuery } from "@mantine/hooks";
import type { UseQueryResult } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { useMayEdit } from "~/session/role";
import { BulkBar } from "./BulkBar";
import { DocumentCards } from "./DocumentCards";
import classes from "./Documents.module.css";
import { DocumentTable } from "./DocumentTable";
import type { Page } from "./documents";
import { ListFailed, ListLoading, NothingFound } from "./ListStates";
import { Pages } from "./Pages";
import { useInbox } from "./useInbox";
import { useSelection } from "./useSelection";

interface Props {
  ref: RefObject<HTMLDivElement | null>;
  page: UseQueryResult<Page>;
}

const WIDE = "(min-width: 80em)";

/** The documents of the present page: a table where there is room, cards where there is not. */
export function Documents({ ref, page }: Props) {
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const mayEdit = useMayEdit();
  const documents = page.data?.documents ?? [];
  useLastPage(page.data);
  const selection = useSelection(documents.map(({ id }) => id));
  if (page.isPending) return <ListLoading />;
  if (!page.data) return <ListFailed again={() => void page.refetch()} />;
  if (documents.length === 0) return <NothingFound />;
  const List = wide ? DocumentTable : DocumentCards;
  return (
    <div ref={ref} className={classes.documents} data-old={page.isPlaceholderData || undefined}>
      <List documents={documents} selection={mayEdit ? selection : undefined} />
      <BulkBar documents={documents.filter(({ id }) => selection.ids.has(id))} done={selection.clear} />
      <Pages page={page.data} />
    </div>
  );
}

/** What lies behind the last page, as the list grew shorter, is the last page. */
function useLastPage(page: Page | undefined): void {
  const { wish, change } = useInbox();
  const last = page && page.documents.length === 0 && page.pages < (wish.page ?? 1) ? page.pages : undefined;
  const turn = useEffectEvent((to: number) => change({ page: to }, { replace: true }));
  useEffect(() => {
    if (last) turn(last);
  }, [last]);
}
