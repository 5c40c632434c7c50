import { expect, it } from "vitest";
import { stageSums } from "./sums";

const stage = (name: "ocr" | "llm", page: number, worked_ms: number, waited_ms: number) => ({
  stage: name,
  page,
  attempt: 1,
  worked_ms,
  waited_ms,
  finished_at: "2026-01-01T00:00:00Z",
});

it("adds up the pages of a stage, which waited side by side", () => {
  const stages = [stage("ocr", 1, 100, 10), stage("ocr", 2, 200, 40), stage("llm", 0, 5, 1)];
  expect(stageSums(stages)).toEqual([
    { stage: "ocr", pages: 2, workedMs: 300, waitedMs: 40 },
    { stage: "llm", pages: 1, workedMs: 5, waitedMs: 1 },
  ]);
});
