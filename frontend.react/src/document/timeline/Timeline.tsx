import { useTranslation } from "react-i18next";
import type { Results } from "~/client";
import { useReview } from "~/document/desk/review";
import { useLabels } from "~/document/useLabels";
import { useFormats } from "~/i18n/formats";
import { Stages } from "./Stages";
import classes from "./Timeline.module.css";
import { toldOf } from "./told";

type Happening = Results["history"][number];

/** A long list of corrected fields is a number. */
const NAMED = 3;

/** What happened to the document, when, and who did it; how long each stage took, and who read the fields. */
export function Timeline() {
  const { t } = useTranslation();
  const { results } = useReview();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t("document.history.title")}</h2>
      <ol className={classes.list}>
        {toldOf(results.history).map((each) => (
          <Entry key={`${each.at} ${each.kind} ${each.status}`} happening={each} />
        ))}
      </ol>
      <Stages />
    </section>
  );
}

function Entry({ happening: { at, kind, status, by, reason, fields } }: { happening: Happening }) {
  const { t } = useTranslation();
  const { moment, stamp } = useFormats();
  const { labelOf } = useLabels();
  const kinds: Readonly<Record<string, string>> = t("document.history.kinds", { returnObjects: true });
  const [shown, more] = [fields?.slice(0, NAMED) ?? [], (fields?.length ?? 0) - NAMED];
  return (
    <li className={classes.entry} data-person={by ? true : undefined}>
      <p className={classes.what}>
        {kinds[kind] ?? t(`status.${status}`)}
        {by && <span className={classes.by}> {t("document.history.by", { by })}</span>}
      </p>
      <time className={classes.at} dateTime={at} title={moment(at)}>
        {stamp(at)}
      </time>
      {shown.length > 0 && (
        <p className={classes.more}>
          {shown.map(labelOf).join(" · ")}
          {more > 0 && ` ${t("document.history.more", { count: more })}`}
        </p>
      )}
      {reason && <p className={classes.more}>“{reason}”</p>}
    </li>
  );
}
