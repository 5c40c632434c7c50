/** Dates as printed → ISO 8601: `21.12.2024`, `12/21/2024`, `21. Dez 2024`, `21-Dec-2024`, `Dec 21, 24`. */

const LONGEST = 40;
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Two-digit years from here on are of the last century. */
const PIVOT = 70;
const FILLERS = /\b(?:st|nd|rd|th|of|de|den|der|le|the)\b|(?<=\d)(?:st|nd|rd|th)\b/g;

/** The beginnings of the months' names, accents taken off, that mean one month only in en, de, fr, es, it, nl and sv. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "jän", "gen", "ene"],
  ["feb", "fev", "feb"],
  ["mar", "maer", "mrz", "maa", "mrt"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mag", "mei", "maj"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott"],
  ["nov"],
  ["dec", "dez", "dic"],
];

/** `dayFirst` settles 03/04/2024. Dots always mean day, month, year. */
export function parseDate(printed: string, dayFirst: boolean): string | null {
  if (printed.length > LONGEST) return null;
  const text = printed.toLowerCase().replace(FILLERS, " ");
  const parts = text.match(/\p{L}+|\d+/gu) ?? [];
  if (parts.length !== 3 || /[^\p{L}\d\s./,'-]/u.test(text)) return null;
  return named(parts) ?? numeric(parts, dayFirst || (text.includes(".") && !text.includes("/")));
}

function month(word: string): number | null {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
  const at = MONTHS.findIndex((names) => names.some((name) => plain.startsWith(name) || word.startsWith(name)));
  return plain.length >= 3 && at >= 0 ? at + 1 : null;
}

/** The month is a word: 21 Dec 2024, Dec 21 2024, 2024 Dec 21. */
function named(parts: readonly string[]): string | null {
  const words = parts.filter((part) => !isNumber(part));
  const [first = "", second = ""] = parts.filter(isNumber);
  const number = words.length === 1 ? month(words[0] ?? "") : null;
  if (number === null || parts.indexOf(words[0] ?? "") === 2) return null;
  return first.length === 4 ? iso(first, number, second) : iso(second, number, first);
}

function numeric(parts: readonly string[], dayFirst: boolean): string | null {
  const [first = "", second = "", third = ""] = parts;
  if (!parts.every(isNumber)) return null;
  if (first.length === 4) return iso(first, Number(second), third);
  const [asDayFirst, asMonthFirst] = [iso(third, Number(second), first), iso(third, Number(first), second)];
  return dayFirst ? (asDayFirst ?? asMonthFirst) : (asMonthFirst ?? asDayFirst);
}

const isNumber = (part: string): boolean => /^\d+$/.test(part);

function iso(yearDigits: string, monthNumber: number, dayDigits: string): string | null {
  if (![2, 4].includes(yearDigits.length) || dayDigits.length > 2) return null;
  const year = Number(yearDigits) + (yearDigits.length === 4 ? 0 : Number(yearDigits) >= PIVOT ? 1900 : 2000);
  const date = new Date(Date.UTC(year, monthNumber - 1, Number(dayDigits)));
  const exists = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(dayDigits);
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString().slice(0, 10) : null;
}
