import { describe, expect, it } from "vitest";
import type { CountByStatus } from "~/client";
import { TONES } from "~/components/statuses";
import { inGroups } from "./counts";

const none = Object.fromEntries(Object.keys(TONES).map((status) => [status, 0])) as CountByStatus;

describe("inGroups", () => {
  it("counts what failed among what waits for a person, and by itself", () => {
    const { all, ...groups } = inGroups({
      ...none,
      approved: 4,
      manual_review: 3,
      ocr_error: 1,
      predicting: 2,
      cancelled: 1,
    });
    expect(groups).toEqual({ review: 4, failed: 1, active: 2, approved: 4, rejected: 1 });
    expect(all).toBe(11);
  });

  it("has each document in one tab, but for what failed", () => {
    const one = Object.fromEntries(Object.keys(TONES).map((status) => [status, 1])) as CountByStatus;
    const { all, failed, ...groups } = inGroups(one);
    expect(Object.values(groups).reduce((sum, each) => sum + each)).toBe(all);
    expect(failed).toBe(Object.keys(TONES).filter((status) => status.endsWith("_error")).length);
  });
});
