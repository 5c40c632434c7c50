import { describe, expect, it } from "vitest";
import { written } from "~/document/normalise/decimal";
import { balances } from "./arithmetic";

const ROWS = { line_items: [0, 1], vat_breakdown: [0] };
const GOOD: Record<string, string> = {
  currency: "EUR",
  "line_items.0.amount": "100.10",
  "line_items.1.amount": "0.20",
  "vat_breakdown.0.vat": "19.06",
  amount: "100.30",
  vat: "19.06",
  total: "119.36",
};

const reckon = (changes: Record<string, string | null> = {}, rows = ROWS) => {
  const values: Record<string, string | null> = { ...GOOD, ...changes };
  return balances((path) => values[path] ?? null, rows).map(({ rule, target, off, holds }) => ({
    rule,
    target,
    off: written(off),
    holds,
  }));
};

describe("arithmetic", () => {
  it("holds where everything adds up", () => {
    expect(reckon()).toEqual([
      { rule: "lines", target: "amount", off: "0.00", holds: true },
      { rule: "vat", target: "vat", off: "0.00", holds: true },
      { rule: "total", target: "total", off: "0.00", holds: true },
    ]);
  });

  it("says by how much it does not", () => {
    expect(reckon({ total: "119.46" })[2]).toEqual({ rule: "total", target: "total", off: "-0.10", holds: false });
  });

  it("allows a cent for each rounding, and a yen in Japan", () => {
    expect(reckon({ vat: "19.07", total: "119.37" })[1]?.holds).toBe(true);
    expect(reckon({ vat: "19.08", total: "119.38" })[1]?.holds).toBe(false);
    expect(reckon({ vat: "20", total: "120", currency: "JPY" })[1]?.holds).toBe(true);
  });

  it("compares lines with the total where prices include VAT", () => {
    expect(reckon({ "line_items.1.amount": "19.26" })[0]).toMatchObject({ target: "total", holds: true });
    expect(reckon({ amount: null, "line_items.1.amount": "1" })[0]).toMatchObject({ target: "total", holds: false });
  });

  it("takes off the discount and adds the shipping, unless they are lines too", () => {
    const printed = { discount: "10.00", shipping: "5.00" };
    expect(reckon({ ...printed, amount: "95.30", total: "114.36" })[0]).toMatchObject({
      target: "amount",
      holds: true,
    });
    expect(reckon(printed)[0]).toMatchObject({ holds: true });
    expect(reckon({ ...printed, amount: "99.00" })[0]).toMatchObject({ off: "-3.70", holds: false });
    const credit = { "line_items.0.amount": "-100.10", "line_items.1.amount": "-0.20", discount: "10.00" };
    expect(reckon({ ...credit, amount: "-90.30", total: null })[0]).toMatchObject({ holds: true });
  });

  it("lets a till add tip and rounding", () => {
    expect(reckon({ tip: "5.00", rounding: "0.04", total: "124.40" })[2]?.holds).toBe(true);
    expect(reckon({ tip: "5.00", total: "125.00" })[2]?.holds).toBe(false);
  });

  it("says what is left to pay, where the invoice does", () => {
    expect(reckon({ prepaid: "100.00", amount_due: "19.36" })[3]).toMatchObject({ target: "amount_due", holds: true });
    expect(reckon({ prepaid: "100.00", amount_due: "119.36" })[3]).toMatchObject({ off: "-100.00", holds: false });
    expect(reckon({ rounding: "0.04", amount_due: "119.40" })[3]?.holds).toBe(true);
  });

  it("takes the VAT of all rates where no VAT total is stated", () => {
    expect(reckon({ vat: null }).map(({ rule }) => rule)).toEqual(["lines", "total"]);
  });

  it("keeps silent where a value is missing", () => {
    expect(reckon({ "line_items.0.amount": null, amount: null, vat: null })).toEqual([]);
    expect(reckon({}, { line_items: [], vat_breakdown: [] }).map(({ rule }) => rule)).toEqual(["total"]);
  });
});
