import type { Reading } from "~/document/readings";

export interface FieldSection {
  name: string;
  fields: readonly Reading[];
}

/** The heading of fields of which the API says nothing: the last one. */
const OTHERS = "more";

/** The fields under their headings; both in the order of the model. */
export function sectionsOf(fields: readonly Reading[]): FieldSection[] {
  const names = new Set(fields.flatMap(({ term }) => term.section ?? []));
  return [...names, OTHERS]
    .map((name) => ({ name, fields: fields.filter(({ term }) => (term.section ?? OTHERS) === name) }))
    .filter((section) => section.fields.length > 0);
}

/** Whether a field is only shown to who asks for it: there is nothing to read, to doubt or to miss. */
export const isFolded = ({ state, derived }: Reading): boolean => state === "empty" && derived === null;
