/** One line a kind of value: how its printed text becomes exact, and how the exact value reads in an input. */

import { type Mark, parseAmount, parsePercent } from "./amounts";
import { choiceName, parseChoice } from "./choices";
import { countryName, parseCountry } from "./countries";
import { parseDate } from "./dates";
import { decimal, written } from "./decimal";
import { groupedIban, parseBic, parseCurrency, parseIban, parseVatId } from "./identifiers";
import { onceALanguage } from "./languages";

export const KINDS = [
  "text",
  "identifier",
  "date",
  "money",
  "number",
  "percent",
  "currency",
  "country",
  "vat_id",
  "iban",
  "bic",
  "document_type",
] as const;
export type Kind = (typeof KINDS)[number];

/** What a field takes; `choices` are all the values there are, none where they cannot be listed. */
export interface Takes {
  kind: Kind;
  choices: readonly string[];
}

/** How a document prints what is open by itself: 1.250 and 03/04/2024. */
export interface Conventions {
  mark: Mark;
  dayFirst: boolean;
}

interface Rule {
  /** The exact value of a printed text that is not empty; null where it is none. */
  parse: (printed: string, conventions: Conventions, choices: readonly string[]) => string | null;
  /** The exact value as people of a language write it; `parse` reads it back, whatever the conventions. */
  shown: (value: string, language: string) => string;
}

const asIs = (value: string): string => value;
const squeezed = (printed: string): string | null => printed.replace(/\s+/g, " ").trim() || null;

const NUMERIC: Omit<Rule, "parse"> = { shown: (value, language) => shownNumber(value, 0, language) };

const RULES: Record<Kind, Rule> = {
  text: { parse: squeezed, shown: asIs },
  identifier: { parse: squeezed, shown: asIs },
  date: { parse: (printed, { dayFirst }) => parseDate(printed, dayFirst), shown: shownDate },
  money: {
    parse: (printed, { mark }) => parseAmount(printed, mark),
    shown: (value, language) => shownNumber(value, 2, language),
  },
  number: { parse: (printed, { mark }) => parseAmount(printed, mark), ...NUMERIC },
  percent: { parse: (printed, { mark }) => parsePercent(printed, mark), ...NUMERIC },
  currency: { parse: parseCurrency, shown: asIs },
  country: { parse: parseCountry, shown: countryName },
  vat_id: { parse: parseVatId, shown: asIs },
  iban: { parse: parseIban, shown: groupedIban },
  bic: { parse: parseBic, shown: asIs },
  document_type: { parse: (printed, _, choices) => parseChoice(printed, choices), shown: choiceName },
};

export type Normalised = { readable: true; value: string | null } | { readable: false };

/** What a text means; an empty one means that the invoice does not say it. */
export function normalised(text: string, { kind, choices }: Takes, conventions: Conventions): Normalised {
  if (!text.trim()) return { readable: true, value: null };
  const value = RULES[kind].parse(text, conventions, choices);
  return value === null ? { readable: false } : { readable: true, value };
}

export const shown = (value: string | null, kind: Kind, language: string): string =>
  value === null ? "" : RULES[kind].shown(value, language);

export const isNumeric = (kind: Kind): boolean => kind === "money" || kind === "number" || kind === "percent";

const NARROW_SPACE = "\u202f";

/** Thousands parted by a space, so that neither dot nor comma can be taken for anything but the decimal mark. */
function shownNumber(value: string, decimals: number, language: string): string {
  const exact = decimal(value);
  if (!exact) return value;
  const [whole = "", fraction = ""] = written(exact).split(".");
  const kept = fraction.replace(/0+$/, "").padEnd(decimals, "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  // Three decimals could be read as a group of thousands.
  return kept ? `${grouped}${markOf(language)}${kept.length === 3 ? `${kept}0` : kept}` : grouped;
}

export const markOf = onceALanguage(
  (language): Mark => (new Intl.NumberFormat(language).format(0.5).includes(",") ? "," : "."),
);

function shownDate(value: string, language: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  return dateFormat(language).format(date);
}

const dateFormat = onceALanguage(
  (language) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }),
);
