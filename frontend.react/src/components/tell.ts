import { type NotificationData, notifications } from "@mantine/notifications";
import { i18n } from "~/i18n";

/** Tells something in passing. */
export const tell = (told: NotificationData): string =>
  notifications.show({ closeButtonProps: { "aria-label": i18n.t("dialog.close") }, ...told });
