import { describe, expect, it } from "vitest";
import { sectionsOf } from "./fields/sections";
import { resultsWith } from "./fixtures";
import { invoiceModel } from "./model";
import { sheetOf } from "./readings";

const DOCUMENT = {
  properties: {
    id: { type: "string" },
    total: { type: "number", "x-kind": "money", "x-section": "amounts", "x-required": true },
    shoe_size: { "x-kind": "number", "x-section": "feet" },
    odd: { "x-kind": "unheard-of" },
    document_type: { "x-kind": "document_type", "x-section": "document", enum: ["invoice", "receipt", null] },
    line_items: { type: "array", items: { $ref: "#/components/schemas/LineItem" } },
    tags: { type: "array", items: { type: "string" } },
  },
};
const SCHEMAS = { LineItemSchema: { properties: { amount: { "x-kind": "money" } } } };
const PLAIN = { choices: [], required: false, section: null };

describe("the invoice model", () => {
  it("is every property with a kind, in the schema's order, and the groups made of such", () => {
    expect(invoiceModel(SCHEMAS, DOCUMENT)).toEqual({
      terms: [
        { ...PLAIN, name: "total", kind: "money", required: true, section: "amounts" },
        { ...PLAIN, name: "shoe_size", kind: "number", section: "feet" },
        {
          ...PLAIN,
          name: "document_type",
          kind: "document_type",
          choices: ["invoice", "receipt"],
          section: "document",
        },
      ],
      groups: [{ name: "line_items", terms: [{ ...PLAIN, name: "amount", kind: "money" }] }],
    });
  });

  it("puts a field that nobody here knows under its own section, with its value", () => {
    const results = resultsWith({ corrections: {}, fields: {} });
    const sheet = sheetOf(results, invoiceModel(SCHEMAS, DOCUMENT));
    const feet = sectionsOf(sheet.fields).find((section) => section.name === "feet");
    expect(feet?.fields.map((field) => field.path)).toEqual(["shoe_size"]);
  });
});
