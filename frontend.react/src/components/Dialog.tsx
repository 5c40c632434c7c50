import { CloseButton, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Dialog.module.css";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Over all of the screen, its content up to the edges. */
  full?: boolean;
  children: ReactNode;
}

/** Lies over the page until it is answered. Mantine's own header is a banner to screen readers, which a page has once. */
export function Dialog({ opened, onClose, title, full = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose} centered={!full} fullScreen={full}>
      <Modal.Overlay />
      <Modal.Content radius={full ? 0 : "lg"}>
        <Modal.Body p={full ? 0 : "lg"} className={full ? classes.full : undefined}>
          <Group justify="space-between" wrap="nowrap" className={full ? classes.head : undefined} mb={full ? 0 : "md"}>
            <Modal.Title fz="lg" fw={650}>
              {title}
            </Modal.Title>
            <CloseButton aria-label={t("dialog.close")} onClick={onClose} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
