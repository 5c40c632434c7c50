import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { DocumentRow } from "./DocumentRow";
import classes from "./DocumentTable.module.css";
import { NEWEST, type SortName, sortedBy, sortName } from "./search";
import { useInbox } from "./useInbox";
import type { Selection } from "./useSelection";

interface Column {
  name: "vendor_name" | "invoice_number" | "invoice_date" | "total" | "status" | "quality" | "reasons" | "created_at";
  sort?: SortName;
}

/** In the order of the cells of `DocumentRow`. */
const COLUMNS: readonly Column[] = [
  { name: "vendor_name", sort: "vendor_name" },
  { name: "invoice_number", sort: "invoice_number" },
  { name: "invoice_date", sort: "invoice_date" },
  { name: "total", sort: "total" },
  { name: "status", sort: "status" },
  { name: "quality", sort: "quality_score" },
  { name: "reasons" },
  { name: "created_at", sort: "created_at" },
];

export interface ListProps {
  documents: readonly DocumentSummary[];
  /** Missing for those who may only look. */
  selection: Selection | undefined;
}

export function DocumentTable({ documents, selection }: ListProps) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={t("inbox.table")}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={classes.check}>
              <Checkbox
                aria-label={t("inbox.selectAll")}
                size="xs"
                checked={selection.ids.size === documents.length}
                indeterminate={selection.ids.size > 0 && selection.ids.size < documents.length}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          {COLUMNS.map((column) => (
            <Head key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ column: { name, sort } }: { column: Column }) {
  const { t } = useTranslation();
  const { wish, change } = useInbox();
  const label = t(`inbox.column.${name}`);
  if (!sort) {
    return (
      <th scope="col" data-column={name}>
        {label}
      </th>
    );
  }
  const present = wish.sort ?? NEWEST;
  const order = sortName(present) !== sort ? undefined : present === sort ? "ascending" : "descending";
  const Icon = order === undefined ? IconArrowsSort : order === "ascending" ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" data-column={name} aria-sort={order}>
      <UnstyledButton className={classes.sort} onClick={() => change({ sort: sortedBy(sort, present) })}>
        {label}
        <Icon size={13} className={classes.arrow} aria-hidden />
      </UnstyledButton>
    </th>
  );
}
