import { Anchor, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getResultsOptions } from "~/client/@tanstack/react-query.gen";
import type { Verdict } from "~/components/statuses";
import { tell } from "~/components/tell";
import { useFailure } from "~/i18n/reasons";
import { isStale } from "~/session/versions";
import { Unsaved } from "./decision";
import { effective } from "./saving";

const SHOWN_MS = 6000;

const LOOKS = {
  approve: { color: "teal", icon: <IconCircleCheck size={20} />, autoClose: SHOWN_MS },
  reject: { color: "gray", icon: <IconCircleMinus size={20} />, autoClose: SHOWN_MS },
  // What did not happen stays until it is seen.
  refused: { color: "red", icon: <IconAlertTriangle size={20} />, autoClose: false },
} as const;

/** Tells what came of a decision, with a way back to the document: by then another one may be open. */
export function useDecided(documentId: string) {
  const { t } = useTranslation();
  const failure = useFailure();
  const [queries, navigate] = [useQueryClient(), useNavigate()];
  const name = () => {
    const results = queries.getQueryData(getResultsOptions({ path: { document_id: documentId } }).queryKey);
    return (results && effective(results, "vendor_name")) ?? t("document.thisDocument");
  };
  const show = (look: keyof typeof LOOKS, text: string) => {
    const id = `decided-${documentId}`;
    const back = () => {
      notifications.hide(id);
      void navigate({ to: "/documents/$documentId", params: { documentId } });
    };
    tell({
      id,
      ...LOOKS[look],
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Text size="sm">{text}</Text>
          <Anchor component="button" size="sm" fw={600} onClick={back}>
            {t("document.decided.back")}
          </Anchor>
        </Group>
      ),
    });
  };
  const why = (error: Error) => {
    if (error instanceof Unsaved) return t("document.trouble.unsaved");
    return isStale(error) ? t("document.trouble.changed") : failure(error);
  };
  return {
    decided: (verdict: Verdict) => show(verdict, t(`document.decided.${verdict}`, { name: name() })),
    refused: (error: Error) => show("refused", t("document.decided.refused", { name: name(), why: why(error) })),
  };
}
