import { ActionIcon, Group, Menu, Text, Title } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "~/app/title";
import { Brand } from "~/components/Brand";
import { LanguageItems } from "~/components/LanguageItems";
import { ThemeMenu } from "~/components/ThemeMenu";
import classes from "./AuthFrame.module.css";
import { Drawing } from "./Drawing";

interface Props {
  title: string;
  text: string;
  children: ReactNode;
}

/** The page around a form for people who are not signed in; beside it, where there is room, what it is all about. */
export function AuthFrame({ title, text, children }: Props) {
  useTitle(title);
  return (
    <div className={classes.frame}>
      <main className={classes.side}>
        <div className={classes.top}>
          <Brand />
          <Choices />
        </div>
        <div className={classes.form}>
          <Title order={1} size={28} lts="-0.02em">
            {title}
          </Title>
          <Text c="dimmed" mt={6} mb="xl">
            {text}
          </Text>
          {children}
        </div>
      </main>
      <Panel />
    </div>
  );
}

function Choices() {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("auth.language")}>
            <IconLanguage size={20} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <LanguageItems />
        </Menu.Dropdown>
      </Menu>
      <ThemeMenu />
    </Group>
  );
}

function Panel() {
  const { t } = useTranslation();
  return (
    <aside className={classes.panel} aria-label={t("auth.panel.label")}>
      <Drawing />
      <div className={classes.caption}>
        <p className={classes.claim}>{t("auth.panel.claim")}</p>
        <p className={classes.more}>{t("auth.panel.more")}</p>
      </div>
    </aside>
  );
}
