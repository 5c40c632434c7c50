import type { ListDocumentsData } from "~/client";
import { GROUPS, type Status } from "~/components/statuses";

type Query = NonNullable<ListDocumentsData["query"]>;

export type Sort = NonNullable<Query["sort"]>;
export type GroupName = keyof typeof GROUPS;

/** The columns that the API sorts by. */
const SORTS = [
  "vendor_name",
  "invoice_number",
  "invoice_date",
  "total",
  "status",
  "quality_score",
  "created_at",
] as const satisfies readonly Sort[];
export type SortName = (typeof SORTS)[number];

/** What the inbox shows, as its address says it; what is missing is not filtered, the newest first, page 1. */
export interface InboxSearch {
  group?: GroupName;
  search?: string;
  vendor?: string;
  from?: string;
  to?: string;
  sort?: Sort;
  page?: number;
}

export const NEWEST = "-created_at" satisfies Sort;
export const PAGE_SIZE = 25;
const LONGEST = 255;

/**
 * Reads an address that anybody may have typed. What makes no sense is undefined, and says so: the router lays this
 * over what stood there.
 */
export function inboxSearch(raw: Record<string, unknown>): InboxSearch {
  return {
    group: group(raw.group),
    search: words(raw.search),
    vendor: words(raw.vendor),
    from: day(raw.from),
    to: day(raw.to),
    sort: sort(raw.sort),
    page: page(raw.page),
  };
}

/** The call that answers it. */
export function documentsQuery(wish: InboxSearch): Query {
  return compact({
    status: wish.group && ([...GROUPS[wish.group]] as Status[]),
    search: wish.search,
    vendor: wish.vendor,
    date_from: wish.from,
    date_to: wish.to,
    sort: wish.sort ?? NEWEST,
    page: wish.page ?? 1,
    page_size: PAGE_SIZE,
  });
}

/** A change of what is shown begins at its first page. */
export const changed = (wish: InboxSearch, change: InboxSearch): InboxSearch =>
  compact({ ...wish, page: undefined, ...change });

/** The change that takes away all that `isFiltered` finds. */
export const NO_FILTERS = {
  search: undefined,
  vendor: undefined,
  from: undefined,
  to: undefined,
} satisfies InboxSearch;

/** Whether something besides the tab narrows the list. */
export const isFiltered = ({ search, vendor, from, to }: InboxSearch): boolean =>
  [search, vendor, from, to].some((filter) => filter !== undefined);

export const sortName = (sort: Sort): SortName => sort.replace(/^-/, "") as SortName;

/** What a click on a column's head asks for: this column; once more, the other way round. */
export function sortedBy(column: SortName, present: Sort): Sort {
  if (sortName(present) !== column) return FIRST_DOWN.has(column) ? `-${column}` : column;
  return present === column ? `-${column}` : column;
}

// The latest and the largest are what people look for first.
const FIRST_DOWN = new Set<SortName>(["invoice_date", "total", "created_at"]);

function group(value: unknown): GroupName | undefined {
  return typeof value === "string" && Object.hasOwn(GROUPS, value) ? (value as GroupName) : undefined;
}

function words(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).trim().slice(0, LONGEST) || undefined;
}

/** A day of the calendar, 2024-12-21. */
function day(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

function sort(value: unknown): Sort | undefined {
  const known = typeof value === "string" && (SORTS as readonly string[]).includes(value.replace(/^-/, ""));
  return known && value !== NEWEST ? (value as Sort) : undefined;
}

function page(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 1 ? number : undefined;
}

function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
