import { ActionIcon, Progress, Tooltip } from "@mantine/core";
import { IconAlertCircle, IconFileText, IconX } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { useFormats } from "~/i18n/formats";
import { isFailed, isFinished, isOnItsWay, percentage } from "./progress";
import { RefusedNote, Resend } from "./Refused";
import { Outcome, TakenNote } from "./Taken";
import classes from "./UploadList.module.css";
import { type Upload, uploads } from "./uploads";

interface Props {
  upload: Upload;
  state: State | undefined;
}

/** Drawn anew only for what happens to it: of hundreds of files three tell their progress many times a second. */
export const UploadRow = memo(({ upload, state }: Props) => {
  const moving = upload.phase.at !== "refused" && !isFinished(upload, state);
  const wrong = isFailed(upload, state);
  const Icon = wrong ? IconAlertCircle : IconFileText;
  return (
    <li className={classes.row}>
      <Icon size={20} stroke={1.6} className={classes.icon} aria-hidden />
      <div>
        <div className={classes.name} title={upload.file.name}>
          {upload.file.name}
        </div>
        <div className={classes.note} data-wrong={wrong || undefined}>
          <Note upload={upload} state={state} />
        </div>
      </div>
      <div className={classes.actions}>
        {moving ? <Bar upload={upload} state={state} /> : <Actions upload={upload} state={state} />}
      </div>
      <Dismiss upload={upload} />
    </li>
  );
});

function Note({ upload: { phase, file }, state }: Props) {
  const { t } = useTranslation();
  const { bytes, percent } = useFormats();
  if (phase.at === "refused") return <RefusedNote refusal={phase.refusal} />;
  if (phase.at === "taken") return state && <TakenNote duplicate={phase.duplicate} state={state} />;
  return (
    <>
      <span aria-live="polite">{t(`scan.${phase.at}`)}</span>
      <span className="tabular">
        {phase.at === "sending" && `${percent(phase.share)} · `}
        {bytes(file.size)}
      </span>
    </>
  );
}

function Actions({ upload, state }: Props) {
  if (upload.phase.at === "refused") return <Resend upload={upload} refusal={upload.phase.refusal} />;
  return state && <Outcome upload={upload} state={state} />;
}

function Bar({ upload, state }: Props) {
  const { t } = useTranslation();
  return (
    <Progress
      className={classes.bar}
      size={4}
      value={percentage(upload, state)}
      transitionDuration={300}
      aria-label={t("scan.progress", { name: upload.file.name })}
    />
  );
}

function Dismiss({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const label = t(isOnItsWay(upload) ? "scan.stop" : "scan.dismiss", { name: upload.file.name });
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        className={classes.dismiss}
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => uploads.dismiss(upload.id)}
      >
        <IconX size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
