import type { RefObject } from "react";
import type { KeyHelp } from "~/components/KeysDialog";
import { type Keys, useSingleKeys } from "~/components/keys";

/** What the keys do, for people; the rows are links, so Enter needs no line below. */
export const HELP: readonly KeyHelp[] = [
  { keys: ["/"], does: "keys.inbox.search" },
  { keys: ["j", "↓"], does: "keys.inbox.down" },
  { keys: ["k", "↑"], does: "keys.inbox.up" },
  { keys: ["⏎"], does: "keys.inbox.open" },
  { keys: ["x"], does: "keys.inbox.select" },
  { keys: ["u"], does: "keys.inbox.upload" },
  { keys: ["?"], does: "keys.inbox.help" },
];

/** Marks a document in the list; its link is what takes the focus. */
export const ROW = { "data-row": true } as const;

interface Parts {
  list: RefObject<HTMLElement | null>;
  searchBox: RefObject<HTMLInputElement | null>;
  chooser: RefObject<HTMLInputElement | null>;
  showKeys: () => void;
}

export function useKeys({ list, searchBox, chooser, showKeys }: Parts): void {
  const step = (by: 1 | -1) => () => moveFocus(list.current, by);
  const keys: Keys = {
    "/": () => searchBox.current?.focus(),
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    x: () => focusedRow(list.current)?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click(),
    u: () => chooser.current?.click(),
    "?": showKeys,
  };
  useSingleKeys(keys);
}

function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const present = rows.findIndex((row) => row.contains(document.activeElement));
  const next = present < 0 ? rows[0] : rows[present + by];
  next?.querySelector("a")?.focus();
}

const focusedRow = (list: HTMLElement | null): Element | null | undefined =>
  list?.contains(document.activeElement) ? document.activeElement?.closest("[data-row]") : null;
