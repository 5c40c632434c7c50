import { useQuery } from "@tanstack/react-query";
import type { CountByStatus } from "~/client";
import { countDocumentsOptions } from "~/client/@tanstack/react-query.gen";
import { GROUPS, type Status } from "~/components/statuses";
import { usePolling } from "~/live/LiveDocuments";
import type { GroupName } from "./search";

export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];

export type GroupCounts = Record<GroupName | "all", number>;

/** How many documents each tab holds; undefined until it is known. */
export function useGroupCounts(): GroupCounts | undefined {
  const { data } = useQuery({ ...countDocumentsOptions(), refetchInterval: usePolling() });
  return data && inGroups(data.counts);
}

export function inGroups(counts: CountByStatus): GroupCounts {
  const sum = (statuses: readonly Status[]) => statuses.reduce((total, status) => total + counts[status], 0);
  const groups = Object.fromEntries(GROUP_NAMES.map((name) => [name, sum(GROUPS[name])]));
  return { ...groups, all: sum(Object.keys(counts) as Status[]) } as GroupCounts;
}
