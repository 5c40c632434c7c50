import { useTranslation } from "react-i18next";
import { useReview } from "~/document/desk/review";
import { useFormats } from "~/i18n/formats";
import { type StageSum, stageSums } from "./sums";
import classes from "./Timeline.module.css";

/** How long each stage of this run worked and waited. */
export function Stages() {
  const { t } = useTranslation();
  const { results } = useReview();
  const sums = stageSums(results.stages);
  const longest = Math.max(1, ...sums.map((sum) => sum.workedMs));
  if (!sums.length) return null;
  return (
    <>
      <h3 className={classes.subheading}>{t("document.history.stages", { run: results.run })}</h3>
      <dl className={classes.stages}>
        {sums.map((sum) => (
          <StageLine key={sum.stage} sum={sum} share={sum.workedMs / longest} />
        ))}
      </dl>
      {results.provider && (
        <p className={classes.more}>
          {t("document.history.readBy", { provider: results.provider, model: results.model ?? "–" })}
        </p>
      )}
    </>
  );
}

function StageLine({ sum, share }: { sum: StageSum; share: number }) {
  const { t } = useTranslation();
  const { seconds } = useFormats();
  const { stage, pages, workedMs, waitedMs } = sum;
  return (
    <div className={classes.stage}>
      <dt>
        {t(`document.history.stage.${stage}`)}
        {pages > 1 && <span className={classes.by}> {t("document.history.pages", { count: pages })}</span>}
      </dt>
      <dd title={t("document.history.waited", { time: seconds(waitedMs) })}>
        <meter className={classes.bar} min={0} max={1} value={share} aria-hidden />
        <span className={classes.seconds}>{seconds(workedMs)}</span>
      </dd>
    </div>
  );
}
