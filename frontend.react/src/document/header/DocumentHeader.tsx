import { Tooltip } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { LinkIcon } from "~/components/LinkButton";
import { StatusBadge } from "~/components/StatusBadge";
import { useReview } from "~/document/desk/review";
import { useFormats } from "~/i18n/formats";
import { lastShown } from "~/inbox/shown";
import { type Deciding, DecisionButtons } from "./DecisionButtons";
import classes from "./DocumentHeader.module.css";
import { DocumentMenu } from "./DocumentMenu";
import { type Queue, QueueButtons } from "./QueueButtons";
import { SaveState } from "./SaveState";

interface Props {
  state: State;
  filename: string | null;
  queue: Queue;
  deciding: Deciding;
  onKeys: () => void;
}

export function DocumentHeader({ state, filename, queue, deciding, onKeys }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const { sheet } = useReview();
  const vendor = sheet.byPath.get("vendor_name")?.value ?? null;
  return (
    <header className={classes.header}>
      <Tooltip label={t("document.back")} openDelay={400}>
        <LinkIcon to="/" search={lastShown()} variant="subtle" color="gray" size="lg" aria-label={t("document.back")}>
          <IconArrowLeft size={20} stroke={1.7} />
        </LinkIcon>
      </Tooltip>
      <div className={classes.names}>
        <h1 className={classes.title}>{vendor ?? filename ?? t("document.thisDocument")}</h1>
        {vendor && filename && <p className={classes.file}>{filename}</p>}
      </div>
      <StatusBadge status={state.status} />
      {state.quality_score !== null && (
        <Tooltip
          label={t("document.quality.explained")}
          multiline
          w={260}
          events={{ hover: true, focus: true, touch: true }}
        >
          <span className={classes.quality}>
            {t("document.quality.label")} <b>{percent(state.quality_score)}</b>
          </span>
        </Tooltip>
      )}
      <div className={classes.acts}>
        <SaveState />
        <QueueButtons queue={queue} />
        <span className={classes.wide}>
          <DecisionButtons status={state.status} deciding={deciding} />
        </span>
        <DocumentMenu state={state} onKeys={onKeys} />
      </div>
    </header>
  );
}
