import { Center, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/LinkButton";

export function NotFoundPage() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

/** Within a page that has its `main` already. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Center mih="60vh" p="md">
      <Stack align="center" gap="xs">
        <Title order={1} size="h2">
          {t("notFound.title")}
        </Title>
        <Text c="dimmed">{t("notFound.text")}</Text>
        <LinkButton to="/" mt="sm">
          {t("notFound.back")}
        </LinkButton>
      </Stack>
    </Center>
  );
}
