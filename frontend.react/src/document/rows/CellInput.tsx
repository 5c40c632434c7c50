import { useTranslation } from "react-i18next";
import { needsPerson } from "~/document/confidence";
import { focusField, keep, useReview } from "~/document/desk/review";
import { fieldKey, useField } from "~/document/fields/useField";
import { isNumeric } from "~/document/normalise/values";
import type { Reading, Row } from "~/document/readings";
import { useLabels } from "~/document/useLabels";
import classes from "./CellInput.module.css";
import { leaves, moved } from "./moves";

interface Props {
  rows: readonly Row[];
  row: number;
  column: number;
  reading: Reading;
}

export function CellInput({ rows, row, column, reading }: Props) {
  const { t } = useTranslation();
  const { labelOf } = useLabels();
  const review = useReview();
  const field = useField(reading);
  const open = needsPerson(reading.state) && !field.confirmed;
  const keys = (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // On a doubtful cell Enter goes the doubtful path, as it does everywhere; elsewhere it goes down.
    if ((open || event.key !== "Enter" || event.shiftKey) && fieldKey(review, reading, event)) return;
    if (event.altKey || event.ctrlKey || !leaves(event.key, selectionStart ?? 0, selectionEnd ?? 0, value.length))
      return;
    const to = moved({ row, column }, event.key, rows.length, rows[0]?.cells.length ?? 0);
    const target = to && rows[to.row]?.cells[to.column];
    if (!target) return;
    event.preventDefault();
    if (keep(review, reading)) focusField(target.path);
  };
  const shown = {
    ...field.input,
    className: classes.input,
    "data-numeric": isNumeric(reading.term.kind) || undefined,
    "aria-label": labelOf(reading.path),
    title: field.draft?.trouble
      ? t(`document.trouble.${field.draft.trouble.code}`, { detail: field.draft.trouble.detail })
      : undefined,
    onKeyDown: keys,
  };
  return (
    <span className={classes.cell} data-state={field.state} data-active={field.active} {...field.hover}>
      {reading.term.kind === "text" ? <textarea rows={1} dir="auto" {...shown} /> : <input {...shown} />}
      {field.state !== "sure" && field.state !== "empty" && (
        <span className="visually-hidden">{t(`document.state.${field.state}`)}</span>
      )}
    </span>
  );
}
