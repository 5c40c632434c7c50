import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconBraces,
  IconCopy,
  IconDots,
  IconDownload,
  IconFileCode,
  IconKeyboard,
  IconPlayerStop,
  IconRefresh,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { State } from "~/client";
import { isActive } from "~/components/statuses";
import { tell } from "~/components/tell";
import { useProcess } from "~/components/useProcess";
import { useMayEdit } from "~/session/role";
import { copied } from "./copied";

export function DocumentMenu({ state, onKeys }: { state: State; onKeys: () => void }) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit();
  const { again, cancel } = useProcess(state.document_id);
  const active = isActive(state.status);
  const api = `/api/v1/documents/${state.document_id}`;
  const copy = () => {
    const done = copied(state.document_id);
    tell({
      message: t(done ? "document.menu.copied" : "document.menu.notCopied", { id: state.document_id }),
    });
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Tooltip label={t("document.menu.label")} openDelay={400}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("document.menu.label")}>
            <IconDots size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`${api}/file`} download leftSection={<IconDownload size={16} />}>
          {t("document.menu.download")}
        </Menu.Item>
        {mayEdit && !active && (
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => again.mutate()}>
            {t("document.menu.again")}
          </Menu.Item>
        )}
        {mayEdit && active && (
          <Menu.Item leftSection={<IconPlayerStop size={16} />} onClick={() => cancel.mutate()}>
            {t("document.menu.cancel")}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
          {t("document.menu.copy")}
        </Menu.Item>
        <Menu.Item component="a" href={api} target="_blank" leftSection={<IconBraces size={16} />}>
          {t("document.menu.json")}
        </Menu.Item>
        <Menu.Item component="a" href={`${api}/results`} target="_blank" leftSection={<IconFileCode size={16} />}>
          {t("document.menu.results")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection="?" onClick={onKeys} visibleFrom="md">
          {t("document.menu.keys")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
