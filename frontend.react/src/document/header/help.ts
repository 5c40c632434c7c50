import type { KeyHelp } from "~/components/KeysDialog";

/** What the keys do, for people. */
export const HELP: readonly KeyHelp[] = [
  { keys: ["⏎"], does: "document.keys.confirm" },
  { keys: ["⇧ ⏎"], does: "document.keys.back" },
  { keys: ["Ctrl ⏎"], does: "document.keys.approve" },
  { keys: ["Ctrl ⇧ ⏎"], does: "document.keys.reject" },
  { keys: ["Esc"], does: "document.keys.undo" },
  { keys: ["F2"], does: "document.keys.edit" },
  { keys: ["PgUp", "PgDn"], does: "document.keys.page" },
  { keys: ["Alt ←", "Alt →"], does: "document.keys.document" },
  { keys: ["+", "−"], does: "document.keys.zoom" },
  { keys: ["?"], does: "document.keys.help" },
];
