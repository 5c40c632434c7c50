import { KINDS, type Kind, type Takes } from "~/document/normalise/values";

/** A field of the invoice, as the API's own schema tells it: a new one there appears here by itself. */
export interface Term extends Takes {
  name: string;
  required: boolean;
  /** Where people look for it; a column of a group has none. */
  section: string | null;
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
  "x-section"?: string;
  "x-required"?: boolean;
  enum?: readonly (string | null)[];
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
    const { "x-kind": kind, "x-section": section = null, "x-required": required = false, enum: values = [] } = property;
    const choices = values.filter((value) => value !== null);
    return isKind(kind) ? [{ name, kind, choices, required, section }] : [];
  });
}

function rowOf(property: Property, schemas: Readonly<Record<string, object>>): Schema {
  const name = property.items?.$ref?.split("/").at(-1);
  return (name && schemas[`${name}Schema`]) || {};
}

const isKind = (kind: string | undefined): kind is Kind => KINDS.some((each) => each === kind);

/** The path of a field in a group's row; rows count from 0. */
export const pathOf = (group: string, index: number, name: string): string => `${group}.${index}.${name}`;
