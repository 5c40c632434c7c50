import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { hasFailed, isActive } from "~/components/statuses";
import { useReview } from "~/document/desk/review";
import { FieldSection } from "~/document/fields/FieldSection";
import { sectionsOf } from "~/document/fields/sections";
import { Arithmetic } from "~/document/rows/Arithmetic";
import { RowTable } from "~/document/rows/RowTable";
import { Timeline } from "~/document/timeline/Timeline";
import { EInvoiceNotice } from "./EInvoiceNotice";
import { Failed, type Retrying } from "./Failed";
import { LockedNotice } from "./LockedNotice";
import classes from "./Panel.module.css";
import { Progress } from "./Progress";
import { Reasons } from "./Reasons";
import { Stopped } from "./Stopped";

/** What the invoice says, in the order in which it is looked through. */
export function Panel({ state, retrying }: { state: State; retrying: Retrying }) {
  const { t } = useTranslation();
  const { sheet, results } = useReview();
  const active = isActive(state.status);
  const read = Object.keys(results.fields).length > 0 || state.status === "manual_review";
  return (
    <section className={classes.panel} aria-label={t("document.panel")}>
      <div className={classes.scroll}>
        {active && <Progress state={state} />}
        {hasFailed(state.status) && <Failed state={state} retrying={retrying} />}
        <Stopped state={state} />
        {!active && <LockedNotice status={state.status} />}
        {!active && <Reasons />}
        {!active && <EInvoiceNotice />}
        {read && !active && (
          <>
            {sectionsOf(sheet.fields).map((section) => (
              <FieldSection key={section.name} section={section} />
            ))}
            {sheet.groups.map((group) => (
              <RowTable key={group.name} group={group} />
            ))}
          </>
        )}
        <Timeline />
      </div>
      {read && !active && <Arithmetic />}
    </section>
  );
}
