import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { getMeQueryKey } from "~/client/@tanstack/react-query.gen";
import { rememberShown } from "~/inbox/shown";
import { forget } from "~/session/session";
import { uploads } from "~/uploads/uploads";

/** Away from all that needs a sign-in, and nothing of what was said and told is kept for whoever comes next. */
export function useLeave() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (search: { next?: string }) => {
    forget();
    rememberShown({});
    uploads.clear();
    notifications.clean();
    queries.removeQueries({ queryKey: getMeQueryKey() });
    await navigate({ to: "/sign-in", search });
    queries.clear();
  };
}
