import { ActionIcon, AppShell, Avatar, Group, Menu, Text, VisuallyHidden } from "@mantine/core";
import { IconFileCode, IconLogout } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { getMeOptions, getMeQueryKey, logoutMutation } from "~/client/@tanstack/react-query.gen";
import { Brand } from "~/components/Brand";
import { LanguageItems } from "~/components/LanguageItems";
import { ThemeMenu } from "~/components/ThemeMenu";
import { LiveDocuments } from "~/live/LiveDocuments";
import { ended, forget, keepAlive } from "~/session/session";
import { uploads } from "~/uploads/uploads";
import classes from "./Shell.module.css";

/** The frame of every page of a signed-in user; what it holds lives as long as the sign-in. */
export function Shell() {
  useSessionEnd();
  useEffect(keepAlive, []);
  return (
    <LiveDocuments>
      <AppShell header={{ height: 56 }}>
        <AppShell.Header className={classes.header}>
          <Link to="/" className={classes.home} aria-label="Invoice Scanner">
            <Brand compact />
          </Link>
          <Group gap={4} ml="auto">
            <ThemeMenu />
            <UserMenu />
          </Group>
        </AppShell.Header>
        <AppShell.Main className={classes.main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </LiveDocuments>
  );
}

/** Once the sign-in has come to its end, leads to a new one and from there back. */
function useSessionEnd() {
  const leave = useLeave();
  const { href } = useLocation();
  const end = useEffectEvent(() => leave({ next: href }));
  useEffect(() => {
    ended.addEventListener("ended", end, { once: true }); // every call that is refused tells it
    return () => ended.removeEventListener("ended", end);
  }, []);
}

/** Away from all that needs a sign-in, and nothing of it is kept for whoever comes next. */
function useLeave() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (search: { next?: string }) => {
    forget();
    uploads.clear();
    queries.removeQueries({ queryKey: getMeQueryKey() });
    await navigate({ to: "/sign-in", search });
    queries.clear();
  };
}

function UserMenu() {
  const { t } = useTranslation();
  const { data: account } = useQuery(getMeOptions());
  const leave = useLeave();
  const logout = useMutation({ ...logoutMutation(), onSettled: () => leave({}) });
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" radius="xl">
          <Avatar size={30} color="ink" name={account?.user.name} />
          <VisuallyHidden>{t("user.menu")}</VisuallyHidden>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--text)" truncate>
            {account?.user.name}
          </Text>
          <Text size="xs" truncate>
            {account?.company.name}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item component="a" href="/docs/" leftSection={<IconFileCode size={16} />}>
          {t("user.api")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => logout.mutate({})}>
          {t("user.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
