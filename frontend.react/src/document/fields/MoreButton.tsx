import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import classes from "./MoreButton.module.css";

interface Props {
  open: boolean;
  label: string;
  /** What it shows more of, for who does not see the heading beside it. */
  about: string;
  onClick: () => void;
}

/** Shows what else a part of the invoice could say, or folds it away again. */
export function MoreButton({ open, label, about, onClick }: Props) {
  const Icon = open ? IconChevronUp : IconChevronDown;
  return (
    <Button
      className={classes.more}
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-expanded={open}
      aria-label={`${label}, ${about}`}
      rightSection={<Icon size={14} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
