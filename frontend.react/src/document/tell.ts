import { type NotificationData, notifications } from "@mantine/notifications";

const SMALL = "(max-width: 54em)";

/** Tells something in passing, where it hides neither the sums nor the buttons of this page. */
export const tell = (told: NotificationData): string =>
  notifications.show({ position: window.matchMedia(SMALL).matches ? "top-center" : "bottom-left", ...told });
