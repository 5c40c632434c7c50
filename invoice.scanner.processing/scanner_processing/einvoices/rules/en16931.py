"""The rules of EN 16931-1: what an invoice has to say, and how its amounts hang together.

Those about VAT by its categories stand in ``categories.py``.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from scanner_contract.currencies import CODES
from scanner_processing.einvoices.rules.categories import CATEGORY_RULES, CODES_OF_VAT
from scanner_processing.einvoices.rules.rule import (
    CENT,
    UNIT,
    Breach,
    Reach,
    Rule,
    differs,
    each,
    equals,
    holds,
    rounded,
    stated,
)
from scanner_processing.einvoices.terms import Terms

TOTALS, HEADER, LINES = Reach
CREDIT_TRANSFERS = {"30", "58"}  # UNTDID 4461
VAT_PREFIX = re.compile(r"[A-Z]{2}", re.ASCII)
ADDRESS = ("street", "postal_code", "city", "country")


def _slack(header: Terms) -> Decimal:
    """Factur-X EXTENDED forgives a cent for each amount that is added up, and ZUGFeRD 1 never said how exact it is."""
    profile = (header.text("profile") or "").lower()
    if not profile.endswith("extended") and not profile.startswith("urn:ferd:crossindustrydocument"):
        return Decimal(0)
    return CENT * sum(len(header.rows(group)) for group in ("line_items", "allowances", "charges"))


def _has_country_code(header: Terms) -> Iterator[Breach]:
    for name in ("vendor_vat_id", "representative_vat_id", "customer_vat_id"):
        if name in header and not VAT_PREFIX.match(header.text(name) or ""):
            yield header.place_of(name), f"{(header.text(name) or '')[:30]} does not."


def _wrong_vat(header: Terms) -> Iterator[Breach]:
    """The published tests of this rule forgive less than one whole unit, so this one does."""
    for row in header.rows("vat_breakdown"):
        rate, taxable, vat = row.number("rate"), row.number("taxable_amount"), row.number("vat")
        if rate is None or taxable is None or vat is None:
            continue
        should_be = rounded(taxable * rate / 100)
        if abs(vat - should_be) >= UNIT:
            yield row.place_of("vat"), differs(vat, should_be)


def _is_reasoned(row: Terms) -> bool:
    return "reason" in row or "reason_code" in row


# fmt: off
PRESENCE = (
    stated("BR-01", TOTALS, "An invoice names the specification it follows.", "profile"),
    stated("BR-02", TOTALS, "An invoice has a number.", "invoice_number"),
    stated("BR-03", TOTALS, "An invoice has a date.", "invoice_date"),
    stated("BR-04", TOTALS, "An invoice has a type.", "type_code"),
    stated("BR-05", TOTALS, "An invoice names its currency.", "currency"),
    stated("BR-06", TOTALS, "An invoice names its seller.", "vendor_name"),
    stated("BR-07", TOTALS, "An invoice names its buyer.", "customer_name"),
    stated("BR-08", TOTALS, "An invoice has the seller's address.", *(f"vendor_{part}" for part in ADDRESS)),
    stated("BR-09", TOTALS, "The seller's address has a country.", "vendor_country"),
    stated("BR-10", HEADER, "An invoice has the buyer's address.", *(f"customer_{part}" for part in ADDRESS)),
    stated("BR-11", HEADER, "The buyer's address has a country.", "customer_country"),
    stated("BR-12", HEADER, "An invoice has the sum of its lines.", "line_total"),
    stated("BR-13", TOTALS, "An invoice has a total without VAT.", "amount"),
    stated("BR-14", TOTALS, "An invoice has a total with VAT.", "total"),
    stated("BR-15", TOTALS, "An invoice says what is left to pay.", "amount_due"),
    holds("BR-16", LINES, "An invoice has at least one line.", "line_total", lambda it: bool(it.rows("line_items"))),
    stated("BR-CO-26", TOTALS, "The seller can be told by a number, a registration or a VAT id.",
           "vendor_id", "vendor_registration", "vendor_vat_id"),
)

ROWS = (
    each("BR-21", LINES, "line_items", "Each line has an id.", lambda row: "id" in row),
    each("BR-22", LINES, "line_items", "Each line has a quantity.", lambda row: "quantity" in row),
    each("BR-23", LINES, "line_items", "Each line has a unit.", lambda row: "unit" in row),
    each("BR-24", LINES, "line_items", "Each line has a net amount.", lambda row: "amount" in row),
    each("BR-25", LINES, "line_items", "Each line names what was sold.", lambda row: "description" in row),
    each("BR-26", LINES, "line_items", "Each line has a net price.", lambda row: "unit_price" in row),
    each("BR-27", LINES, "line_items", "A price is not below zero.", lambda row: row.amount("unit_price") >= 0),
    each("BR-28", LINES, "line_items", "A price is not below zero.", lambda row: row.amount("gross_price") >= 0),
    each("BR-CO-04", LINES, "line_items", "Each line has a VAT category.", lambda row: "category" in row),
    each("BR-31", HEADER, "allowances", "Each allowance has an amount.", lambda row: "amount" in row),
    each("BR-32", HEADER, "allowances", "Each allowance has a VAT category.", lambda row: "category" in row),
    each("BR-33", HEADER, "allowances", "Each allowance has a reason.", _is_reasoned),
    each("BR-36", HEADER, "charges", "Each charge has an amount.", lambda row: "amount" in row),
    each("BR-37", HEADER, "charges", "Each charge has a VAT category.", lambda row: "category" in row),
    each("BR-38", HEADER, "charges", "Each charge has a reason.", _is_reasoned),
    each("BR-45", HEADER, "vat_breakdown", "Each VAT rate has a taxable amount.", lambda row: "taxable_amount" in row),
    each("BR-46", HEADER, "vat_breakdown", "Each VAT rate has its VAT.", lambda row: "vat" in row),
    each("BR-47", HEADER, "vat_breakdown", "Each VAT rate has a category.",
         lambda row: row.text("category") in CODES_OF_VAT),
    each("BR-48", HEADER, "vat_breakdown", "Each VAT category has a rate, unless it is outside VAT.",
         lambda row: "rate" in row or row.text("category") == "O"),
)

CONDITIONS = (
    holds("BR-29", HEADER, "A period does not end before it begins.", "service_period_end",
          lambda it: (it.text("service_period_start") or "") <= (it.text("service_period_end") or "9999")),
    holds("BR-53", HEADER, "Where VAT is owed in another currency, its total is told in that currency too.",
          "tax_currency",
          lambda it: it.text("tax_currency") in (None, it.text("currency")) or "tax_currency_vat" in it),
    holds("BR-61", HEADER, "A credit transfer needs an account.", "payment_means",
          lambda it: it.text("payment_means") not in CREDIT_TRANSFERS or "account" in it),
    holds("BR-CL-04", TOTALS, "The currency is one of ISO 4217.", "currency",
          lambda it: it.text("currency") in CODES | {None}),
    holds("BR-CO-03", HEADER, "The day on which VAT is owed is told as a date or as a code, not as both.",
          "tax_point_date", lambda it: "tax_point_date" not in it or "tax_point_code" not in it),
    Rule("BR-CO-09", TOTALS, "A VAT id begins with the code of its country.", _has_country_code),
    holds("BR-CO-18", HEADER, "An invoice has its VAT by rate, with at least one rate.", "vat",
          lambda it: bool(it.rows("vat_breakdown"))),
    holds("BR-CO-25", HEADER, "If something is left to pay, the invoice says until when, or on which terms.",
          "amount_due", lambda it: it.amount("amount_due") <= 0 or "due_date" in it or "payment_terms" in it),
)

SUMS = (
    equals("BR-CO-10", LINES, "The sum of the lines is what their net amounts add up to.", "line_total",
           lambda it: it.total("line_items", "amount"), tolerance=_slack),
    equals("BR-CO-11", HEADER, "The sum of the allowances is what they add up to.", "allowance_total",
           lambda it: it.total("allowances", "amount"), tolerance=_slack),
    equals("BR-CO-12", HEADER, "The sum of the charges is what they add up to.", "charge_total",
           lambda it: it.total("charges", "amount"), tolerance=_slack),
    equals("BR-CO-13", HEADER, "The net total is the sum of the lines, less allowances, plus charges.", "amount",
           lambda it: it.amount("line_total") - it.amount("allowance_total") + it.amount("charge_total"),
           tolerance=_slack),
    equals("BR-CO-14", HEADER, "The VAT total is what the VAT of all rates adds up to.", "vat",
           lambda it: it.total("vat_breakdown", "vat")),
    equals("BR-CO-15", TOTALS, "The total is the net total plus VAT.", "total",
           lambda it: it.amount("amount") + it.amount("vat"), tolerance=_slack),
    equals("BR-CO-16", HEADER, "What is left to pay is the total, less what was paid, plus rounding.", "amount_due",
           lambda it: it.amount("total") - it.amount("prepaid") + it.amount("rounding")
           + it.amount("third_party_total")),
    Rule("BR-CO-17", HEADER, "The VAT of a rate is the taxable amount times the rate.", _wrong_vat, is_sum=True),
)
# fmt: on

RULES: tuple[Rule, ...] = PRESENCE + ROWS + CONDITIONS + SUMS + CATEGORY_RULES
