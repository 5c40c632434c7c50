import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "~/document/desk/desk";
import { focusField, useReview } from "~/document/desk/review";
import classes from "./Reasons.module.css";
import { reasonsOf } from "./reasons";

/** Why a person is needed; each leads to its field. */
export function Reasons() {
  const { t } = useTranslation();
  const { results, order } = useReview();
  const confirmed = useDesk((desk) => desk.confirmed);
  const reasons = reasonsOf(results, order, confirmed);
  if (!reasons.length || results.status !== "manual_review") return null;
  return (
    <section className={classes.reasons} aria-label={t("document.reasons")}>
      <ul className={classes.list}>
        {reasons.map(({ code, message, path, settled }) => (
          <li key={code + message} className={classes.reason} data-settled={settled || undefined}>
            {settled ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} stroke={1.9} aria-hidden />}
            {path ? (
              <button type="button" className={classes.link} onClick={() => focusField(path)}>
                {message}
              </button>
            ) : (
              <span>{message}</span>
            )}
            {settled && <span className="visually-hidden">{t("document.settled")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
