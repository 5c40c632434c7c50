import { Menu } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LANGUAGES } from "~/i18n";

export function LanguageItems() {
  const { i18n } = useTranslation();
  return Object.entries(LANGUAGES).map(([code, name]) => (
    <Menu.Item
      key={code}
      lang={code}
      leftSection={<IconLanguage size={16} />}
      rightSection={i18n.resolvedLanguage === code ? <IconCheck size={14} /> : undefined}
      onClick={() => void i18n.changeLanguage(code)}
    >
      {name}
    </Menu.Item>
  ));
}
