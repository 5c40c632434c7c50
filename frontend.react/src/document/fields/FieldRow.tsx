import { useTranslation } from "react-i18next";
import { needsPerson } from "~/document/confidence";
import { fieldId, useReview } from "~/document/desk/review";
import { isNumeric, normalised, shown as shownValue } from "~/document/normalise/values";
import type { Reading } from "~/document/readings";
import { useLabels } from "~/document/useLabels";
import { useFormats } from "~/i18n/formats";
import { FieldNotes } from "./FieldNotes";
import classes from "./FieldRow.module.css";
import { Snippet } from "./Snippet";
import { StateIcon } from "./StateIcon";
import { fieldKey, useField } from "./useField";

export function FieldRow({ reading }: { reading: Reading }) {
  const { nameOf } = useLabels();
  const { t } = useTranslation();
  const review = useReview();
  const field = useField(reading);
  const { path, term } = reading;
  const open = needsPerson(reading.state) && !field.confirmed;
  const shown = {
    ...field.input,
    className: classes.input,
    "data-numeric": isNumeric(term.kind) || undefined,
    "aria-describedby": `${fieldId(path)}-notes`,
    "aria-required": term.required,
    placeholder: t("document.field.none"),
    onKeyDown: (event: React.KeyboardEvent) => fieldKey(review, reading, event),
  };
  return (
    <div className={classes.row} data-row data-state={field.state} data-active={field.active} {...field.hover}>
      <StateIcon state={field.state} />
      <label className={classes.label} htmlFor={fieldId(path)}>
        {nameOf(path)}
        {term.required && <span className={classes.required} aria-hidden title={t("document.field.required")} />}
      </label>
      {review.editable && term.choices.length > 0 ? (
        <Choice reading={reading} {...shown} />
      ) : term.kind === "text" ? (
        <textarea rows={1} dir="auto" {...shown} />
      ) : (
        <input {...shown} />
      )}
      <Confidence reading={reading} />
      <div className={classes.below} id={`${fieldId(path)}-notes`}>
        <FieldNotes reading={reading} open={open} focused={field.active === "focused"} />
        {(open || field.active === "focused") && <Snippet place={field.draft?.place ?? reading.place} />}
      </div>
    </div>
  );
}

interface ChoiceProps extends React.ComponentProps<"select"> {
  reading: Reading;
  value: string;
  placeholder: string;
  readOnly: boolean;
}

/** One of the values there are; `value` may be any text that means one, a word of the page too. */
function Choice({ reading: { term }, value, placeholder, readOnly, ...shown }: ChoiceProps) {
  const { conventions, language } = useReview();
  const meant = normalised(value, term, conventions);
  return (
    <select {...shown} disabled={readOnly} value={(meant.readable && meant.value) || ""}>
      <option value="">{placeholder}</option>
      {term.choices.map((choice) => (
        <option key={choice} value={choice}>
          {shownValue(choice, term.kind, language)}
        </option>
      ))}
    </select>
  );
}

function Confidence({ reading: { confidence } }: { reading: Reading }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  if (confidence === null) return <span />;
  return (
    <span className={classes.confidence} title={t("document.field.confidence")}>
      <span className="visually-hidden">{t("document.field.confidence")} </span>
      {percent(confidence)}
    </span>
  );
}
