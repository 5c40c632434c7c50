import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { Received } from "~/components/Received";
import { useFormats } from "~/i18n/formats";
import classes from "./DocumentCards.module.css";
import { DocumentLink, nameOf } from "./DocumentLink";
import type { ListProps } from "./DocumentTable";
import { Reasons } from "./Reasons";
import { RowStatus } from "./RowStatus";
import { ROW } from "./useKeys";
import { useLive } from "./useLive";
import type { Selection } from "./useSelection";

export function DocumentCards({ documents, selection }: ListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.cards} aria-label={t("inbox.table")}>
      {documents.map((document) => (
        <Card key={document.id} document={document} selection={selection} />
      ))}
    </ul>
  );
}

interface CardProps {
  document: DocumentSummary;
  selection: Selection | undefined;
}

function Card({ document, selection }: CardProps) {
  const { t } = useTranslation();
  const { day, money, percent } = useFormats();
  const { status, quality, percentage } = useLive(document);
  const selected = selection?.ids.has(document.id) ?? false;
  const facts = [document.invoice_number, document.invoice_date && day(document.invoice_date)].filter(Boolean);
  return (
    <li {...ROW} className={classes.card} data-selected={selected || undefined}>
      <div className={classes.top}>
        <div className={classes.vendor}>
          <DocumentLink document={document} />
        </div>
        <span className={classes.total}>{document.total !== null && money(document.total, document.currency)}</span>
      </div>
      <div className={classes.facts}>
        <span>{facts.join(" · ")}</span>
        <Received at={document.created_at} />
      </div>
      <div className={classes.state}>
        <RowStatus status={status} percentage={percentage} />
        {quality !== null && <span className="tabular">{percent(quality)}</span>}
        <Reasons document={document} />
        {selection && (
          <Checkbox
            className={classes.check}
            aria-label={t("inbox.select", { name: nameOf(document) })}
            checked={selected}
            onChange={() => selection.toggle(document.id)}
          />
        )}
      </div>
    </li>
  );
}
