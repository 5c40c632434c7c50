import { useTranslation } from "react-i18next";
import { type Status, TONES } from "~/components/statuses";
import { useFormats } from "~/i18n/formats";
import classes from "./Quality.module.css";

interface Props {
  /** The probability that all required fields are right, 0 to 1. */
  share: number | null;
  status: Status;
}

export function Quality({ share, status }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  if (share === null) return null;
  return (
    <span className={classes.quality} title={t("inbox.quality", { percent: percent(share) })}>
      <svg className={classes.bar} data-tone={TONES[status]} viewBox="0 0 40 4" aria-hidden="true">
        <rect className={classes.rail} width="40" height="4" rx="2" />
        <rect className={classes.fill} width={40 * share} height="4" rx="2" />
      </svg>
      <span className={classes.share}>{percent(share)}</span>
    </span>
  );
}
