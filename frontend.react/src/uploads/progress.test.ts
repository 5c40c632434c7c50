import { describe, expect, it } from "vitest";
import type { State } from "~/client";
import { isFinished, isOnItsWay, percentage } from "./progress";
import type { Phase, Upload } from "./uploads";

const upload = (phase: Phase): Upload => ({
  id: 1,
  file: new File(["x"], "a.pdf"),
  key: "a-key",
  keep: false,
  phase,
});
const taken = upload({ at: "taken", documentId: "d-1", duplicate: false });
const state = (status: State["status"], percentage: number): State => ({
  document_id: "d-1",
  status,
  status_name: "",
  status_description: "",
  progress: { current_step: 0, total_steps: 6, percentage },
  pages: { total: null, done: 0 },
  quality_score: null,
  error: null,
  created_at: "2024-12-21T12:34:56Z",
  last_update: "2024-12-21T12:34:56Z",
  started_at: null,
  finished_at: null,
});

describe("percentage", () => {
  it("never goes back between sending and reading", () => {
    const way = [
      percentage(upload({ at: "waiting" }), undefined),
      percentage(upload({ at: "sending", share: 0.5 }), undefined),
      percentage(upload({ at: "sending", share: 1 }), undefined),
      percentage(taken, undefined),
      percentage(taken, state("preprocessing", 17)),
      percentage(taken, state("approved", 100)),
    ];
    expect(way).toEqual(way.toSorted((a, b) => a - b));
    expect(way.at(-1)).toBe(100);
  });
});

describe("isFinished", () => {
  it("waits for the document's end, whichever it is", () => {
    expect(isFinished(taken, undefined)).toBe(false);
    expect(isFinished(taken, state("predicting", 50))).toBe(false);
    expect(isFinished(taken, state("ocr_error", 33))).toBe(true);
    expect(isFinished(upload({ at: "refused", refusal: { by: "connection" } }), undefined)).toBe(false);
  });

  it("waits for nothing where the bytes came before", () => {
    const known = upload({ at: "taken", documentId: "d-1", duplicate: true });
    expect(isFinished(known, state("predicting", 50))).toBe(true);
  });
});

describe("isOnItsWay", () => {
  it("holds until the API has the file", () => {
    expect(isOnItsWay(upload({ at: "waiting" }))).toBe(true);
    expect(isOnItsWay(upload({ at: "held" }))).toBe(true);
    expect(isOnItsWay(taken)).toBe(false);
  });
});
