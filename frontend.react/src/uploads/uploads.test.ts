import { describe, expect, it } from "vitest";
import type { Outcome, Transfer } from "./transfer";
import { AT_ONCE, Uploads } from "./uploads";

const taken: Outcome = {
  taken: {
    message: "",
    task_id: null,
    document: { id: "d-1", status: "preprocessing", created_at: "2024-12-21T12:34:56Z" },
  },
};

/** Transfers that end when the test says so. */
function byHand() {
  const flights: { name: string; end: (outcome: Outcome) => void; fail: () => void; stop: AbortSignal }[] = [];
  const transfer: Transfer = (file, _tell, stop) =>
    new Promise((resolve, reject) => {
      flights.push({ name: file.name, end: resolve, fail: () => reject(new Error("lost")), stop });
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

  it("tries again what was refused", async () => {
    const { flights, uploads } = byHand();
    uploads.add(files("a"));
    flights[0]?.fail();
    await settled();
    expect(uploads.all()[0]?.phase).toEqual({ at: "refused", refusal: { by: "connection" } });
    uploads.retry(uploads.all()[0]?.id ?? 0);
    expect(flights).toHaveLength(2);
    flights[1]?.end(taken);
    await settled();
    expect(phases(uploads)).toEqual(["taken"]);
  });

  it("stops what is dismissed, and gives its place to the next", async () => {
    const { flights, uploads } = byHand();
    uploads.add(files("a", "b", "c", "d"));
    uploads.dismiss(uploads.all()[0]?.id ?? 0);
    expect(flights[0]?.stop.aborted).toBe(true);
    flights[0]?.end({ refused: { by: "connection" } });
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
