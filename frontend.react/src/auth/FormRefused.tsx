import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FormRefusal } from "./refusal";

/** Why a form was not taken, in words above it, read aloud as they appear. */
export function FormRefused({ why }: { why: FormRefusal | undefined }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {why && (
        <Alert mb="lg" color="red" variant="light" icon={<IconAlertCircle />}>
          {t(`auth.refused.${why}`)}
        </Alert>
      )}
    </div>
  );
}
