import type { Results } from "~/client";

type Page = Results["pages"][number];

/** A page's picture. A reading may turn the page and so change its picture: the address says which it is. */
export const imageOf = ({ run }: Results, page: Page): string => `${page.image}?of=${run}-${page.engine ?? "unread"}`;
