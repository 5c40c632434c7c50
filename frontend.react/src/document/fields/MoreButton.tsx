import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface Props {
  open: boolean;
  /** What it shows more of, for who does not see the heading beside it. */
  about: string;
  onClick: () => void;
  children: ReactNode;
}

/** Shows what else a part of the invoice could say, or folds it away again. */
export function MoreButton({ open, about, onClick, children }: Props) {
  const Icon = open ? IconChevronUp : IconChevronDown;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-expanded={open}
      rightSection={<Icon size={14} aria-hidden />}
      onClick={onClick}
    >
      {children}
      <span className="visually-hidden">, {about}</span>
    </Button>
  );
}
