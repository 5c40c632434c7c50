import { IconAlertTriangle, IconCheck, IconCloudUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import { useIsSaving } from "~/document/desk/useCorrections";
import { openPaths } from "~/document/doubtful";
import classes from "./DocumentHeader.module.css";

/** How many values are still to be looked at, and whether what was typed is safe. */
export function SaveState() {
  const { t } = useTranslation();
  const { documentId, order, editable, results } = useReview();
  const confirmed = useDesk((desk) => desk.confirmed);
  const refused = useDesk((desk) => Object.values(desk.drafts).some((draft) => draft.trouble !== null));
  const saving = useIsSaving(documentId);
  const left = openPaths(order, confirmed).length;
  const corrected = Object.keys(results.corrections).length > 0;
  const Icon = saving ? IconCloudUp : refused ? IconAlertTriangle : IconCheck;
  return (
    <>
      <span className={classes.saved} role="status">
        {(saving || refused || corrected) && (
          <>
            <Icon size={15} stroke={1.9} aria-hidden />
            <span>{t(saving ? "document.saving" : refused ? "document.unsaved" : "document.saved")}</span>
          </>
        )}
      </span>
      {editable && (
        <span className={classes.left} data-none={left === 0 || undefined}>
          {left === 0 ? t("document.allLooked") : t("document.left", { count: left })}
        </span>
      )}
    </>
  );
}
