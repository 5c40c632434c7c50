import { useEffect, useSyncExternalStore } from "react";
import { isFree } from "~/components/keys";
import { type Upload, uploads } from "./uploads";

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.all);

/**
 * A picture or file pasted on the page is scanned, save where text is typed: cells copied from a spreadsheet are a
 * picture too. `name` is for those that have none of their own.
 */
export function usePaste(name: (now: Date) => string): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || !isFree(event.target)) return;
      event.preventDefault();
      uploads.add(files.map((file) => named(file, name(new Date()))));
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [name]);
}

/** Browsers call every picture of the clipboard the same. */
const BROWSERS_NAME = /^image\.(\w+)$/;

function named(file: File, name: string): File {
  const ending = BROWSERS_NAME.exec(file.name)?.[1];
  return ending ? new File([file], `${name}.${ending}`, { type: file.type }) : file;
}
