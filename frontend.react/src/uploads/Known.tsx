import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { useFormats } from "~/i18n/formats";
import classes from "./UploadList.module.css";
import { type Upload, uploads } from "./uploads";

/** That the same bytes came before, and when. */
export function KnownNote({ state }: { state: State }) {
  const { t } = useTranslation();
  const { dayOf } = useFormats();
  return (
    <span role="status" className={classes.known}>
      {t("scan.known", { day: dayOf(state.created_at) })}
    </span>
  );
}

export function ScanAnyway({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconCopy size={14} />}
      onClick={() => uploads.keep(upload.id)}
    >
      {t("scan.anyway")}
    </Button>
  );
}
