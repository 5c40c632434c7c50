import { createContext, use, useSyncExternalStore } from "react";
import type { Place } from "~/document/readings";

/** Why a text is not saved. `detail` is what the server or another person said. */
export interface Trouble {
  code: "unreadable" | "stale" | "refused" | "locked" | "unavailable" | "connection" | "unknown";
  detail?: string;
}

/** What a person typed into a field and the server does not have yet. */
export interface Draft {
  text: string;
  place: Place | null;
  saving: boolean;
  trouble: Trouble | null;
}

/** What lies on the desk while a document is reviewed: nothing of it is the server's. */
export interface Desk {
  /** The path of the field that is edited. */
  focused: string | null;
  hovered: string | null;
  /** The page that is looked at, from 1. */
  page: number;
  drafts: Readonly<Record<string, Draft>>;
  /** Doubtful values that a person let stand. */
  confirmed: ReadonlySet<string>;
  /** By group the index of the row that is being added. */
  adding: Readonly<Record<string, number>>;
  /** Whether an approved or rejected document was opened for editing. */
  unlocked: boolean;
}

const CLEARED: Desk = {
  focused: null,
  hovered: null,
  page: 1,
  drafts: {},
  confirmed: new Set(),
  adding: {},
  unlocked: false,
};

export interface DeskStore {
  get: () => Desk;
  set: (change: Partial<Desk>) => void;
  subscribe: (listener: () => void) => () => void;
}

function createDesk(): DeskStore {
  let desk = CLEARED;
  const listeners = new Set<() => void>();
  return {
    get: () => desk,
    set: (change) => {
      desk = { ...desk, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const desks = new Map<string, DeskStore>();

/** Each document keeps its desk as long as the app is open: whoever comes back finds what was typed. */
export function deskOf(documentId: string): DeskStore {
  const desk = desks.get(documentId) ?? createDesk();
  desks.set(documentId, desk);
  return desk;
}

export function putDraft(desk: DeskStore, path: string, draft: Draft): void {
  desk.set({ drafts: { ...desk.get().drafts, [path]: draft } });
}

export function dropDraft(desk: DeskStore, path: string): void {
  const { [path]: _, ...drafts } = desk.get().drafts;
  desk.set({ drafts });
}

/** Whether something that was typed cannot be saved as it stands. */
export const isRefused = (desk: DeskStore): boolean =>
  Object.values(desk.get().drafts).some((draft) => draft.trouble !== null);

/** Whether anything that was typed, into whichever document, is not saved. */
export const hasUnsaved = (): boolean => [...desks.values()].some((desk) => Object.keys(desk.get().drafts).length > 0);

export const clearDesks = (): void => desks.clear();

export const DeskContext = createContext<DeskStore>(createDesk());

/** What `select` picks must be the same from one look to the next, unless it changed. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  const desk = use(DeskContext);
  return useSyncExternalStore(desk.subscribe, () => select(desk.get()));
}

export type Active = "focused" | "hovered" | undefined;

/** Whether a field is edited, or pointed at: in the panel or on the page. */
export const useActive = (path: string): Active =>
  useDesk(({ focused, hovered }) => (focused === path ? "focused" : hovered === path ? "hovered" : undefined));
