import { Button, CloseButton, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCheck, IconPlayerPlay, IconRefresh, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "~/client";
import { hasFailed } from "~/components/statuses";
import classes from "./BulkBar.module.css";
import { type Action, DEEDS } from "./bulk";
import { RejectDialog } from "./RejectDialog";
import { useBulk } from "./useBulk";

interface Props {
  /** What is selected. */
  documents: readonly DocumentSummary[];
  done: () => void;
}

const ICONS: Record<Action, typeof IconCheck> = {
  approve: IconCheck,
  reject: IconX,
  process: IconPlayerPlay,
  retry: IconRefresh,
};

/** What can be done to several documents at once; floats above the list while any is selected. */
export function BulkBar({ documents, done }: Props) {
  const { t } = useTranslation();
  const bulk = useBulk(done);
  const [asking, ask] = useDisclosure(false);
  const act = (action: Action, reason?: string) => bulk.mutate({ action, documents, reason });
  const button = (action: Action, onClick: () => void) => {
    const Icon = ICONS[action];
    return (
      <Button
        size="xs"
        variant={action === "approve" ? "filled" : "default"}
        leftSection={<Icon size={16} />}
        disabled={bulk.isPending || !documents.some(({ status }) => DEEDS[action].fits(status))}
        loading={bulk.isPending && bulk.variables.action === action}
        onClick={onClick}
      >
        {t(`inbox.${action}`)}
      </Button>
    );
  };
  return (
    <>
      {documents.length > 0 && (
        <div className={classes.bar} role="toolbar" aria-label={t("inbox.selected", { count: documents.length })}>
          <CloseButton aria-label={t("inbox.unselect")} onClick={done} />
          <Text size="sm" fw={560} className={classes.count} role="status">
            {t("inbox.selected", { count: documents.length })}
          </Text>
          {documents.some(({ status }) => hasFailed(status)) && button("retry", () => act("retry"))}
          {button("process", () => act("process"))}
          {button("reject", ask.open)}
          {button("approve", () => act("approve"))}
        </div>
      )}
      <RejectDialog
        count={documents.length}
        opened={asking}
        onClose={ask.close}
        reject={(reason) => act("reject", reason)}
      />
    </>
  );
}
