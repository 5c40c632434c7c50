import { useEffect, useSyncExternalStore } from "react";
import { type Upload, uploads } from "~/uploads/uploads";

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.all);

/** A picture or file pasted anywhere on the page is scanned; `name` is for those that have none of their own. */
export function usePaste(name: (now: Date) => string): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      uploads.add(files.map((file) => named(file, name(new Date()))));
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [name]);
}

/** Asks before the page is left while a file is not yet with the API. */
export function useLeaveGuard(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [busy]);
}

/** Browsers call every picture of the clipboard the same. */
const BROWSERS_NAME = /^image\.(\w+)$/;

function named(file: File, name: string): File {
  const ending = BROWSERS_NAME.exec(file.name)?.[1];
  return ending ? new File([file], `${name}.${ending}`, { type: file.type }) : file;
}
