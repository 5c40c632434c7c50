import { describe, expect, it } from "vitest";
import { PAUSES, type Pause, resending } from "./resending";
import type { Moving, Outcome, Parcel, Transfer } from "./transfer";

const PARCEL: Parcel = { file: new File(["%PDF-"], "a.pdf"), key: "a-key", keep: false };
const TAKEN: Outcome = {
  taken: {
    message: "",
    task_id: null,
    duplicate: false,
    document: { id: "d-1", status: "preprocessing", created_at: "2024-12-21T12:34:56Z" },
  },
};
const refused = (again: number | null): Outcome => ({ refused: { by: "connection" }, again });

/** Sends until an outcome is left that is not followed by another; what was sent, said and waited for meanwhile. */
async function sent(outcomes: Outcome[], stop = new AbortController()) {
  const [parcels, told, pauses]: [Parcel[], Moving[], number[]] = [[], [], []];
  const transfer: Transfer = async (parcel) => {
    parcels.push(parcel);
    return outcomes[parcels.length - 1] ?? refused(0);
  };
  const pause: Pause = async (seconds) => void pauses.push(seconds);
  const outcome = await resending(transfer, pause)(PARCEL, (phase) => told.push(phase), stop.signal);
  return { outcome, parcels, told, pauses };
}

describe("resending", () => {
  it("sends the very same again, after longer and longer pauses, until it is taken", async () => {
    const { outcome, parcels, told, pauses } = await sent([refused(0), refused(0), TAKEN]);
    expect(outcome).toBe(TAKEN);
    expect(parcels).toEqual([PARCEL, PARCEL, PARCEL]);
    expect(told).toEqual([{ at: "held" }, { at: "held" }]);
    expect(pauses).toEqual(PAUSES.slice(0, 2));
  });

  it("waits as long as the API asks for", async () => {
    expect((await sent([refused(30), TAKEN])).pauses).toEqual([30]);
  });

  it.each([null, 3600])("leaves it at a refusal that is final, or for long: %s", async (again) => {
    const { outcome, parcels } = await sent([refused(again), TAKEN]);
    expect(outcome).toEqual(refused(again));
    expect(parcels).toHaveLength(1);
  });

  it("gives up in the end", async () => {
    const { outcome, parcels } = await sent([]);
    expect(outcome).toEqual(refused(0));
    expect(parcels).toHaveLength(PAUSES.length + 1);
  });

  it("sends nothing any more once it is stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    expect((await sent([refused(0), TAKEN], stop)).parcels).toHaveLength(1);
  });

  it("ends a pause when it is stopped", async () => {
    const stop = new AbortController();
    const transfer: Transfer = async () => refused(60);
    const once = () => queueMicrotask(() => stop.abort());
    expect(await resending(transfer)(PARCEL, once, stop.signal)).toEqual(refused(60));
  });
});
