import { Progress as Bar, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import classes from "./Progress.module.css";

const PLACEHOLDERS = 9;

/** How far a document is, and the places where its values will stand. */
export function Progress({ state: { status, progress, pages } }: { state: State }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.progress} aria-live="polite">
        <p className={classes.stage}>
          {t(`status.${status}`)}
          <span className={classes.step}>
            {t("document.progress.step", { step: progress.current_step, total: progress.total_steps })}
          </span>
        </p>
        <Bar value={progress.percentage} size="sm" animated aria-label={t("document.progress.label")} />
        <p className={classes.pages}>
          {pages.total === null
            ? t("document.progress.wait")
            : t("document.progress.pages", { done: pages.done, count: pages.total })}
        </p>
      </div>
      <div className={classes.skeletons} aria-hidden>
        {Array.from({ length: PLACEHOLDERS }, (_, at) => `line ${at}`).map((key) => (
          <div key={key} className={classes.line}>
            <Skeleton height={12} width="70%" />
            <Skeleton height={12} />
          </div>
        ))}
      </div>
    </>
  );
}
