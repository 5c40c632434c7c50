import { describe, expect, it } from "vitest";
import { failedCheck, MODEL, read, resultsWith, said } from "~/document/fixtures";
import { sheetOf } from "~/document/readings";
import { isFolded, sectionsOf } from "./sections";

const TERMS = MODEL.terms.map((term) => ({
  ...term,
  section: { vat: "amounts", total: "amounts" }[term.name] ?? null,
}));
const sheet = (rest: Parameters<typeof resultsWith>[0]) => sheetOf(resultsWith(rest), { ...MODEL, terms: TERMS });

it("sorts fields by what the API says, and those of which it says nothing last", () => {
  expect(sectionsOf(sheet({}).fields).map(({ name, fields }) => [name, fields.map(({ path }) => path)])).toEqual([
    ["amounts", ["vat", "total"]],
    ["more", ["invoice_number"]],
  ]);
});

describe("folded", () => {
  const folded = (rest: Parameters<typeof resultsWith>[0]) =>
    sheet(rest)
      .fields.filter(isFolded)
      .map(({ path }) => path);

  it("is what may be missing, and is", () => {
    expect(folded({})).toEqual(["vat"]);
  });

  it.each([
    ["read", { fields: { vat: read("1.00", 1) } }],
    ["printed, but no value", { fields: { vat: read(null, 1) } }],
    ["missed by a check", { checks: [failedCheck("net_plus_vat", ["vat"])] }],
    ["said by a person", { corrections: { vat: said("1.00") } }],
    ["taken away by a person", { corrections: { vat: said(null) } }],
    ["what follows from others", { derived: { vat: { value: "1.00", sources: ["total"] } } }],
  ])("is nothing that is %s", (_, rest) => {
    expect(folded(rest)).toEqual([]);
  });
});
