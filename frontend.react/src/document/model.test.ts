import { describe, expect, it } from "vitest";
import { humanised, invoiceModel } from "./model";

const DOCUMENT = {
  properties: {
    id: { type: "string" },
    total: { type: "number", "x-kind": "money", "x-required": true },
    shoe_size: { "x-kind": "number" },
    odd: { "x-kind": "unheard-of" },
    line_items: { type: "array", items: { $ref: "#/components/schemas/LineItem" } },
    tags: { type: "array", items: { type: "string" } },
  },
};
const SCHEMAS = { LineItemSchema: { properties: { amount: { "x-kind": "money" } } } };

describe("the invoice model", () => {
  it("is every property with a kind, in the schema's order, and the groups made of such", () => {
    expect(invoiceModel(SCHEMAS, DOCUMENT)).toEqual({
      terms: [
        { name: "total", kind: "money", required: true },
        { name: "shoe_size", kind: "number", required: false },
      ],
      groups: [{ name: "line_items", terms: [{ name: "amount", kind: "money", required: false }] }],
    });
  });

  it("names a field that has no label", () => {
    expect(humanised("shoe_size")).toBe("Shoe size");
  });
});
