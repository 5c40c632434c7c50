import { Button } from "@mantine/core";
import { IconCircleX, IconDownload, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { useReason } from "~/i18n/reasons";
import { useMayEdit } from "~/session/role";
import classes from "./Panel.module.css";

/** Has a document that failed tried again. */
export interface Retrying {
  retry: () => void;
  pending: boolean;
}

/** Why a document failed, in words and as exactly as the API tells it, and what can be done. */
export function Failed({ state, retrying }: { state: State; retrying: Retrying }) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit();
  return (
    <div className={classes.notice} data-tone="wrong">
      <IconCircleX size={20} stroke={1.8} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{t(`status.${state.status}`)}</p>
        {state.error && <Why error={state.error} />}
        {mayEdit && <p>{t("document.whatToDo")}</p>}
        <div className={classes.buttons}>
          {mayEdit && (
            <Button
              size="xs"
              leftSection={<IconRefresh size={16} />}
              loading={retrying.pending}
              onClick={retrying.retry}
            >
              {t("document.retry")}
              <span className={classes.kbd}>&nbsp;⌃⏎</span>
            </Button>
          )}
          <Button
            component="a"
            href={`/api/v1/documents/${state.document_id}/file`}
            download
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            {t("document.menu.download")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Why({ error: { code, message } }: { error: NonNullable<State["error"]> }) {
  const reason = useReason();
  const words = reason({ code, message: message ?? "" });
  return (
    <>
      <p>{words}</p>
      <p className={classes.exact}>
        {message !== words && message} <code>{code}</code>
      </p>
    </>
  );
}
