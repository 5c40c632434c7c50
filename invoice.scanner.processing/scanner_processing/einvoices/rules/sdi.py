"""What Italy's Sistema di Interscambio checks of a FatturaPA before it delivers it, by the codes of its refusals.

Only what can be told from the file; and, beyond SdI, that the total is what it should be.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from scanner_processing.einvoices.rules.rule import CENT, UNIT, Breach, Reach, Rule, differs, each, holds, rounded
from scanner_processing.einvoices.terms import Terms

LINES = Reach.LINES


def _wrong_vat(header: Terms) -> Iterator[Breach]:
    for row in header.rows("vat_breakdown"):
        vat, should_be = row.amount("vat"), rounded(row.amount("taxable_amount") * row.amount("rate") / 100)
        if abs(vat - should_be) > CENT:
            yield row.place_of("vat"), differs(vat, should_be)


def _wrong_base(header: Terms) -> Iterator[Breach]:
    """A rate may have several rows, one for each reason (Natura): they count together."""
    charged: defaultdict[Decimal, Decimal] = defaultdict(Decimal)
    for group, rate in (("line_items", "vat_rate"), ("charges", "rate")):
        for row in header.rows(group):
            charged[row.amount(rate)] += row.amount("amount")
    taxable: defaultdict[Decimal, Decimal] = defaultdict(Decimal)
    for row in header.rows("vat_breakdown"):
        charged[row.amount("rate")] += row.amount("rounding")
        taxable[row.amount("rate")] += row.amount("taxable_amount")
    for row in {row.amount("rate"): row for row in header.rows("vat_breakdown")}.values():
        found, should_be = taxable[row.amount("rate")], charged[row.amount("rate")]
        if abs(found - should_be) >= UNIT:
            yield row.place_of("taxable_amount"), differs(found, should_be)


def _wrong_line(header: Terms) -> Iterator[Breach]:
    """Lines with discounts, which may build on each other, are left out."""
    for row in header.rows("line_items"):
        price, amount = row.number("undiscounted_price"), row.number("amount")
        if price is None or amount is None:
            continue
        should_be = price * (row.amount("quantity") if "quantity" in row else 1)
        if abs(amount - should_be) > CENT:
            yield row.place_of("amount"), differs(amount, should_be)


def _wrong_total(header: Terms) -> Iterator[Breach]:
    """The stamp duty may be in the total or not, as may what is taken off all of the invoice."""
    found, rows = header.number("total"), header.rows("vat_breakdown")
    if found is None or not rows:
        return
    net_and_vat = header.total("vat_breakdown", "taxable_amount") + header.total("vat_breakdown", "vat")
    should_be = net_and_vat + header.amount("rounding")
    allowed = {
        should_be + stamp - off for stamp in (0, header.amount("stamp")) for off in (0, header.amount("discount"))
    }
    if all(abs(found - each_one) >= UNIT for each_one in allowed):
        yield header.place_of("total"), differs(found, should_be)


def _unsummed_rates(header: Terms) -> Iterator[Breach]:
    rates = {row.number("rate") for row in header.rows("vat_breakdown")}
    if rates:  # the simplified form has none
        yield from ((row.place, "") for row in header.rows("line_items") if row.number("vat_rate") not in rates)


# fmt: off
RULES: tuple[Rule, ...] = (
    each("00400", LINES, "line_items", "A line without VAT has a reason (Natura).",
         lambda row: row.number("vat_rate") != 0 or "category" in row),
    each("00401", LINES, "line_items", "A line with VAT has no reason (Natura) to be without.",
         lambda row: row.number("vat_rate") == 0 or "category" not in row),
    Rule("00421", LINES, "The VAT of a rate is the taxable amount times the rate.", _wrong_vat, is_sum=True),
    Rule("00422", LINES, "The taxable amount of a rate is what its lines add up to.", _wrong_base, is_sum=True),
    Rule("00423", LINES, "The amount of a line is its price times its quantity.", _wrong_line, is_sum=True),
    holds("00425", LINES, "The number of an invoice has a digit in it.", "invoice_number",
          lambda it: any(sign.isdigit() for sign in it.text("invoice_number") or "0")),
    each("00429", LINES, "vat_breakdown", "A rate of zero has a reason (Natura).",
         lambda row: row.number("rate") != 0 or "category" in row),
    each("00430", LINES, "vat_breakdown", "A rate above zero has no reason (Natura) to be without VAT.",
         lambda row: row.number("rate") == 0 or "category" not in row),
    Rule("00443", LINES, "Each rate of a line is there in the VAT by rate.", _unsummed_rates),
    Rule("BR-CO-15", LINES, "The total is the net total plus VAT.", _wrong_total, is_sum=True),
)
# fmt: on
