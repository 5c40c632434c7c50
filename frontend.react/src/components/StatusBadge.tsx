import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconLoader2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./StatusBadge.module.css";
import { type Status, TONES, type Tone } from "./statuses";

const ICONS: Record<Tone, typeof IconLoader2> = {
  busy: IconLoader2,
  sure: IconCircleCheck,
  doubtful: IconAlertTriangle,
  wrong: IconCircleX,
  quiet: IconCircleDashed,
};

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation();
  const tone = TONES[status];
  const Icon = ICONS[tone];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden className={tone === "busy" ? classes.turning : undefined} />
      {t(`status.${status}`)}
    </span>
  );
}
