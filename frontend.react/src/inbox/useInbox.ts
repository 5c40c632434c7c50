import { getRouteApi } from "@tanstack/react-router";
import { changed, type InboxSearch } from "./search";

const route = getRouteApi("/signed-in/");

/** What the inbox shows, and how to show something else: both in its address. */
export function useInbox() {
  const wish = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: InboxSearch, { replace = false } = {}) =>
    void navigate({ search: (present) => changed(present, next), replace, resetScroll: false });
  return { wish, change };
}
