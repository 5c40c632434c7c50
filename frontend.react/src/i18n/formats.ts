import { useTranslation } from "react-i18next";

const MINUTE = 60;
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 24 * 60 * MINUTE],
  ["month", 30 * 24 * 60 * MINUTE],
  ["week", 7 * 24 * 60 * MINUTE],
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
];
const KIB = 1024;

export type Formats = ReturnType<typeof formats>;

/** Numbers and times as people of a language and region write them. */
export function formats(locale: string) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" });
  const stamp = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(locale, { style: "unit", unit: "second", maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(locale);
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    /** A day of the calendar (2024-12-21), which is the same day in every time zone. */
    day: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
    moment: (iso: string) => moment.format(new Date(iso)),
    /** The same in short. */
    stamp: (iso: string) => stamp.format(new Date(iso)),
    /** The day of a moment, where the reader is. */
    dayOf: (iso: string) => date.format(new Date(iso)),
    time: (at: Date) => time.format(at),
    seconds: (ms: number) => seconds.format(ms / 1000),
    /** Never in the future: the clocks of server and browser may disagree. */
    ago: (iso: string, now: number) => relative.format(...inUnits(Math.min(0, Date.parse(iso) - now) / 1000)),
    money: (amount: number, currency: string | null) => moneyFormat(locale, currency).format(amount),
    /** Rounded down, as 99.6 per cent sure is not sure; what floating point lost of a whole per cent is given back. */
    percent: (share: number) => percent.format(Math.floor(share * 100 + 1e-9) / 100),
    count: (number: number) => count.format(number),
    bytes: (bytes: number) =>
      bytes < KIB * KIB ? `${size.format(Math.ceil(bytes / KIB))} KB` : `${size.format(bytes / KIB / KIB)} MB`,
  };
}

/** Of the languages that the browser prefers the first that is the chosen one, for the sake of its region. */
export function localeOf(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.split("-")[0] === language) ?? language;
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.resolvedLanguage ?? "en", navigator.languages);
  return known(locale);
}

const made = new Map<string, Formats>();

/** Made once: a formatter takes longer to make than hundreds of numbers to format, and every field has a number. */
function known(locale: string): Formats {
  const found = made.get(locale) ?? formats(locale);
  made.set(locale, found);
  return found;
}

function inUnits(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["minute", MINUTE];
  return [Math.trunc(seconds / length) || 0, unit];
}

/** By ISO 4217 code; where the invoice names none, or something else, the bare amount. */
function moneyFormat(locale: string, currency: string | null): Intl.NumberFormat {
  const known = currency !== null && /^[A-Z]{3}$/.test(currency);
  return known
    ? new Intl.NumberFormat(locale, { style: "currency", currency })
    : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
