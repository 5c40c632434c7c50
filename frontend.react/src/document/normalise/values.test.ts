import { describe, expect, it } from "vitest";
import { sameNumber } from "./decimal";
import { type Conventions, type Kind, normalised, shown } from "./values";

const ENGLISH: Conventions = { mark: ".", dayFirst: false };
const CHOICES = ["invoice", "credit_note"];
const meant = (text: string, kind: Kind, conventions = ENGLISH) =>
  normalised(text, { kind, choices: kind === "document_type" ? CHOICES : [] }, conventions);

describe("what a text means", () => {
  it("is null for an empty one, and said to be unreadable where it is no value of its kind", () => {
    expect(meant("  ", "money")).toEqual({ readable: true, value: null });
    expect(meant("about 12", "money")).toEqual({ readable: false });
    expect(meant(" Acme \n GmbH ", "text")).toEqual({ readable: true, value: "Acme GmbH" });
  });

  it.each(["credit_note", "Credit note", "CREDIT NOTE", "Gutschrift"])("is one of the choices: %s", (text) => {
    expect(meant(text, "document_type")).toEqual({ readable: true, value: "credit_note" });
  });

  it("is no choice that there is not", () => {
    expect(meant("receipt", "document_type")).toEqual({ readable: false });
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
    ["AT", "country", "de", "Österreich"],
    ["credit_note", "document_type", "de", "Gutschrift"],
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
    ["COBADEFFXXX", "bic"],
    ["CH", "country"],
    ["credit_note", "document_type"],
  ])("is read back as the same value: %s", (value, kind) => {
    for (const language of ["en", "de"]) {
      for (const conventions of [ENGLISH, { mark: ",", dayFirst: true } as const]) {
        const back = meant(shown(value, kind, language), kind, conventions);
        expect(back.readable && back.value && (sameNumber(back.value, value) || back.value === value)).toBe(true);
      }
    }
  });
});
