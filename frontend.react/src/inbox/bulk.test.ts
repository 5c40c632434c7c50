import { describe, expect, it } from "vitest";
import type { DocumentSummary } from "~/client";
import type { Status } from "~/components/statuses";
import { AT_ONCE, doToEach, retryAll } from "./bulk";

const of = (status: Status, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${status}-${index}`, status }) as DocumentSummary);
const documents = of("manual_review", 10);

const REFUSAL = { status: 409, code: "not_reviewable", detail: "It is being read." };

describe("a deed to each", () => {
  it("is done to all, a few at once, and tells which it could not be done to", async () => {
    let flying = 0;
    let most = 0;
    const called: string[] = [];
    const result = await doToEach(documents, async (id) => {
      called.push(id);
      most = Math.max(most, ++flying);
      await Promise.resolve();
      flying--;
      if (id === "manual_review-3") throw REFUSAL;
    });
    expect(called).toEqual(documents.map(({ id }) => id));
    expect(most).toBe(AT_ONCE);
    expect(result.done).toBe(9);
    expect(result.failed).toMatchObject([{ document: { id: "manual_review-3" }, code: "not_reviewable" }]);
  });

  it("has words for a lost connection", async () => {
    const { failed } = await doToEach(documents.slice(0, 1), () => Promise.reject(new TypeError("Failed to fetch")));
    expect(failed).toMatchObject([{ code: "connection" }]);
  });
});

describe("trying again", () => {
  const failed = of("ocr_error", 3);

  it("names those that failed, in one call, and tells which did not", async () => {
    const calls: string[][] = [];
    const result = await retryAll([...failed, ...of("manual_review", 1)], async (ids) => {
      calls.push(ids);
      return ids.slice(1);
    });
    expect(calls).toEqual([["ocr_error-0", "ocr_error-1", "ocr_error-2"]]);
    expect(result.done).toBe(2);
    expect(result.failed).toMatchObject([
      { document: { id: "ocr_error-0" }, code: "not_dead" },
      { document: { id: "manual_review-0" }, code: "not_dead" },
    ]);
  });

  it("tells of each why none of them could be tried", async () => {
    const result = await retryAll(failed, () => Promise.reject(REFUSAL));
    expect(result.done).toBe(0);
    expect(result.failed.map(({ code }) => code)).toEqual(Array(3).fill("not_reviewable"));
  });
});
