import { describe, expect, it } from "vitest";
import { groupedIban, ibanIsSound, parseBic, parseCurrency, parseIban, parseVatId } from "./identifiers";

describe("identifiers", () => {
  it("reads an IBAN with its spaces and checks its digits", () => {
    const iban = parseIban("IBAN DE89 3704 0044 0532 0130 00");
    expect(iban).toBe("DE89370400440532013000");
    expect(ibanIsSound("DE89370400440532013000")).toBe(true);
    expect(ibanIsSound("DE89370400440532013001")).toBe(false);
    expect(groupedIban("DE89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  });

  it.each(["DE89", "8937 0400 4405 3201 3000", "DEXX370400440532013000"])("refuses %s as an IBAN", (printed) => {
    expect(parseIban(printed)).toBeNull();
  });

  it.each([
    ["cobadeff 370", "COBADEFF370"],
    ["BIC/SWIFT: ESSESESS", "ESSESESS"],
    ["SWIFT-Code HELADEF1W", null],
    ["SWIFT-Code HELADEF1WEM", "HELADEF1WEM"],
    ["COBA00FF", null],
    ["BIC", null],
  ])("reads the BIC %s", (printed, bic) => {
    expect(parseBic(printed)).toBe(bic);
  });

  it.each([
    ["DE 999 402 574", "DE999402574"],
    ["CHE-123.456.788 MWST", "CHE123456788MWST"],
    ["ie9920417vh", "IE9920417VH"],
  ])("reads the VAT id %s", (printed, id) => {
    expect(parseVatId(printed)).toBe(id);
  });

  it.each(["999402574", "DE", "hello world"])("refuses %s as a VAT id", (printed) => {
    expect(parseVatId(printed)).toBeNull();
  });

  it("reads currencies by sign or code", () => {
    expect(parseCurrency(" € ")).toBe("EUR");
    expect(parseCurrency("chf")).toBe("CHF");
    expect(parseCurrency("Euros")).toBeNull();
  });
});
