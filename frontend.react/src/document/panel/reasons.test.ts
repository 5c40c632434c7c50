import { describe, expect, it } from "vitest";
import type { Results } from "~/client";
import { failedCheck, MODEL, read, resultsWith, said } from "~/document/fixtures";
import { sheetOf } from "~/document/readings";
import { reasonsOf } from "./reasons";

const NONE = new Set<string>();

function reasons(rest: Partial<Results>, confirmed: ReadonlySet<string> = NONE) {
  const results = resultsWith(rest);
  const { fields, groups } = sheetOf(results, MODEL);
  const order = [...fields, ...groups.flatMap((group) => group.rows.flatMap((row) => row.cells))];
  return reasonsOf(results, order, confirmed).map(({ code, path, settled }) => ({ code, path, settled }));
}

describe("reasons", () => {
  it("lead to a field of their check, rather than to a cell", () => {
    const rest = {
      fields: { total: read("9", 1), "line_items.0.amount": read("8", 1) },
      checks: [failedCheck("lines_add_up", ["line_items.0.amount", "total"])],
      reasons: [{ code: "lines_add_up", message: "lines_add_up" }],
    };
    expect(reasons(rest)).toEqual([{ code: "lines_add_up", path: "total", settled: false }]);
  });

  it("of low confidence lead to what is doubtful, and are settled when that is", () => {
    const rest = {
      fields: { invoice_number: read("1", 0.7), total: read("3", 0.99) },
      reasons: [{ code: "low_confidence", message: "Unsure." }],
    };
    expect(reasons(rest)).toEqual([{ code: "low_confidence", path: "invoice_number", settled: false }]);
    expect(reasons(rest, new Set(["invoice_number"]))[0]).toMatchObject({ settled: true });
  });

  it("are settled when a person said what was missing", () => {
    const rest = {
      checks: [failedCheck("required_fields", ["invoice_number"])],
      corrections: { invoice_number: said("7") },
    };
    expect(reasons(rest)).toEqual([{ code: "required_fields", path: "invoice_number", settled: true }]);
  });

  it("without a field stay open", () => {
    expect(reasons({ checks: [failedCheck("pages_read", [])] })).toEqual([
      { code: "pages_read", path: null, settled: false },
    ]);
  });
});
