import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "~/document/desk/desk";
import { focusField, useReview } from "~/document/desk/review";
import { nameOf } from "~/i18n/names";
import { FieldRow } from "./FieldRow";
import classes from "./FieldSection.module.css";
import { MoreButton } from "./MoreButton";
import { isFolded, type FieldSection as Section } from "./sections";

/** The fields below one heading; those that have nothing to say are there for whoever asks. */
export function FieldSection({ section: { name, fields } }: { section: Section }) {
  const { t } = useTranslation();
  const { editable, language } = useReview();
  const [open, setOpen] = useState(false);
  const folded = useFolded(fields.filter(isFolded).map((field) => field.path));
  const all = open && editable;
  const shown = all ? fields : fields.filter((field) => !folded.includes(field.path));
  const toggle = () => {
    setOpen(!open);
    if (!open) requestAnimationFrame(() => focusField(folded[0] ?? ""));
  };
  if (!editable && !shown.length) return null;
  const heading = nameOf("sections", name, language);
  return (
    <section className={classes.section} aria-label={heading}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{heading}</h2>
        {editable && folded.length > 0 && (
          <MoreButton
            open={open}
            label={open ? t("document.field.fewer") : t("document.field.more", { count: folded.length })}
            about={heading}
            onClick={toggle}
          />
        )}
      </div>
      {shown.map((reading) => (
        <FieldRow key={reading.path} reading={reading} />
      ))}
    </section>
  );
}

/** Of the fields that say nothing those into which nobody typed anything that is not saved yet. */
function useFolded(paths: readonly string[]): string[] {
  const typed = useDesk(({ drafts }) => paths.filter((path) => path in drafts).join(" ")).split(" ");
  return paths.filter((path) => !typed.includes(path));
}
