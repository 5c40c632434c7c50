import { describe, expect, it } from "vitest";
import { add, compare, decimal, multiply, sameNumber, subtract, sum, written, ZERO } from "./decimal";

const exact = (text: string) => decimal(text) ?? ZERO;

describe("decimals", () => {
  it.each(["0", "1250.00", "-0.50", "0.05", "-12", "99999999999999999999.99"])("keeps %s digit by digit", (text) => {
    expect(written(exact(text))).toBe(text);
  });

  it.each(["", "1,5", "1e3", "NaN", ".5", "5.", "--1", " 1"])("is not made of %j", (text) => {
    expect(decimal(text)).toBeNull();
  });

  it("adds what floats get wrong", () => {
    expect(written(add(exact("0.1"), exact("0.2")))).toBe("0.3");
    expect(written(sum(["0.10", "0.20", "-0.3"].map(exact)))).toBe("0.00");
  });

  it("subtracts and multiplies across scales", () => {
    expect(written(subtract(exact("10"), exact("0.01")))).toBe("9.99");
    expect(written(multiply(exact("19"), exact("-1.005")))).toBe("-19.095");
  });

  it("compares by value, not by digits", () => {
    expect(compare(exact("2.50"), exact("2.5"))).toBe(0);
    expect(compare(exact("-1"), exact("0.01"))).toBe(-1);
    expect(sameNumber("1250", "1250.00")).toBe(true);
    expect(sameNumber("1250", "x")).toBe(false);
  });
});
