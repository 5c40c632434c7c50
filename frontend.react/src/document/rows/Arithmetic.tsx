import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import { written } from "~/document/normalise/decimal";
import { normalised, shown } from "~/document/normalise/values";
import { useLabels } from "~/document/useLabels";
import classes from "./Arithmetic.module.css";
import { type Balance, balances, type ValueAt } from "./arithmetic";

/** Whether the sums come out, with the values as they are typed at this moment. */
export function Arithmetic() {
  const { t } = useTranslation();
  const { sheet, conventions } = useReview();
  const drafts = useDesk((desk) => desk.drafts);
  const found = useMemo(() => {
    const at: ValueAt = (path) => {
      const [reading, draft] = [sheet.byPath.get(path), drafts[path]];
      const meant = draft && reading ? normalised(draft.text, reading.term, conventions) : null;
      return meant?.readable ? meant.value : (reading?.value ?? reading?.derived ?? null);
    };
    const indices = (name: string) =>
      sheet.groups.find((group) => group.name === name)?.rows.map((row) => row.index) ?? [];
    return balances(at, { line_items: indices("line_items"), vat_breakdown: indices("vat_breakdown") });
  }, [sheet, drafts, conventions]);
  if (!found.length) return null;
  return (
    <ul className={classes.strip} aria-label={t("document.sums.label")} aria-live="polite">
      {found.map((balance) => (
        <BalanceItem key={balance.rule} balance={balance} />
      ))}
    </ul>
  );
}

function BalanceItem({ balance }: { balance: Balance }) {
  const { t } = useTranslation();
  const { language } = useReview();
  const { nameOf } = useLabels();
  const { rule, target, computed, stated, off, holds } = balance;
  const money = (each: typeof off) => shown(written(each), "money", language);
  const Icon = holds ? IconCircleCheck : IconCircleX;
  const full = t("document.sums.full", { computed: money(computed), stated: money(stated), field: nameOf(target) });
  return (
    <li className={classes.sum} data-holds={holds} title={full}>
      <Icon size={15} stroke={2} aria-hidden />
      <span>{t(`document.sums.${rule}`, { field: nameOf(target) })}</span>
      <span className="visually-hidden">{t(holds ? "document.sums.holds" : "document.sums.fails")}</span>
      {off.units !== 0n && (
        <b className={classes.off}>{`${off.units > 0n ? "+" : "−"}${money(off).replace("-", "")}`}</b>
      )}
    </li>
  );
}
