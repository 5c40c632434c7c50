import { describe, expect, it } from "vitest";
import { countryName, parseCountry } from "./countries";

describe("countries", () => {
  it.each([
    ["de", "DE"],
    [" Germany ", "DE"],
    ["DEUTSCHLAND", "DE"],
    ["Allemagne", "DE"],
    ["österreich", "AT"],
    ["Osterreich", "AT"],
    ["UK", "GB"],
    ["United Kingdom", "GB"],
    ["USA", "US"],
    ["Côte d'Ivoire", "CI"],
    ["Sverige", "SE"],
    ["Niger", "NE"],
    ["XK", "XK"],
  ])("%s is %s", (printed, code) => {
    expect(parseCountry(printed)).toBe(code);
  });

  it.each(["", "Atlantis", "D", "DEU1", "DD"])("“%s” is none", (printed) => {
    expect(parseCountry(printed)).toBeNull();
  });

  it("are shown by the name that a language has for them, and what is none as it is", () => {
    expect([countryName("DE", "en"), countryName("DE", "de")]).toEqual(["Germany", "Deutschland"]);
    expect([countryName("QX", "en"), countryName("1A", "en"), countryName("", "en")]).toEqual(["QX", "1A", ""]);
  });
});
