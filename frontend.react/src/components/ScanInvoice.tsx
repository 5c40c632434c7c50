import "@mantine/dropzone/styles.css";

import { Button, Group, Text, Title } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconCamera, IconFileUpload, IconScan } from "@tabler/icons-react";
import { type ChangeEvent, type RefObject, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/i18n/formats";
import { uploads } from "~/uploads/uploads";
import { usePaste } from "~/uploads/useUploads";
import classes from "./ScanInvoice.module.css";

interface Props {
  /** The whole page of somebody who has nothing yet, or a strip above what is there. */
  size: "large" | "slim";
  /** Filled with how to open the file chooser. */
  chooser?: RefObject<HTMLInputElement | null>;
}

/** Where files come in: dropped anywhere on the page, chosen, pasted, or taken with the camera. */
export function ScanInvoice({ size, chooser }: Props) {
  const { t } = useTranslation();
  const { time } = useFormats();
  usePaste(useCallback((now) => t("scan.pasted", { time: time(now) }), [t, time]));
  return (
    <section className={classes.zone} data-size={size} aria-label={t("scan.title")}>
      {size === "large" ? <Invitation /> : <Text className={classes.hint}>{t("scan.slim")}</Text>}
      <Choosers size={size} chooser={chooser} />
      <Overlay />
    </section>
  );
}

function Invitation() {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.emblem}>
        <IconScan size={34} stroke={1.5} aria-hidden />
      </span>
      <Title order={2} size="h3">
        {t("scan.large")}
      </Title>
      <Text c="dimmed" ta="center" maw={460}>
        {t("scan.reads")}
      </Text>
      <Text c="dimmed" size="sm" ta="center" maw={460}>
        {t("scan.what")}
      </Text>
    </>
  );
}

function Choosers({ size, chooser }: Props) {
  const { t } = useTranslation();
  const own = useRef<HTMLInputElement>(null);
  const files = chooser ?? own;
  const camera = useRef<HTMLInputElement>(null);
  const height = size === "large" ? "md" : "sm";
  return (
    <Group gap="xs" wrap="nowrap" className={classes.choosers}>
      <Button
        className={classes.photo}
        size={height}
        variant="default"
        leftSection={<IconCamera size={18} />}
        onClick={() => camera.current?.click()}
      >
        {t("scan.photo")}
      </Button>
      <Button size={height} leftSection={<IconFileUpload size={18} />} onClick={() => files.current?.click()}>
        {t("scan.choose")}
      </Button>
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
      <input ref={files} type="file" multiple hidden onChange={take} />
    </Group>
  );
}

function take({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void {
  uploads.add([...(input.files ?? [])]);
  input.value = ""; // so that the same file can be chosen once more
}

/** Covers the page while files are dragged over it. */
function Overlay() {
  const { t } = useTranslation();
  return (
    <Dropzone.FullScreen
      onDrop={uploads.add}
      activateOnKeyboard={false}
      className={classes.overlay}
      classNames={{ root: classes.inner }}
      aria-hidden
    >
      <div className={classes.target}>
        <IconScan size={56} stroke={1.3} aria-hidden />
        <Text size="xl" fw={620}>
          {t("scan.overlay")}
        </Text>
        <Text c="dimmed">{t("scan.overlayText")}</Text>
      </div>
    </Dropzone.FullScreen>
  );
}
