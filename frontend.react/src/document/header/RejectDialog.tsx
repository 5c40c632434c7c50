import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/Dialog";

const REASONS = ["duplicate", "noInvoice", "notOurs", "other"] as const;
type Reason = (typeof REASONS)[number];

const LONGEST = 500;

interface Props {
  opened: boolean;
  onClose: () => void;
  onReject: (reason: string) => void;
}

export function RejectDialog({ opened, onClose, onReject }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t("document.reject.title")}>
      <ReasonForm onReject={onReject} onClose={onClose} />
    </Dialog>
  );
}

function ReasonForm({ onReject, onClose }: Omit<Props, "opened">) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>("duplicate");
  const [words, setWords] = useState("");
  const said = reason === "other" ? words.trim() : t(`document.reject.${reason}`);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (said) onReject(said);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Radio.Group label={t("document.reject.why")} value={reason} onChange={(value) => setReason(value as Reason)}>
          <Stack gap="xs" mt="xs">
            {REASONS.map((each, at) => (
              <Radio
                key={each}
                value={each}
                label={t(`document.reject.${each}`)}
                data-autofocus={at === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        {reason === "other" && (
          <TextInput
            label={t("document.reject.words")}
            value={words}
            maxLength={LONGEST}
            required
            autoFocus
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("document.reject.close")}
          </Button>
          <Button type="submit" color="red.9" disabled={!said}>
            {t("document.reject.button")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
