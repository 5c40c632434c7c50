import { Button } from "@mantine/core";
import { IconCircleDashed, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { useProcess } from "~/components/useProcess";
import { useMayEdit } from "~/session/role";
import classes from "./Panel.module.css";

/** That a document was kept, or was cancelled, before it was read, and the way to have it read. */
export function Stopped({ state }: { state: State }) {
  const { t } = useTranslation();
  const { again } = useProcess(state.document_id);
  const mayEdit = useMayEdit();
  if (state.status !== "cancelled" && state.status !== "uploaded") return null;
  return (
    <div className={classes.notice} data-tone="quiet">
      <IconCircleDashed size={20} stroke={1.8} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{t(`status.${state.status}`)}</p>
        <p>{t("document.stopped")}</p>
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
