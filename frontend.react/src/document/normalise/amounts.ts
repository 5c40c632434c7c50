/** Numbers as printed → canonical decimals: `1.250,00`, `1 250.00`, `(12.50)`, `12,50-`, `€ 12`, `12,-`, `1'250.00`. */

export type Mark = "." | ",";

const LONGEST = 40;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const MINUS = /[-−–—]/;
const AFFIXES = /^(?:[A-Z]{1,3}\$|[A-Za-z]{2,4}\.?|[€$£¥₹])\s*|\s*(?:[A-Za-zřŁłčČ]{2,4}\.?|[€$£¥₹])$/g;
const GROUPED = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/;

/** `mark` is what parts decimals where the text itself leaves that open, as `1.250` does. */
export function parseAmount(printed: string, mark: Mark): string | null {
  if (printed.length > LONGEST) return null;
  const text = printed.replace(SPACES, " ").trim().replace(AFFIXES, "");
  const { negative, unsigned } = parted(text);
  const value = parseNumber(unsigned.replace(AFFIXES, "").trim(), mark);
  return value && negative && !/^[0.]+$/.test(value) ? `-${value}` : value;
}

/** A rate: `19 %`, `7,5%`, `19`. */
export const parsePercent = (printed: string, mark: Mark): string | null =>
  parseAmount(printed.trim().replace(/\s*%$/, ""), mark);

function parted(text: string): { negative: boolean; unsigned: string } {
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) return { negative: true, unsigned: bracketed };
  const bare = text.replace(/[.,][-−–—]+$/, ""); // "12,-": no cents
  const unsigned = bare.replace(/^\+/, "").replace(/^[-−–—]\s*|\s*[-−–—]$/, "");
  return { negative: MINUS.test(bare[0] ?? "") || MINUS.test(bare.at(-1) ?? ""), unsigned };
}

function parseNumber(text: string, mark: Mark): string | null {
  if (!/^\d(?:[\d.,'’ ]*\d)?$/.test(text)) return null;
  const { whole, decimals } = split(text, mark);
  const digits = /^\d+$/.test(whole) ? whole : GROUPED.test(whole) ? whole.replace(/\D/g, "") : null;
  if (digits === null || !/^\d*$/.test(decimals)) return null;
  const plain = digits.replace(/^0+(?=\d)/, "");
  return decimals ? `${plain}.${decimals}` : plain;
}

/** The last mark parts the decimals, unless it stands there more than once or groups thousands. */
function split(text: string, mark: Mark): { whole: string; decimals: string } {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (!last) return { whole: text, decimals: "" };
  const at = text.lastIndexOf(last);
  const [whole, decimals] = [text.slice(0, at), text.slice(at + 1)];
  if (marks.filter((each) => each === last).length > 1) return { whole: text, decimals: "" };
  const open = marks.length === 1 && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return open && last !== mark ? { whole: text, decimals: "" } : { whole, decimals };
}
