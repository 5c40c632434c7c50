import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LinkIcon } from "~/components/LinkButton";
import type { Position } from "~/document/desk/queue";
import classes from "./DocumentHeader.module.css";

export interface Queue extends Position {
  total: number;
}

/** To the neighbours among those that wait for a person, and the place among them. */
export function QueueButtons({ queue: { position, total, previous, next } }: { queue: Queue }) {
  const { t } = useTranslation();
  if (!total) return null;
  return (
    <nav className={classes.queue} aria-label={t("document.queue.label")}>
      <Neighbour to={previous} label={t("document.queue.previous")} icon={IconChevronLeft} />
      <span className={classes.position}>
        {position === null
          ? t("document.queue.waiting", { count: total })
          : t("document.queue.position", { position, total })}
      </span>
      <Neighbour to={next} label={t("document.queue.next")} icon={IconChevronRight} />
    </nav>
  );
}

interface NeighbourProps {
  to: string | null;
  label: string;
  icon: typeof IconChevronLeft;
}

function Neighbour({ to, label, icon: Icon }: NeighbourProps) {
  const shared = { variant: "subtle", color: "gray", "aria-label": label } as const;
  if (!to) {
    return (
      <ActionIcon {...shared} disabled>
        <Icon size={18} />
      </ActionIcon>
    );
  }
  return (
    <Tooltip label={label} openDelay={400}>
      <LinkIcon {...shared} to="/documents/$documentId" params={{ documentId: to }}>
        <Icon size={18} />
      </LinkIcon>
    </Tooltip>
  );
}
