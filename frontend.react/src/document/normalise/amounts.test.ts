import { describe, expect, it } from "vitest";
import { parseAmount, parsePercent } from "./amounts";

describe("amounts", () => {
  it.each([
    ["1.250,00", "1250.00"],
    ["1,250.00", "1250.00"],
    ["1 250,00", "1250.00"],
    ["1\u202f250.00", "1250.00"],
    ["1'250.00", "1250.00"],
    ["1.234.567", "1234567"],
    ["€ 12", "12"],
    ["46,22 EUR", "46.22"],
    ["US$ 99.50", "99.50"],
    ["1 200,00 Kč", "1200.00"],
    ["-12.50", "-12.50"],
    ["− 12,50", "-12.50"],
    ["12,50-", "-12.50"],
    ["(12.50)", "-12.50"],
    ["12,-", "12"],
    ["0,125", "0.125"],
    ["007.5", "7.5"],
    ["-0,00", "0.00"],
    ["€ -5,00", "-5.00"],
  ])("reads %s", (printed, value) => {
    expect(parseAmount(printed, ".")).toBe(value);
  });

  it.each(["", "abc", "1.2.3", "12,34,5", "1 25", "NaN", "1e9", "12.-5", "5.", "1".repeat(41), "12 of 13"])(
    "refuses %j",
    (printed) => {
      expect(parseAmount(printed, ".")).toBeNull();
    },
  );

  it("settles an open text by the document's decimal mark", () => {
    expect(parseAmount("1.250", ",")).toBe("1250");
    expect(parseAmount("1.250", ".")).toBe("1.250");
    expect(parseAmount("1,250", ",")).toBe("1.250");
  });

  it.each([
    ["19 %", "19"],
    ["7,5%", "7.5"],
    ["5.5", "5.5"],
  ])("reads the rate %s", (printed, value) => {
    expect(parsePercent(printed, ".")).toBe(value);
  });
});
