import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { LinkButton } from "~/components/LinkButton";
import { StatusBadge } from "~/components/StatusBadge";
import { isActive } from "~/components/statuses";
import { useProcess } from "~/components/useProcess";
import { useFormats } from "~/i18n/formats";
import { useReason } from "~/i18n/reasons";
import { KnownNote, ScanAnyway } from "./Known";
import { isDuplicate } from "./progress";
import type { Upload } from "./uploads";

/** What there is to know of a document; of one that was there before only what is out of the ordinary. */
export function TakenNote({ duplicate, state }: { duplicate: boolean; state: State }) {
  return (
    <>
      {duplicate && <KnownNote state={state} />}
      {(!duplicate || state.error) && <StateNote state={state} />}
    </>
  );
}

/** How far the reading of a document is, or what came of it. */
function StateNote({ state }: { state: State }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const reason = useReason();
  if (state.error) {
    const { code, message } = state.error;
    return (
      <span role="alert" title={message ?? undefined}>
        {reason({ code, message: message ?? state.status_description })}
      </span>
    );
  }
  if (!isActive(state.status))
    return state.quality_score !== null && t("scan.quality", { quality: percent(state.quality_score) });
  const { done, total } = state.pages;
  return (
    <>
      <span aria-live="polite">{t(`status.${state.status}`)}</span>
      {total !== null && total > 1 && <span className="tabular">{t("scan.pages", { done, total })}</span>}
    </>
  );
}

/** What there is to do with a document that was read, or could not be, or was there before. */
export function Outcome({ upload, state }: { upload: Upload; state: State }) {
  return (
    <>
      <StatusBadge status={state.status} />
      {state.error ? <TryAgain state={state} /> : isDuplicate(upload) && <ScanAnyway upload={upload} />}
      <Open state={state} />
    </>
  );
}

function Open({ state }: { state: State }) {
  const { t } = useTranslation();
  const waits = state.status === "manual_review";
  return (
    <LinkButton
      to="/documents/$documentId"
      params={{ documentId: state.document_id }}
      size="compact-sm"
      variant={waits ? "light" : "default"}
    >
      {t(waits ? "scan.review" : "scan.open")}
    </LinkButton>
  );
}

function TryAgain({ state }: { state: State }) {
  const { t } = useTranslation();
  const { retry } = useProcess(state.document_id);
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconRefresh size={14} />}
      loading={retry.isPending}
      onClick={() => retry.mutate()}
    >
      {t("scan.again")}
    </Button>
  );
}
