import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldState } from "~/document/confidence";
import classes from "./StateIcon.module.css";

/** Sure because the reading is, or because a person said so. */
export type ShownState = FieldState | "person";

const ICONS: Record<ShownState, typeof IconCircleCheck> = {
  sure: IconCircleCheck,
  doubtful: IconAlertTriangle,
  wrong: IconCircleX,
  empty: IconCircleDashed,
  person: IconUserCheck,
};

export function StateIcon({ state }: { state: ShownState }) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  return (
    <span className={classes.icon} data-state={state} title={t(`document.state.${state}`)}>
      <Icon size={16} stroke={1.9} aria-hidden />
      <span className="visually-hidden">{t(`document.state.${state}`)}</span>
    </span>
  );
}
