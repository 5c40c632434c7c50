import { QueryClient } from "@tanstack/react-query";
import { isProblem } from "~/session/problem";

/** What the server says lives here and is never copied elsewhere. A refusal is final; an outage is worth another try. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 3 && !(isProblem(error) && error.status < 500),
    },
  },
});
