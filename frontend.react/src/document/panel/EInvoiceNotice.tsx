import { Anchor } from "@mantine/core";
import { IconFileCode } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Results } from "~/client";
import { useReview } from "~/document/desk/review";
import classes from "./Panel.module.css";

type EInvoice = NonNullable<Results["einvoice"]>;

/** As their standards are called, in every language. */
const SYNTAXES: Record<EInvoice["syntax"], string> = {
  ubl: "UBL",
  cii: "Cross Industry Invoice (CII)",
  zugferd_1: "ZUGFeRD 1",
  fatturapa: "FatturaPA",
};

/** That the values are the file's own, and what its standard has against it. */
export function EInvoiceNotice() {
  const { t } = useTranslation();
  const { results } = useReview();
  const { einvoice } = results;
  if (!einvoice) return null;
  return (
    <div className={classes.notice} data-tone="quiet">
      <IconFileCode size={20} stroke={1.8} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{t("document.einvoice.title")}</p>
        <p>{t("document.einvoice.text")}</p>
        <p className={classes.exact}>
          {SYNTAXES[einvoice.syntax]} {einvoice.profile && <code>{einvoice.profile}</code>}
        </p>
        {einvoice.violations.length > 0 && <Violations violations={einvoice.violations} />}
        <Anchor href={`/api/v1/documents/${results.document_id}/einvoice`} download inherit>
          {t("document.einvoice.download")}
        </Anchor>
      </div>
    </div>
  );
}

function Violations({ violations }: Pick<EInvoice, "violations">) {
  const { t } = useTranslation();
  return (
    <details className={classes.details}>
      <summary>{t("document.einvoice.violations", { count: violations.length })}</summary>
      <ul>
        {violations.map(({ rule, message, xpath }) => (
          <li key={`${rule} ${message} ${xpath}`} title={xpath ?? undefined}>
            <code>{rule}</code> {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
