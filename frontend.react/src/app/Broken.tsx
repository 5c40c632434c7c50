import { Button, Center, Stack, Text, Title } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** In place of a page that could not be shown: the server is away, or we made a mistake. */
export function Broken() {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Center component="main" mih="60vh" p="md">
      <Stack align="center" gap="xs">
        <Title order={1} size="h2">
          {t("broken.title")}
        </Title>
        <Text c="dimmed" ta="center">
          {t("broken.text")}
        </Text>
        <Button mt="sm" onClick={() => void router.invalidate()}>
          {t("broken.again")}
        </Button>
      </Stack>
    </Center>
  );
}
