import { useDocumentTitle } from "@mantine/hooks";

const PRODUCT = "Invoice Scanner";

/** The name of the page in the browser's tab; before it how much waits for a person, where that is known. */
export function useTitle(page: string, waiting = 0): void {
  useDocumentTitle(`${waiting > 0 ? `(${waiting}) ` : ""}${page} · ${PRODUCT}`);
}
