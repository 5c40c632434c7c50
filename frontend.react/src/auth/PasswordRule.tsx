import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./PasswordRule.module.css";

const SHORTEST = 10;

/** What a password has to be, told before it is typed, and whether it is. */
export function PasswordRule({ password }: { password: string }) {
  const { t } = useTranslation();
  const left = SHORTEST - [...password].length;
  const Icon = left > 0 ? IconCircle : IconCircleCheckFilled;
  return (
    <span className={classes.rule} data-kept={left <= 0 || undefined} aria-live="polite">
      <Icon size={15} aria-hidden />
      {left > 0 && left < SHORTEST ? t("auth.rule.left", { count: left }) : t("auth.rule.length", { count: SHORTEST })}
    </span>
  );
}
