import { describe, expect, it } from "vitest";
import { neighbour, openPaths } from "./doubtful";
import { MODEL, read, resultsWith } from "./fixtures";
import { sheetOf } from "./readings";

const fields = { invoice_number: read("1", 0.7), vat: read("2", 0.99), total: read("3", 0.5) };
const ORDER = sheetOf(resultsWith({ fields }), MODEL).fields;
const NONE = new Set<string>();

describe("the doubtful path", () => {
  it("leads through what is not sure and not confirmed", () => {
    expect(openPaths(ORDER, NONE)).toEqual(["invoice_number", "total"]);
    expect(openPaths(ORDER, new Set(["total"]))).toEqual(["invoice_number"]);
  });

  it("goes on from any field, forth and back and round the end", () => {
    const open = openPaths(ORDER, NONE);
    expect(neighbour(ORDER, open, null, 1)).toBe("invoice_number");
    expect(neighbour(ORDER, open, "vat", 1)).toBe("total");
    expect(neighbour(ORDER, open, "vat", -1)).toBe("invoice_number");
    expect(neighbour(ORDER, open, "total", 1)).toBe("invoice_number");
    expect(neighbour(ORDER, open, "invoice_number", -1)).toBe("total");
  });

  it("ends where only the field itself is left", () => {
    expect(neighbour(ORDER, ["total"], "total", 1)).toBeNull();
    expect(neighbour(ORDER, [], "vat", 1)).toBeNull();
    expect(neighbour([], [], null, 1)).toBeNull();
  });
});
