import type { Reading } from "~/document/readings";

/** The headings, in the order of the panel; a field that nobody sorted in stands under the last. */
const SECTIONS = ["invoice", "vendor", "amounts", "payment", "more"] as const;
export type Section = (typeof SECTIONS)[number];

const OF: Readonly<Record<string, Section>> = {
  invoice_number: "invoice",
  invoice_date: "invoice",
  due_date: "invoice",
  purchase_order: "invoice",
  vendor_name: "vendor",
  vendor_vat_id: "vendor",
  iban: "payment",
  payment_terms: "payment",
  payment_reference: "payment",
  currency: "amounts",
  amount: "amounts",
  vat: "amounts",
  total: "amounts",
};

export interface FieldSection {
  name: Section;
  fields: readonly Reading[];
}

/** The fields under their headings; below a heading they keep the order of the model. */
export function sectionsOf(fields: readonly Reading[]): FieldSection[] {
  return SECTIONS.map((name) => ({
    name,
    fields: fields.filter((field) => (OF[field.path] ?? "more") === name),
  })).filter((section) => section.fields.length > 0);
}
