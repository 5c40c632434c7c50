import { ActionIcon, Avatar, Menu, Text } from "@mantine/core";
import { IconFileCode, IconLogout } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getMeOptions, logoutMutation } from "~/client/@tanstack/react-query.gen";
import { LanguageItems } from "~/components/LanguageItems";
import { tell } from "~/components/tell";
import { clearDesks } from "~/document/desk/desk";
import { useFailure } from "~/i18n/reasons";
import { isProblem } from "~/session/problem";
import { useLeave } from "./useLeave";

export function UserMenu() {
  const { t } = useTranslation();
  const { data: account } = useQuery(getMeOptions());
  const logout = useLogout();
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" radius="xl">
          <Avatar size={30} color="ink" name={account?.user.name} />
          <span className="visually-hidden">{t("user.menu")}</span>
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

/** What was typed and not saved goes with the user; when a sign-in merely ran out, it waits for the next one. */
function useLogout() {
  const leave = useLeave();
  const failure = useFailure();
  return useMutation({
    ...logoutMutation(),
    onSettled: (_, error) => {
      // Unless the API has heard of it, the cookies of the sign-in are still there.
      if (error && !(isProblem(error) && error.status < 500))
        return void tell({ color: "red", message: failure(error) });
      clearDesks();
      return leave({});
    },
  });
}
