/**
 * Exact decimals, as the API writes them: "1250.00", "-0.5". No sum here ever passes through a floating-point number.
 */

/** `units` times ten to the power of minus `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal of its canonical text; null where the text is none. */
export function decimal(text: string | null | undefined): Decimal | null {
  const found = PLAIN.exec(text ?? "");
  if (!found) return null;
  const [, sign = "", whole = "", decimals = ""] = found;
  return { units: BigInt(sign + whole + decimals), scale: decimals.length };
}

/** The canonical text: "-0.50" for -50 of scale 2. */
export function written({ units, scale }: Decimal): string {
  const sign = units < 0n ? "-" : "";
  const digits = abs({ units, scale })
    .units.toString()
    .padStart(scale + 1, "0");
  return scale ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : sign + digits;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

const negated = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negated(b));

export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

export const abs = ({ units, scale }: Decimal): Decimal => ({ units: units < 0n ? -units : units, scale });

export const sum = (all: readonly Decimal[]): Decimal => all.reduce(add, ZERO);

/** Below, at or above zero as `a` is below, at or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : Number(units > 0n);
}

/** Whether two texts mean the same number: "1250" and "1250.00" do. */
export function sameNumber(a: string, b: string): boolean {
  const [first, second] = [decimal(a), decimal(b)];
  return first !== null && second !== null && compare(first, second) === 0;
}

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);
