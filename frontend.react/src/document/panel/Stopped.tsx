import { Button } from "@mantine/core";
import { IconCircleDashed, IconCircleX, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { TONES } from "~/components/statuses";
import { useProcess } from "~/components/useProcess";
import { useMayEdit } from "~/session/role";
import classes from "./Panel.module.css";

/** Why a document came to an end before it was read, and the way to try again. */
export function Stopped({ state }: { state: State }) {
  const { t } = useTranslation();
  const { again } = useProcess(state.document_id);
  const mayEdit = useMayEdit();
  const failed = TONES[state.status] === "wrong";
  if (!failed && state.status !== "cancelled" && state.status !== "uploaded") return null;
  const Icon = failed ? IconCircleX : IconCircleDashed;
  return (
    <div className={classes.notice} data-tone={failed ? "wrong" : "quiet"}>
      <Icon size={20} stroke={1.8} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{t(`status.${state.status}`)}</p>
        <p>{state.error?.message ?? t("document.stopped")}</p>
        {mayEdit && (
          <div className={classes.buttons}>
            <Button
              size="xs"
              leftSection={<IconRefresh size={16} />}
              loading={again.isPending}
              onClick={() => again.mutate()}
            >
              {t("document.menu.again")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
