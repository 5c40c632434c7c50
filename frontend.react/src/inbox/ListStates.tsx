import { Button, Skeleton, Text, Title } from "@mantine/core";
import { IconChecks, IconCloudOff, IconInbox, IconSearchOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./ListStates.module.css";
import { isFiltered, NO_FILTERS } from "./search";
import { useInbox } from "./useInbox";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

export function ListLoading() {
  const { t } = useTranslation();
  return (
    <div className={classes.loading} role="status" aria-label={t("inbox.loading")}>
      {ROWS.map((row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={14} width="24%" />
          <Skeleton height={14} width="12%" />
          <Skeleton height={14} width="10%" />
          <Skeleton height={20} width="11%" radius="xl" />
          <Skeleton height={14} width="16%" />
        </div>
      ))}
    </div>
  );
}

export function ListFailed({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice icon={<IconCloudOff size={30} stroke={1.5} />} title={t("inbox.failed.title")}>
      <Button variant="default" size="sm" onClick={again}>
        {t("inbox.failed.again")}
      </Button>
    </Notice>
  );
}

export function NothingFound() {
  const { t } = useTranslation();
  const { wish, change } = useInbox();
  if (!isFiltered(wish) && wish.group === "review") {
    return (
      <Notice
        icon={<IconChecks size={30} stroke={1.5} />}
        title={t("inbox.none.settled")}
        text={t("inbox.none.settledText")}
      />
    );
  }
  if (!isFiltered(wish)) {
    return (
      <Notice icon={<IconInbox size={30} stroke={1.5} />} title={t("inbox.none.title")} text={t("inbox.none.text")} />
    );
  }
  return (
    <Notice
      icon={<IconSearchOff size={30} stroke={1.5} />}
      title={t("inbox.none.filtered")}
      text={t("inbox.none.filteredText")}
    >
      <Button variant="default" size="sm" onClick={() => change(NO_FILTERS)}>
        {t("inbox.clear")}
      </Button>
    </Notice>
  );
}

interface NoticeProps {
  icon: ReactNode;
  title: string;
  text?: string;
  children?: ReactNode;
}

function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <div className={classes.notice} role="status">
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Title order={2} size="h4">
        {title}
      </Title>
      {text && <Text c="dimmed">{text}</Text>}
      {children && <div className={classes.act}>{children}</div>}
    </div>
  );
}
