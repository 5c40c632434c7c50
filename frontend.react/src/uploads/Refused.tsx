import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useReason } from "~/i18n/reasons";
import type { Refusal } from "./transfer";
import { type Upload, uploads } from "./uploads";

/** Why the API has not got a file. */
export function RefusedNote({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const reason = useReason();
  if (refusal.by === "nature") return <span role="alert">{t("scan.empty")}</span>;
  if (refusal.by === "connection") return <span role="alert">{t("reason.connection")}</span>;
  const { code, detail } = refusal.problem;
  return (
    <span role="alert" title={detail}>
      {reason({ code, message: detail })}
    </span>
  );
}

/** An empty file stays empty, however often it is sent. */
export function Resend({ upload, refusal }: { upload: Upload; refusal: Refusal }) {
  const { t } = useTranslation();
  if (refusal.by === "nature") return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconRefresh size={14} />}
      onClick={() => uploads.retry(upload.id)}
    >
      {t("scan.again")}
    </Button>
  );
}
