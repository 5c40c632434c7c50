import { abs, add, compare, type Decimal, decimal, multiply, subtract, sum, ZERO } from "~/document/normalise/decimal";

/** The exact value of a path as the page shows it now, unsaved edits included. */
export type ValueAt = (path: string) => string | null;

export interface Rows {
  line_items: readonly number[];
  vat_breakdown: readonly number[];
}

export type Rule = "lines" | "vat" | "total" | "due";

/** A sum that has to come out. `off` is by how much it does not; small enough to be rounding, it still holds. */
export interface Balance {
  rule: Rule;
  /** What the sum is compared with. */
  target: "amount" | "vat" | "total" | "amount_due";
  computed: Decimal;
  stated: Decimal;
  off: Decimal;
  holds: boolean;
}

/** Of each rule what the values allow to reckon; one whose values are not all there is left out. */
export function balances(at: ValueAt, rows: Rows): Balance[] {
  const unit = smallestUnit(at("currency"));
  const all = [lines(at, rows, unit), vat(at, rows, unit), total(at, rows, unit), due(at, unit)];
  return all.filter((each) => each !== null);
}

/** The smallest amount that can be paid: a cent for most currencies, and where it is not known. */
function smallestUnit(currency: string | null): Decimal {
  const known = currency && /^[A-Z]{3}$/.test(currency);
  const format = known ? new Intl.NumberFormat("en", { style: "currency", currency }) : null;
  return { units: 1n, scale: format?.resolvedOptions().maximumFractionDigits ?? 2 };
}

/**
 * Lines, less the discount and with the shipping, add up to the net total; where prices include VAT, to the total. Some
 * invoices print discount and shipping as lines too: then the lines alone count.
 */
function lines(at: ValueAt, { line_items }: Rows, unit: Decimal): Balance | null {
  const amounts = column(at, "line_items", "amount", line_items);
  if (!amounts?.length) return null;
  const plain = sum(amounts);
  const discount = or0(at("discount"));
  const less = plain.units < 0n ? add(plain, discount) : subtract(plain, discount);
  const sums = [add(less, or0(at("shipping"))), plain];
  const tries = (["amount", "total"] as const).flatMap((target) => {
    const stated = decimal(at(target));
    return stated ? sums.map((each) => balance("lines", target, each, stated, unit, amounts.length)) : [];
  });
  return best(tries);
}

function vat(at: ValueAt, { vat_breakdown }: Rows, unit: Decimal): Balance | null {
  const [vats, stated] = [column(at, "vat_breakdown", "vat", vat_breakdown), decimal(at("vat"))];
  return vats?.length && stated ? balance("vat", "vat", sum(vats), stated, unit, vats.length) : null;
}

function total(at: ValueAt, { vat_breakdown }: Rows, unit: Decimal): Balance | null {
  const vats = column(at, "vat_breakdown", "vat", vat_breakdown);
  const [net, stated] = [decimal(at("amount")), decimal(at("total"))];
  const tax = decimal(at("vat")) ?? (vats?.length ? sum(vats) : null);
  if (!net || !tax || !stated) return null;
  const tries = extras(at).map((extra) => add(add(net, tax), extra));
  return best(tries.map((each) => balance("total", "total", each, stated, unit, vats?.length || 1)));
}

/** The total, less what was paid before, is what is left to pay. */
function due(at: ValueAt, unit: Decimal): Balance | null {
  const [gross, stated] = [decimal(at("total")), decimal(at("amount_due"))];
  if (!gross || !stated) return null;
  const tries = extras(at).map((extra) => add(subtract(gross, or0(at("prepaid"))), extra));
  return best(tries.map((each) => balance("due", "amount_due", each, stated, unit, 1)));
}

/** What a till may add: nothing, the rounding, the tip, or both. */
function extras(at: ValueAt): Decimal[] {
  const [rounding, tip] = [or0(at("rounding")), or0(at("tip"))];
  return [ZERO, rounding, tip, add(rounding, tip)];
}

const or0 = (text: string | null): Decimal => decimal(text) ?? ZERO;

const best = (tries: readonly Balance[]): Balance | null => tries.find((each) => each.holds) ?? tries[0] ?? null;

/** Each rounding may cost one smallest unit of the currency, as in the checks of the server. */
function balance(
  rule: Rule,
  target: Balance["target"],
  computed: Decimal,
  stated: Decimal,
  unit: Decimal,
  roundings: number,
): Balance {
  const off = subtract(computed, stated);
  const allowed = multiply(unit, { units: BigInt(roundings), scale: 0 });
  return { rule, target, computed, stated, off, holds: compare(abs(off), allowed) <= 0 };
}

function column(at: ValueAt, group: string, name: string, indices: readonly number[]): Decimal[] | null {
  const values = indices.map((index) => decimal(at(`${group}.${index}.${name}`)));
  return values.every((value) => value !== null) ? values : null;
}
