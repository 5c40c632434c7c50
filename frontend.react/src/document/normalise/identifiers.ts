/** IBANs, BICs, VAT ids and currencies: the shape here; whether their check digits are right is a warning, never a refusal. */

const SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  EURO: "EUR",
  $: "USD",
  US$: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "FR.": "CHF",
  SFR: "CHF",
  ZŁ: "PLN",
  KČ: "CZK",
};

const compact = (printed: string): string => printed.toUpperCase().replace(/[^A-Z0-9]/g, "");

export function parseIban(printed: string): string | null {
  const iban = compact(printed.replace(/^\s*IBAN\b/i, ""));
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) ? iban : null;
}

/** ISO 9362: the bank, its country, its place, and maybe a branch. */
export function parseBic(printed: string): string | null {
  const bic = compact(printed.replace(/^\s*(?:(?:BIC|SWIFT|CODE)\b\W*)+/i, ""));
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic) ? bic : null;
}

export function parseVatId(printed: string): string | null {
  const id = compact(printed);
  return /^(?:CHE\d{9}(?:MWST|TVA|IVA)?|[A-Z]{2}[A-Z0-9]{7,13})$/.test(id) && /\d{4}/.test(id) ? id : null;
}

export function parseCurrency(printed: string): string | null {
  const code = printed.trim().toUpperCase();
  return SIGNS[code] ?? (/^[A-Z]{3}$/.test(code) ? code : null);
}

/** Whether the check digits of an IBAN are right (ISO 7064, mod 97). */
export function ibanIsSound(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** As people read it: groups of four. */
export const groupedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");
