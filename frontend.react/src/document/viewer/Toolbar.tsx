import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconRotateClockwise2,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "~/document/desk/desk";
import { useReview } from "~/document/desk/review";
import classes from "./Toolbar.module.css";
import type { Zoom } from "./useZoom";

export function Toolbar({ zoom }: { zoom: Zoom }) {
  const { t } = useTranslation();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t("document.viewer.tools")}>
      <Pages />
      <Tool label={t("document.viewer.smaller")} icon={IconMinus} onClick={() => zoom.by(-1)} />
      <output className={classes.scale} aria-label={t("document.viewer.zoom")}>
        {Math.round(zoom.scale * 100)} %
      </output>
      <Tool label={t("document.viewer.larger")} icon={IconPlus} onClick={() => zoom.by(1)} />
      <Tool
        label={t("document.viewer.fitWidth")}
        icon={IconArrowAutofitWidth}
        pressed={zoom.fit === "width"}
        onClick={() => zoom.fitTo("width")}
      />
      <Tool
        label={t("document.viewer.fitPage")}
        icon={IconMaximize}
        pressed={zoom.fit === "page"}
        onClick={() => zoom.fitTo("page")}
      />
      <Tool label={t("document.viewer.rotate")} icon={IconRotateClockwise2} onClick={zoom.rotate} />
    </div>
  );
}

/** Which page of how many, where there is more than one. */
function Pages() {
  const { t } = useTranslation();
  const { results, desk } = useReview();
  const page = useDesk((each) => each.page);
  const total = results.pages.length;
  if (total < 2) return null;
  return (
    <>
      <Tool
        label={t("document.viewer.previousPage")}
        icon={IconChevronLeft}
        disabled={page <= 1}
        onClick={() => desk.set({ page: page - 1 })}
      />
      <output className={classes.scale}>{t("document.viewer.pageOf", { page, total })}</output>
      <Tool
        label={t("document.viewer.nextPage")}
        icon={IconChevronRight}
        disabled={page >= total}
        onClick={() => desk.set({ page: page + 1 })}
      />
      <span className={classes.line} />
    </>
  );
}

interface ToolProps {
  label: string;
  icon: typeof IconPlus;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ label, icon: Icon, pressed, disabled, onClick }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color={pressed ? "ink" : "gray"}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        // The field that is edited keeps the focus: a look at the page is no end of editing.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
