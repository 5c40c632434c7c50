import { type Outcome, type Refusal, type Transfer, transfer } from "./transfer";

export const AT_ONCE = 3;

/** Where a file is on its way to the API; once it is taken, its document tells the rest. */
export type Phase =
  | { at: "waiting" }
  | { at: "sending"; share: number }
  | { at: "taken"; documentId: string }
  | { at: "refused"; refusal: Refusal };

export interface Upload {
  readonly id: number;
  readonly file: File;
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
    this.#set([...this.#all, ...files.map((file) => ({ id: this.#next++, file, phase: begin(file) }))]);
    this.#fill();
  };

  readonly retry = (id: number): void => {
    this.#put(id, { at: "waiting" });
    this.#fill();
  };

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

  async #send({ id, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    const tell = (share: number) => this.#put(id, { at: "sending", share });
    tell(0);
    const end = ending(await this.#transfer(file, tell, stop.signal).catch(LOST));
    this.#stops.delete(id);
    this.#put(id, end);
    this.#fill();
  }

  /** An upload that was dismissed meanwhile stays so. */
  #put(id: number, phase: Phase): void {
    this.#set(this.#all.map((upload) => (upload.id === id ? { ...upload, phase } : upload)));
  }

  #set(all: readonly Upload[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}

const LOST = (): Outcome => ({ refused: { by: "connection" } });

/** Of a file without a byte it is certain that nobody can read it; of all else the API says so. */
const begin = (file: File): Phase =>
  file.size === 0 ? { at: "refused", refusal: { by: "nature" } } : { at: "waiting" };

function ending(outcome: Outcome): Phase {
  if ("refused" in outcome) return { at: "refused", refusal: outcome.refused };
  return { at: "taken", documentId: outcome.taken.document.id };
}

export const uploads = new Uploads(transfer);
