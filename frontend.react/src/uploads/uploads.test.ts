import { describe, expect, it } from "vitest";
import type { Outcome, Parcel, Transfer } from "./transfer";
import { AT_ONCE, Uploads } from "./uploads";

const LOST: Outcome = { refused: { by: "connection" }, again: 0 };
const taken = {
  taken: {
    message: "",
    task_id: null,
    duplicate: false,
    document: { id: "d-1", status: "preprocessing", created_at: "2024-12-21T12:34:56Z" },
  },
} as const satisfies Outcome;

/** Transfers that end when the test says so. */
function byHand() {
  const flights: { parcel: Parcel; name: string; end: (outcome: Outcome) => void; stop: AbortSignal }[] = [];
  const transfer: Transfer = (parcel, _tell, stop) =>
    new Promise((end) => {
      flights.push({ parcel, name: parcel.file.name, end, stop });
    });
  return { flights, uploads: new Uploads(transfer) };
}

const files = (...names: string[]) => names.map((name) => new File(["%PDF-"], name));
const settled = () => new Promise((resolve) => setTimeout(resolve));
const phases = (uploads: Uploads) => uploads.all().map(({ phase }) => phase.at);

describe("Uploads", () => {
  it("has no more than a few in flight, and sends the next when one has ended", async () => {
    const { flights, uploads } = byHand();
    uploads.add(files("a", "b", "c", "d", "e"));
    expect(flights.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(flights).toHaveLength(AT_ONCE);
    flights[1]?.end(taken);
    await settled();
    expect(flights.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(phases(uploads)).toEqual(["sending", "taken", "sending", "sending", "waiting"]);
  });

  it("refuses a file without a byte, and does not send it", () => {
    const { flights, uploads } = byHand();
    uploads.add([new File([], "empty.pdf")]);
    expect(flights).toHaveLength(0);
    expect(uploads.all()[0]?.phase).toEqual({ at: "refused", refusal: { by: "nature" } });
  });

  it("sends again what was refused, under the same key: it may have been taken after all", async () => {
    const { flights, uploads } = byHand();
    uploads.add(files("a", "b"));
    flights[0]?.end(LOST);
    await settled();
    expect(uploads.all()[0]?.phase).toEqual({ at: "refused", refusal: { by: "connection" } });
    uploads.retry(uploads.all()[0]?.id ?? 0);
    expect(flights).toHaveLength(3);
    expect(flights[2]?.parcel).toMatchObject({ key: flights[0]?.parcel.key, keep: false });
    expect(flights[1]?.parcel.key).not.toBe(flights[0]?.parcel.key);
    flights[2]?.end(taken);
    await settled();
    expect(phases(uploads)).toEqual(["taken", "sending"]);
  });

  it("makes another document of the same bytes only when that is wished, under a key of its own", async () => {
    const { flights, uploads } = byHand();
    uploads.add(files("a"));
    flights[0]?.end({ taken: { ...taken.taken, duplicate: true } });
    await settled();
    expect(uploads.all()[0]?.phase).toEqual({ at: "taken", documentId: "d-1", duplicate: true });
    uploads.keep(uploads.all()[0]?.id ?? 0);
    expect(flights[1]?.parcel).toMatchObject({ file: flights[0]?.parcel.file, keep: true });
    expect(flights[1]?.parcel.key).not.toBe(flights[0]?.parcel.key);
  });

  it("stops what is dismissed, and gives its place to the next", async () => {
    const { flights, uploads } = byHand();
    uploads.add(files("a", "b", "c", "d"));
    uploads.dismiss(uploads.all()[0]?.id ?? 0);
    expect(flights[0]?.stop.aborted).toBe(true);
    flights[0]?.end(LOST);
    await settled();
    expect(flights.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(phases(uploads)).toEqual(["sending", "sending", "sending"]);
  });

  it("tells whoever listens, until they no longer do", () => {
    const { uploads } = byHand();
    let told = 0;
    const stop = uploads.subscribe(() => told++);
    uploads.add(files("a"));
    const before = told;
    stop();
    uploads.clear();
    expect(before).toBeGreaterThan(0);
    expect(told).toBe(before);
  });
});
