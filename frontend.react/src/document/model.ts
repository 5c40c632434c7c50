import { KINDS, type Kind } from "~/document/normalise/values";

/** A field of the invoice, as the API's own schema tells it: a new one there appears here by itself. */
export interface Term {
  name: string;
  kind: Kind;
  required: boolean;
}

export interface Group {
  name: string;
  terms: readonly Term[];
}

export interface InvoiceModel {
  terms: readonly Term[];
  groups: readonly Group[];
}

interface Property {
  "x-kind"?: string;
  "x-required"?: boolean;
  items?: { $ref?: string };
}

interface Schema {
  properties?: Readonly<Record<string, object>>;
}

/** `schemas` are those of the API by name, `document` is the flat document's. */
export function invoiceModel(schemas: Readonly<Record<string, object>>, document: Schema): InvoiceModel {
  const groups = Object.entries(document.properties ?? {}).flatMap(([name, property]) => {
    const terms = termsOf(rowOf(property, schemas));
    return terms.length ? [{ name, terms }] : [];
  });
  return { terms: termsOf(document), groups };
}

function termsOf(schema: Schema): Term[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]: [string, Property]) => {
    const kind = property["x-kind"];
    return isKind(kind) ? [{ name, kind, required: property["x-required"] ?? false }] : [];
  });
}

function rowOf(property: Property, schemas: Readonly<Record<string, object>>): Schema {
  const name = property.items?.$ref?.split("/").at(-1);
  return (name && schemas[`${name}Schema`]) || {};
}

const isKind = (kind: string | undefined): kind is Kind => KINDS.some((each) => each === kind);

/** The path of a field in a group's row; rows count from 0. */
export const pathOf = (group: string, index: number, name: string): string => `${group}.${index}.${name}`;

/** `vendor_vat_id` → `Vendor vat id`, for a field that has no label yet. */
export function humanised(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
