import { useEffect, useEffectEvent } from "react";
import { isCovered, useSingleKeys } from "~/components/keys";

export interface Keys {
  approve: () => void;
  reject: () => void;
  page: (step: 1 | -1) => void;
  document: (step: 1 | -1) => void;
  edit: () => void;
  help: () => void;
}

type Press = (keys: Keys) => void;

/** What a key does anywhere on the page, by its name with its modifiers. What it does in a field, the field knows. */
const PRESSES: Readonly<Record<string, Press>> = {
  "Ctrl+Enter": (keys) => keys.approve(),
  "Ctrl+Shift+Enter": (keys) => keys.reject(),
  PageUp: (keys) => keys.page(-1),
  PageDown: (keys) => keys.page(1),
  "Alt+ArrowLeft": (keys) => keys.document(-1),
  "Alt+ArrowRight": (keys) => keys.document(1),
  F2: (keys) => keys.edit(),
};

const named = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string =>
  [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && key.length > 1 && "Shift", key]
    .filter(Boolean)
    .join("+");

export function useKeys(keys: Keys): void {
  useSingleKeys({ "?": keys.help });
  const press = useEffectEvent((event: KeyboardEvent) => {
    const does = PRESSES[named(event)];
    if (!does || isCovered()) return;
    event.preventDefault();
    // Held down a little too long, it would decide on the next document too.
    if (!(event.repeat && event.key === "Enter")) does(keys);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
