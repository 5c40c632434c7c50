import { describe, expect, it } from "vitest";
import { INVOICE } from "~/document/invoice";
import { LANGUAGES } from "./index";
import { humanised, nameOf, namesOf } from "./names";

const languages = Object.keys(LANGUAGES);

describe("names", () => {
  it("are those of the language, and else the name itself, made readable", () => {
    expect(nameOf("sections", "payment", "de")).toBe("Zahlung");
    expect(nameOf("fields", "shoe_size", "de")).toBe("Shoe size");
    expect(humanised("vendor_vat_id")).toBe("Vendor vat id");
  });

  it.each(languages)("are there in %s for all that the invoice has today", (language) => {
    const columns = INVOICE.groups.flatMap(({ name, terms }) => [
      name,
      `${name}_row`,
      ...terms.map((term) => term.name),
    ]);
    const fields = [...INVOICE.terms.map((term) => term.name), ...columns];
    expect(fields.filter((name) => !namesOf("fields", language)[name])).toEqual([]);
    const sections = INVOICE.terms.map((term) => term.section ?? "more");
    expect(sections.filter((name) => !namesOf("sections", language)[name])).toEqual([]);
    const choices = INVOICE.terms.flatMap((term) => term.choices);
    expect(choices.filter((name) => !namesOf("choices", language)[name])).toEqual([]);
  });

  it.each(languages)("tell fields apart in %s", (language) => {
    const names = INVOICE.terms.map((term) => nameOf("fields", term.name, language));
    expect(new Set(names).size).toBe(names.length);
  });
});
