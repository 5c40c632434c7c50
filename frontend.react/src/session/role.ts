import { useQuery } from "@tanstack/react-query";
import { getMeOptions } from "~/client/@tanstack/react-query.gen";

/** Whether the user may change anything; viewers only look. */
export function useMayEdit(): boolean {
  const { data } = useQuery(getMeOptions());
  return data !== undefined && data.user.role !== "viewer";
}
