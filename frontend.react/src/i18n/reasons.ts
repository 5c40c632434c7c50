import { useTranslation } from "react-i18next";
import { isProblem } from "~/session/problem";

interface Said {
  code: string;
  message: string;
}

/** In a few words why something needs a person or went wrong; a code without words here is told as the API tells it. */
export function useReason(): (said: Said) => string {
  const { t, i18n } = useTranslation();
  return ({ code, message }) => (i18n.exists(`reason.${code}`) ? t(`reason.${code as "corrupt"}`) : message);
}

/** Why a call failed: as the API tells it, or that nobody answered. */
export function useFailure(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => (isProblem(error) ? error.detail : t("reason.connection"));
}
