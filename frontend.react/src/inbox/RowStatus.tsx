import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusBadge } from "~/components/StatusBadge";
import type { Status } from "~/components/statuses";
import { useFormats } from "~/i18n/formats";
import classes from "./RowStatus.module.css";

interface Props {
  status: Status;
  percentage: number | undefined;
}

export function RowStatus({ status, percentage }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  return (
    <span className={classes.status}>
      <StatusBadge status={status} />
      {percentage !== undefined && (
        <Progress
          size={3}
          value={percentage}
          transitionDuration={300}
          aria-label={t("inbox.progress", { percent: percent(percentage / 100) })}
        />
      )}
    </span>
  );
}
