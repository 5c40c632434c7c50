import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { useReason } from "~/i18n/reasons";
import classes from "./Reasons.module.css";

/** The first reason in a few words; all of them, as exactly as the API tells them, on pointing there. */
export function Reasons({ document: { id, reasons } }: { document: DocumentSummary }) {
  const { t } = useTranslation();
  const reason = useReason();
  const [first, ...others] = reasons;
  if (!first) return null;
  return (
    <Tooltip
      multiline
      maw={380}
      label={reasons.map(({ code, message }) => (
        <p key={code + message} className={classes.full}>
          {message}
        </p>
      ))}
    >
      <Link to="/documents/$documentId" params={{ documentId: id }} tabIndex={-1} className={classes.reasons}>
        <span className={classes.first}>{reason(first)}</span>
        {others.length > 0 && (
          <>
            <span className={classes.more} aria-hidden>
              +{others.length}
            </span>
            <span className="visually-hidden">{t("inbox.more", { count: others.length })}</span>
          </>
        )}
      </Link>
    </Tooltip>
  );
}
