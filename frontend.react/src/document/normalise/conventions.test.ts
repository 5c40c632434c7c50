import { describe, expect, it } from "vitest";
import { conventionsOf } from "./conventions";

describe("how a document prints", () => {
  it("shows in what was read on it", () => {
    expect(conventionsOf([{ raw: "46,22 EUR", value: "46.22" }], "en").mark).toBe(",");
    expect(conventionsOf([{ raw: "1.250", value: "1250" }], "en").mark).toBe(",");
    expect(conventionsOf([{ raw: "1,250.00", value: "1250.00" }], "de").mark).toBe(".");
    expect(conventionsOf([{ raw: "03/04/2024", value: "2024-03-04" }], "de").dayFirst).toBe(false);
    expect(conventionsOf([{ raw: "12/21/2024", value: "2024-12-21" }], "de").dayFirst).toBe(false);
    expect(conventionsOf([{ raw: "21/12/2024", value: "2024-12-21" }], "en").dayFirst).toBe(true);
  });

  it("follows most of it, and the language where nothing shows", () => {
    const mixed = [
      { raw: "1,50", value: "1.50" },
      { raw: "2,50", value: "2.50" },
      { raw: "3.50", value: "3.50" },
    ];
    expect(conventionsOf(mixed, "en").mark).toBe(",");
    expect(conventionsOf([{ raw: "Acme", value: "Acme" }], "de")).toEqual({ mark: ",", dayFirst: true });
  });
});
