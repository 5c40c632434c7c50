import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { Received } from "~/components/Received";
import { useFormats } from "~/i18n/formats";
import { DocumentLink, nameOf } from "./DocumentLink";
import classes from "./DocumentTable.module.css";
import { Quality } from "./Quality";
import { Reasons } from "./Reasons";
import { RowStatus } from "./RowStatus";
import { ROW } from "./useKeys";
import { useLive } from "./useLive";
import type { Selection } from "./useSelection";

interface Props {
  document: DocumentSummary;
  selection: Selection | undefined;
}

export function DocumentRow({ document, selection }: Props) {
  const { t } = useTranslation();
  const { day, money } = useFormats();
  const { status, quality, percentage } = useLive(document);
  const { invoice_date, invoice_number, total, currency } = document;
  const selected = selection?.ids.has(document.id) ?? false;
  return (
    <tr {...ROW} className={classes.row} data-selected={selected || undefined}>
      {selection && (
        <td className={classes.check}>
          <Checkbox
            className={classes.box}
            aria-label={t("inbox.select", { name: nameOf(document) })}
            size="xs"
            checked={selected}
            onChange={() => selection.toggle(document.id)}
          />
        </td>
      )}
      <td className={classes.vendor}>
        <DocumentLink document={document} />
      </td>
      <td data-column="invoice_number" title={invoice_number ?? undefined}>
        {invoice_number}
      </td>
      <td data-column="invoice_date">{invoice_date && day(invoice_date)}</td>
      <td data-column="total">{total !== null && money(total, currency)}</td>
      <td>
        <RowStatus status={status} percentage={percentage} />
      </td>
      <td data-column="quality">
        <Quality share={quality} status={status} />
      </td>
      <td data-column="reasons">
        <Reasons document={document} />
      </td>
      <td data-column="created_at">
        <Received at={document.created_at} />
      </td>
    </tr>
  );
}
