import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useEffectEvent } from "react";

/** What keys do, by the name that the browser gives to them: `{ "/": search }`. */
export type Keys = Readonly<Record<string, () => void>>;

/** Single keys get in the way of people who speak to their computer, so they can be switched off. */
export function useKeysSwitch() {
  return useLocalStorage({ key: "single-keys", defaultValue: true, getInitialValueInEffect: false });
}

/** Single keys of a page, wherever the focus is, save where text is typed or something lies over the page. */
export function useSingleKeys(keys: Keys): void {
  const [on] = useKeysSwitch();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act || event.ctrlKey || event.altKey || event.metaKey || !isFree(event.target)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
}

const TYPED = "textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=file])";
const OVERLAY = "[role=dialog], [role=menu], [role=listbox]";

/** Whether something lies over the page, and has the keys to itself. */
export const isCovered = (): boolean => document.querySelector(OVERLAY) !== null;

/** Whether what happens there is meant for the page, and for no text or what lies over it. */
export const isFree = (target: EventTarget | null): boolean =>
  !isCovered() && !(target instanceof Element && target.closest(TYPED));
