import { describe, expect, it } from "vitest";
import { sameNumber } from "./decimal";
import { type Conventions, type Kind, normalised, shown } from "./values";

const ENGLISH: Conventions = { mark: ".", dayFirst: false };

describe("what a text means", () => {
  it("is null for an empty one, and said to be unreadable where it is no value of its kind", () => {
    expect(normalised("  ", "money", ENGLISH)).toEqual({ readable: true, value: null });
    expect(normalised("about 12", "money", ENGLISH)).toEqual({ readable: false });
    expect(normalised(" Acme \n GmbH ", "text", ENGLISH)).toEqual({ readable: true, value: "Acme GmbH" });
  });
});

describe("what an input shows", () => {
  it.each<[string, Kind, string, string]>([
    ["1250", "money", "en", "1\u202f250.00"],
    ["1250", "money", "de", "1\u202f250,00"],
    ["-1234567.5", "money", "de", "-1\u202f234\u202f567,50"],
    ["12.0", "number", "en", "12"],
    ["1.234", "number", "en", "1.2340"],
    ["2024-12-21", "date", "en", "21 Dec 2024"],
    ["2025-03-03", "date", "de", "3. März 2025"],
    ["DE89370400440532013000", "iban", "en", "DE89 3704 0044 0532 0130 00"],
  ])("%s as %s in %s: %s", (value, kind, language, text) => {
    expect(shown(value, kind, language)).toBe(text);
  });

  it.each<[string, Kind]>([
    ["1250.00", "money"],
    ["1.234", "money"],
    ["0.125", "number"],
    ["1234567", "number"],
    ["2024-03-04", "date"],
    ["2024-06-30", "date"],
    ["2024-09-01", "date"],
    ["DE89370400440532013000", "iban"],
  ])("is read back as the same value: %s", (value, kind) => {
    for (const language of ["en", "de"]) {
      for (const conventions of [ENGLISH, { mark: ",", dayFirst: true } as const]) {
        const back = normalised(shown(value, kind, language), kind, conventions);
        expect(back.readable && back.value && (sameNumber(back.value, value) || back.value === value)).toBe(true);
      }
    }
  });
});
