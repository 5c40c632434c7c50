import { Button } from "@mantine/core";
import { IconLock, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isSettled, type Status } from "~/components/statuses";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import { useMayEdit } from "~/session/role";
import classes from "./Panel.module.css";

/** Before the first edit of what was decided: that it waits for a person again. To viewers: that they only look. */
export function LockedNotice({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { desk } = useReview();
  const [mayEdit, unlocked] = [useMayEdit(), useDesk((each) => each.unlocked)];
  if (!mayEdit) {
    return (
      <div className={classes.notice} data-tone="quiet">
        <IconLock size={18} stroke={1.8} aria-hidden />
        <p className={classes.body}>{t("document.locked.viewer")}</p>
      </div>
    );
  }
  if (!isSettled(status)) return null;
  return (
    <div className={classes.notice} data-tone={status === "approved" ? "sure" : "quiet"}>
      {unlocked ? <IconPencil size={18} stroke={1.8} aria-hidden /> : <IconLock size={18} stroke={1.8} aria-hidden />}
      <div className={classes.body}>
        <p>{t(unlocked ? "document.locked.unlocked" : "document.locked.text", { status: t(`status.${status}`) })}</p>
        {!unlocked && (
          <div className={classes.buttons}>
            <Button size="compact-sm" variant="default" onClick={() => desk.set({ unlocked: true })}>
              {t("document.locked.edit")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
