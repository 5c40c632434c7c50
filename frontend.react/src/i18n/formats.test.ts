import { describe, expect, it } from "vitest";
import { formats, localeOf } from "./formats";

const english = formats("en-GB");
const german = formats("de-DE");
const plain = (text: string) => text.replaceAll(/\s/g, " ");

describe("formats", () => {
  it("writes money with the digits of its currency", () => {
    expect(english.money(1250, "EUR")).toBe("€1,250.00");
    expect(plain(german.money(1250.5, "EUR"))).toBe("1.250,50 €");
    expect(english.money(1250, "JPY")).toBe("JP¥1,250");
    expect(english.money(-0.1, null)).toBe("-0.10");
  });

  it("does not stumble over a currency that is none", () => {
    expect(english.money(5, "EURO")).toBe("5.00");
  });

  it("writes a day as that day, wherever the reader is", () => {
    expect(english.day("2024-12-21")).toBe("21 Dec 2024");
  });

  it("writes the day of a moment", () => {
    expect(german.dayOf("2024-12-21T12:00:00Z")).toBe("21.12.2024");
  });

  it("tells how long ago", () => {
    const now = Date.parse("2024-12-21T12:00:00Z");
    expect(english.ago("2024-12-21T11:59:50Z", now)).toBe("this minute");
    expect(english.ago("2024-12-21T12:07:00Z", now)).toBe("this minute");
    expect(english.ago("2024-12-21T11:57:10Z", now)).toBe("2 minutes ago");
    expect(english.ago("2024-12-20T11:00:00Z", now)).toBe("yesterday");
    expect(german.ago("2024-12-01T12:00:00Z", now)).toBe("vor 2 Wochen");
  });

  it("never rounds up to certainty", () => {
    expect(english.percent(0.999)).toBe("99%");
    expect(english.percent(1)).toBe("100%");
    expect(english.percent(0.29)).toBe("29%");
  });

  it("writes sizes", () => {
    expect(english.bytes(1)).toBe("1 KB");
    expect(english.bytes(2.5 * 1024 * 1024)).toBe("2.5 MB");
  });
});

describe("localeOf", () => {
  it("takes the region from the browser where the language is the same", () => {
    expect(localeOf("de", ["en-US", "de-CH", "de"])).toBe("de-CH");
    expect(localeOf("de", ["en-US"])).toBe("de");
  });
});
