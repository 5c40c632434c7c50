import { describe, expect, it } from "vitest";
import type { Results } from "~/client";
import { failedCheck, MODEL, read, resultsWith, said } from "./fixtures";
import { sheetOf } from "./readings";

const at = (path: string, rest: Partial<Results>) => sheetOf(resultsWith(rest), MODEL).byPath.get(path);

describe("the state of a field", () => {
  it.each([
    [0.9, "sure"],
    [0.89, "doubtful"],
    [0.6, "doubtful"],
    [0.59, "wrong"],
  ])("follows from its confidence: %d is %s", (confidence, state) => {
    expect(at("total", { fields: { total: read("1.00", confidence) } })?.state).toBe(state);
  });

  it("is wrong where a required value is missing, and empty where another is", () => {
    expect(at("total", {})).toMatchObject({ state: "wrong", doubts: [{ kind: "missing" }] });
    expect(at("vat", {})).toMatchObject({ state: "empty", doubts: [] });
  });

  it("is wrong where the printed text is no value", () => {
    const problem = { code: "not_a_number", message: "Not a number." };
    const field = at("total", {
      fields: { total: read(null, 0.99, { problem }) },
      checks: [failedCheck("values_readable", ["total"], "Not a number.")],
    });
    expect(field).toMatchObject({ state: "wrong", doubts: [{ kind: "problem", message: "Not a number." }] });
  });

  it("is doubtful where a check names it, but one cell of a sum is not", () => {
    const results = {
      fields: { total: read("9.00", 0.99), "line_items.0.amount": read("8.00", 0.99) },
      checks: [failedCheck("lines_add_up", ["line_items.0.amount", "total"])],
    };
    expect(at("total", results)).toMatchObject({
      state: "doubtful",
      doubts: [{ kind: "check", code: "lines_add_up" }],
    });
    expect(at("line_items.0.amount", results)).toMatchObject({ state: "sure" });
  });

  it("is sure once a person said it, whatever was read", () => {
    const field = at("total", { fields: { total: read("1.00", 0.1) }, corrections: { total: said("2.00") } });
    expect(field).toMatchObject({
      state: "sure",
      value: "2.00",
      confidence: null,
      doubts: [],
      correction: { by: "Anna" },
    });
    expect(field?.read).toMatchObject({ value: "1.00", place: { page: 1, box: { x0: 10, y0: 20, x1: 90, y1: 40 } } });
  });
});

it("offers what follows from other fields only where nothing was read or said", () => {
  const derived = { vat: { value: "4.35", sources: ["total"] } };
  expect(at("vat", { derived })?.derived).toBe("4.35");
  expect(at("vat", { derived, corrections: { vat: said(null) } })?.derived).toBeNull();
});

describe("rows", () => {
  const rows = (rest: Partial<Results>) => {
    const [group] = sheetOf(resultsWith(rest), MODEL).groups;
    return { indices: group?.rows.map((row) => row.index), next: group?.next };
  };

  it("are those of readings and corrections, in order", () => {
    const fields = { "line_items.10.amount": read("1", 1), "line_items.2.amount": read("2", 1) };
    expect(rows({ fields, corrections: { "line_items.11.amount": said("3") } })).toEqual({
      indices: [2, 10, 11],
      next: 12,
    });
  });

  it("are gone where a person took every value away, but keep their number", () => {
    const fields = { "line_items.0.amount": read("1", 1), "line_items.1.amount": read(null, 1) };
    const corrections = { "line_items.0.amount": said(null) };
    expect(rows({ fields, corrections })).toEqual({ indices: [1], next: 2 });
    expect(rows({})).toEqual({ indices: [], next: 0 });
  });
});
