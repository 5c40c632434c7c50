import type { InboxSearch } from "./search";

let shown: InboxSearch = {};

/** What the inbox showed last: the way back from a document leads there. */
export const lastShown = (): InboxSearch => shown;

export function rememberShown(wish: InboxSearch): void {
  shown = wish;
}
