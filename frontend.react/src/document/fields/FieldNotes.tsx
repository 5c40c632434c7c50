import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Trouble, useDesk } from "~/document/desk/desk";
import { restore, textOf, type as typeInto, useReview } from "~/document/desk/review";
import { ibanIsSound } from "~/document/normalise/identifiers";
import { normalised } from "~/document/normalise/values";
import type { Doubt, Reading } from "~/document/readings";
import { useFormats } from "~/i18n/formats";
import classes from "./FieldNotes.module.css";

interface Props {
  reading: Reading;
  open: boolean;
  focused: boolean;
}

/** What there is to say below a field: what its text means, why it is not saved, why it is doubted, who said it. */
export function FieldNotes({ reading, open, focused }: Props) {
  const draft = useDesk((desk) => desk.drafts[reading.path]);
  return (
    <div className={classes.notes}>
      {draft?.trouble && <TroubleNote trouble={draft.trouble} />}
      {draft && !draft.trouble && <Meaning reading={reading} text={draft.text} />}
      {open &&
        !draft &&
        reading.doubts.map((doubt) => <DoubtNote key={doubt.kind + doubt.message} doubt={doubt} reading={reading} />)}
      {!draft && reading.derived !== null && <Derived reading={reading} derived={reading.derived} />}
      {focused && <Soundness reading={reading} />}
      {focused && !draft && <Unseen reading={reading} />}
      {reading.correction && !draft && <Corrected reading={reading} focused={focused} />}
    </div>
  );
}

/** An error is announced at once; it stands where the text does. */
function TroubleNote({ trouble: { code, detail } }: { trouble: Trouble }) {
  const { t } = useTranslation();
  return (
    <p className={classes.note} data-tone="wrong" role="alert">
      {t(`document.trouble.${code}`, { detail: detail || t("document.field.none") })}
    </p>
  );
}

/** The exact value that will be saved. */
function Meaning({ reading, text }: { reading: Reading; text: string }) {
  const { t } = useTranslation();
  const { conventions } = useReview();
  const meant = normalised(text, reading.term, conventions);
  if (!meant.readable || meant.value === text) return null;
  return (
    <p className={classes.note}>
      {meant.value === null ? (
        t("document.field.meansNothing")
      ) : (
        <>
          = <b className={classes.exact}>{meant.value}</b>
        </>
      )}
    </p>
  );
}

function DoubtNote({ doubt, reading }: { doubt: Doubt; reading: Reading }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const said =
    doubt.message ??
    t(`document.doubt.${doubt.kind as "confidence" | "missing"}`, { percent: percent(reading.confidence ?? 0) });
  const printed =
    doubt.kind === "problem" && reading.read ? ` ${t("document.field.printed", { raw: reading.read.raw })}` : "";
  return (
    <p className={classes.note} data-tone={reading.state}>
      {said}
      {printed}
    </p>
  );
}

function Derived({ reading, derived }: { reading: Reading; derived: string }) {
  const { t } = useTranslation();
  const review = useReview();
  const text = textOf({ ...reading, value: derived }, review.language);
  return (
    <p className={classes.note}>
      {t("document.field.follows", { value: text })}{" "}
      {review.editable && (
        <Anchor component="button" type="button" inherit onClick={() => typeInto(review, reading, text)}>
          {t("document.field.take")}
        </Anchor>
      )}
    </p>
  );
}

function Soundness({ reading: { term, value } }: { reading: Reading }) {
  const { t } = useTranslation();
  if (term.kind !== "iban" || value === null || ibanIsSound(value)) return null;
  return (
    <p className={classes.note} data-tone="doubtful">
      {t("document.field.ibanUnsound")}
    </p>
  );
}

/** That only the e-invoice says it, and where: no page has a place for it. */
function Unseen({ reading: { correction, read } }: { reading: Reading }) {
  const { t } = useTranslation();
  if (correction || !read?.xpath || read.place) return null;
  return (
    <p className={classes.note} title={read.xpath}>
      {t("document.field.einvoice")}
    </p>
  );
}

/** What a person changed, and what was read; by which the person can go back to it. */
function Corrected({ reading, focused }: { reading: Reading; focused: boolean }) {
  const { t } = useTranslation();
  const review = useReview();
  const { correction, read, value } = reading;
  const changed = read ? read.value !== value : value !== null;
  if (!correction || (!changed && !focused)) return null;
  const by = correction.by ?? t("document.field.somebody");
  return (
    <p className={classes.note}>
      {read && changed ? t("document.field.readAs", { raw: read.raw, by }) : t("document.field.saidBy", { by })}{" "}
      {review.editable && changed && (
        <Anchor component="button" type="button" inherit onClick={() => restore(review, reading)}>
          {t("document.field.undo")}
        </Anchor>
      )}
    </p>
  );
}
