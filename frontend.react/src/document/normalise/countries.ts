/** Countries: ISO 3166-1 alpha-2, and the names that the browser knows for them. */

import { folded } from "./folded";
import { onceALanguage } from "./languages";

/** What invoices are written in; of a name that means two countries the first language's counts. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "sv"];
const CODE = /^[A-Z]{2}$/;

export function parseCountry(printed: string): string | null {
  return byName().get(folded(printed)) ?? null;
}

export const countryName = (code: string, language: string): string =>
  (CODE.test(code) && namesIn(language).of(code)) || code;

const namesIn = onceALanguage((language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }));

let names: ReadonlyMap<string, string> | null = null;

/** Made at its first use: nobody who types no country waits for it. */
function byName(): ReadonlyMap<string, string> {
  names ??= new Map([...namesByCode()].reverse());
  return names;
}

/** Those that count more come first. */
function* namesByCode(): Generator<readonly [string, string]> {
  const codes = regions();
  for (const code of codes) yield [folded(code), code];
  for (const language of LANGUAGES)
    for (const style of ["long", "short"] as const) {
      const namesOf = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" });
      for (const code of codes) yield [folded(namesOf.of(code) ?? code), code];
    }
}

/** What has a name and is no older name of another; the server knows which of them are countries. */
function regions(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return pairs.filter((code) => new Intl.Locale(`und-${code}`).region === code && namesIn("en").of(code));
}
