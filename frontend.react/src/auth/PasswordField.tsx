import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A password that can be looked at, by keyboard too. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      size="md"
      label={t("auth.password")}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ "aria-label": t("auth.showPassword") }}
      {...props}
    />
  );
}
