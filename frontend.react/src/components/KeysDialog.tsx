import { Kbd, Switch } from "@mantine/core";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog";
import classes from "./KeysDialog.module.css";
import { useKeysSwitch } from "./keys";

/** Keys that do the same, and what that is. */
export interface KeyHelp {
  keys: readonly string[];
  does: ParseKeys;
}

interface Props {
  help: readonly KeyHelp[];
  opened: boolean;
  onClose: () => void;
}

export function KeysDialog({ help, opened, onClose }: Props) {
  const { t } = useTranslation();
  const [on, switchKeys] = useKeysSwitch();
  return (
    <Dialog opened={opened} onClose={onClose} title={t("keys.title")}>
      <Switch
        label={t("keys.on")}
        checked={on}
        onChange={(event) => switchKeys(event.currentTarget.checked)}
        mb="md"
        data-autofocus
      />
      <dl className={classes.keys}>
        {help.map(({ keys, does }) => (
          <div key={does} className={classes.line}>
            <dt>{t(does)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
