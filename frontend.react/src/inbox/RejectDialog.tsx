import { Button, Group, Text, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/Dialog";

interface Props {
  count: number;
  opened: boolean;
  onClose: () => void;
  reject: (reason: string | undefined) => void;
}

const LONGEST = 500;

export function RejectDialog({ count, opened, onClose, reject }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    reject(reason || undefined);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("inbox.rejectTitle", { count })}>
      <form onSubmit={submit}>
        <Text size="sm" c="dimmed" mb="md">
          {t("inbox.rejectText")}
        </Text>
        <TextInput
          name="reason"
          label={t("inbox.rejectReason")}
          maxLength={LONGEST}
          data-autofocus
          autoComplete="off"
        />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("inbox.cancel")}
          </Button>
          <Button type="submit" color="red.9">
            {t("inbox.reject")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
