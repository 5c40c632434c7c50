import { newKey } from "./key";
import { resending } from "./resending";
import { type Moving, type Outcome, type Parcel, type Refusal, type Transfer, transfer } from "./transfer";

export const AT_ONCE = 3;

/**
 * Where a file is on its way to the API; once it is taken, its document tells the rest: a `duplicate` one is the first
 * that came of the same bytes.
 */
export type Phase =
  | { at: "waiting" }
  | Moving
  | { at: "taken"; documentId: string; duplicate: boolean }
  | { at: "refused"; refusal: Refusal };

export interface Upload extends Parcel {
  readonly id: number;
  readonly phase: Phase;
}

/** The files of this browser tab on their way, oldest first; never more than `AT_ONCE` of them in flight. */
export class Uploads {
  #all: readonly Upload[] = [];
  #next = 1;
  readonly #stops = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();
  readonly #transfer: Transfer;

  constructor(transfer: Transfer) {
    this.#transfer = transfer;
  }

  readonly all = (): readonly Upload[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly add = (files: readonly File[]): void => {
    const added = files.map((file) => ({ id: this.#next++, file, key: newKey(), keep: false, phase: begin(file) }));
    this.#set([...this.#all, ...added]);
    this.#fill();
  };

  /** Sends the very same once more. */
  readonly retry = (id: number): void => this.#resend(id, {});

  /** Makes a document of its own of bytes that came before: that is another wish, under another key. */
  readonly keep = (id: number): void => this.#resend(id, { key: newKey(), keep: true });

  /** Forgets uploads; those in flight are stopped. */
  readonly dismiss = (...ids: readonly number[]): void => {
    this.#set(this.#all.filter(({ id }) => !ids.includes(id)));
    for (const id of ids) this.#stops.get(id)?.abort();
  };

  readonly clear = (): void => this.dismiss(...this.#all.map(({ id }) => id));

  #fill(): void {
    const waiting = this.#all.filter(({ phase }) => phase.at === "waiting");
    for (const upload of waiting.slice(0, AT_ONCE - this.#stops.size)) void this.#send(upload);
  }

  #resend(id: number, change: Partial<Parcel>): void {
    this.#put(id, { ...change, phase: { at: "waiting" } });
    this.#fill();
  }

  async #send(upload: Upload): Promise<void> {
    const { id } = upload;
    const stop = new AbortController();
    this.#stops.set(id, stop);
    const tell = (phase: Moving) => this.#put(id, { phase });
    tell({ at: "sending", share: 0 });
    const phase = ending(await this.#transfer(upload, tell, stop.signal));
    this.#stops.delete(id);
    this.#put(id, { phase });
    this.#fill();
  }

  /** An upload that was dismissed meanwhile stays so. */
  #put(id: number, change: Partial<Upload>): void {
    this.#set(this.#all.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  #set(all: readonly Upload[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}

/** Of a file without a byte it is certain that nobody can read it; of all else the API says so. */
const begin = (file: File): Phase =>
  file.size === 0 ? { at: "refused", refusal: { by: "nature" } } : { at: "waiting" };

function ending(outcome: Outcome): Phase {
  if ("refused" in outcome) return { at: "refused", refusal: outcome.refused };
  const { document, duplicate } = outcome.taken;
  return { at: "taken", documentId: document.id, duplicate };
}

export const uploads = new Uploads(resending(transfer));
