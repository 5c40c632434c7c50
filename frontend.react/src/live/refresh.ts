import type { QueryClient } from "@tanstack/react-query";

/** The calls that tell of several documents at once. */
export const LISTS = ["listDocuments", "countDocuments"] as const;

type Call = (typeof LISTS)[number] | "getStatus" | "getResults";

/** Has what these calls told asked for again, where it is in sight; elsewhere once it is. */
export async function refresh(queries: QueryClient, ...calls: readonly Call[]): Promise<void> {
  await Promise.all(calls.map((call) => queries.invalidateQueries({ queryKey: [{ _id: call }] })));
}
