import { i18n } from "./index";

/** What the API tells of and people know by a name in their language. */
export type Named = "fields" | "sections" | "choices";

/** As they lie there: hundreds of boxes and cells ask, and `t` would put the whole table together for each. */
export function namesOf(what: Named, language: string): Readonly<Record<string, string>> {
  return i18n.getResource(language, "translation", what) ?? {};
}

/** What has no translation yet gets its own name, made readable. */
export const nameOf = (what: Named, name: string, language: string): string =>
  namesOf(what, language)[name] ?? humanised(name);

/** `vendor_vat_id` → `Vendor vat id`. */
export function humanised(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
