"""Do the amounts add up? Each rounding may cost one smallest unit of the currency.

Some print a credit note with minus signs, some without, and some mix both: there only the figures count.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from scanner_contract.invoice import DocumentType, Invoice, VatBreakdown
from scanner_contract.values import CheckResult
from scanner_processing.checks.case import Case, column, failed, judged, passed, skipped

NONE = Decimal(0)


def lines_add_up(case: Case) -> CheckResult:
    """Lines less discount plus shipping = net (BR-CO-13); where prices include VAT, = total.

    Some invoices print discount or shipping as lines as well: then the lines alone count.
    """
    code, invoice = "lines_add_up", case.invoice
    amounts = [line.amount for line in invoice.line_items if line.amount is not None]
    targets = _targets(invoice)
    if not targets or not amounts or len(amounts) < len(invoice.line_items):
        return skipped(code, "The invoice does not show every amount that this needs.")
    target = "amount" if invoice.amount is not None else "total"
    fields = (*column(case, "line_items", "amount"), *_said(invoice, "discount", "shipping"), target)
    total, tolerance = sum(amounts, NONE), case.unit * len(amounts)
    expected = total + _of(invoice, "shipping") - _taken_off(invoice)
    if any(_same(case, sums, each, tolerance) for sums, each in product((expected, total), targets)):
        return passed(code, f"The lines add up to {total:,.2f}.", fields)
    name = "net total" if invoice.amount is not None else "total"
    message = f"The lines add up to {total:,.2f}{_with(invoice, expected)}, but the {name} says {targets[0]:,.2f}."
    return failed(code, message, fields)


def vat_rates(case: Case) -> CheckResult:
    """Of each rate: rate times taxable amount = VAT. All rates: their VAT adds up to the total VAT."""
    code, rows = "vat_rates", case.invoice.vat_breakdown
    if not rows:
        return skipped(code, "The invoice does not show its VAT by rate.")
    problems = [problem for row in rows if (problem := _wrong_rate(case, row))]
    vats = [row.vat for row in rows if row.vat is not None]
    total, sums = case.invoice.vat, sum(vats, NONE)
    if total is not None and len(vats) == len(rows) and not _same(case, sums, total, case.unit * len(rows)):
        problems.append(f"The VAT of all rates adds up to {sums:,.2f}, but the VAT total says {total:,.2f}.")
    return judged(code, problems, "The VAT of each rate is right.", column(case, "vat_breakdown", "vat"))


def _wrong_rate(case: Case, row: VatBreakdown) -> str | None:
    if row.rate is None or row.taxable_amount is None or row.vat is None:
        return None
    expected = row.rate * row.taxable_amount / 100
    if _same(case, expected, row.vat, case.unit):
        return None
    return f"{row.rate:g} % of {row.taxable_amount:,.2f} are {expected:,.2f}, but the VAT says {row.vat:,.2f}."


def net_plus_vat(case: Case) -> CheckResult:
    """Net + VAT = total (BR-CO-15); without a VAT total the VAT of all rates counts. A till adds tip and rounding."""
    code, invoice = "net_plus_vat", case.invoice
    rates = [row.vat for row in invoice.vat_breakdown if row.vat is not None]
    vat = invoice.vat if invoice.vat is not None else sum(rates, NONE) if rates else None
    if invoice.amount is None or vat is None or invoice.total is None:
        return skipped(code, "The invoice does not show net, VAT and total.")
    expected, tolerance = invoice.amount + vat, case.unit * max(1, len(rates))
    fields = ["amount", "vat", "total"]
    same = _credit(invoice) and abs(abs(invoice.amount) + abs(vat) - abs(invoice.total)) <= tolerance
    if same or any(abs(expected + more - invoice.total) <= tolerance for more in _extras(invoice)):
        return passed(code, f"Net and VAT add up to {invoice.total:,.2f}.", fields)
    sums = f"Net {invoice.amount:,.2f} and VAT {vat:,.2f} add up to {expected:,.2f}"
    return failed(code, f"{sums}, but the total says {invoice.total:,.2f}.", fields)


def amount_due(case: Case) -> CheckResult:
    """Total less what was paid before, plus rounding = what is due (BR-CO-16)."""
    code, invoice = "amount_due", case.invoice
    if invoice.amount_due is None or invoice.total is None:
        return skipped(code, "The invoice does not show its total and what is due.")
    prepaid = _of(invoice, "prepaid")
    fields = ("total", *_said(invoice, "prepaid", "rounding", "tip"), "amount_due")
    expected = invoice.total - prepaid
    if any(_same(case, expected + more, invoice.amount_due, case.unit) for more in _extras(invoice)):
        return passed(code, f"What is due, {invoice.amount_due:,.2f}, follows from the total.", fields)
    paid = f" less the {prepaid:,.2f} paid before" if prepaid else ""
    message = f"The total {invoice.total:,.2f}{paid} leaves {expected + _of(invoice, 'rounding'):,.2f} to pay"
    return failed(code, f"{message}, but the amount due says {invoice.amount_due:,.2f}.", fields)


def _credit(invoice: Invoice) -> bool:
    return invoice.document_type is DocumentType.CREDIT_NOTE or (invoice.total or NONE) < 0


def _same(case: Case, one: Decimal, other: Decimal, tolerance: Decimal) -> bool:
    """Equal but for rounding; the signs of a credit note say nothing."""
    return abs(one - other) <= tolerance or (_credit(case.invoice) and abs(one + other) <= tolerance)


def _of(invoice: Invoice, name: str) -> Decimal:
    value: Decimal | None = getattr(invoice, name)
    return NONE if value is None else value


def _said(invoice: Invoice, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(invoice, name) is not None)


def _taken_off(invoice: Invoice) -> Decimal:
    """The discount, which is positive, with the sign of what it is taken off."""
    lines = sum((line.amount for line in invoice.line_items if line.amount is not None), NONE)
    return -_of(invoice, "discount") if lines < 0 else _of(invoice, "discount")


def _extras(invoice: Invoice) -> tuple[Decimal, ...]:
    """What a total may hold beyond net and VAT: nothing, the rounding, the tip, or both."""
    rounding, tip = _of(invoice, "rounding"), _of(invoice, "tip")
    return (NONE, rounding, tip, rounding + tip)


def _targets(invoice: Invoice) -> tuple[Decimal, ...]:
    """What the lines may add up to: the net total, or the total with or without tip and rounding.

    Where no net total is printed it is the total less its VAT.
    """
    total = invoice.total
    gross = () if total is None else tuple(total - more for more in _extras(invoice))
    if invoice.amount is not None:
        return (invoice.amount, *gross)
    return gross if total is None else (*gross, total - _vat(invoice))


def _vat(invoice: Invoice) -> Decimal:
    """The VAT total, or else that of all rates."""
    rates = (row.vat for row in invoice.vat_breakdown if row.vat is not None)
    return sum(rates, NONE) if invoice.vat is None else invoice.vat


def _with(invoice: Invoice, expected: Decimal) -> str:
    names = [name for name in ("discount", "shipping") if _of(invoice, name)]
    return f", with {_listed(names)} to {expected:,.2f}" if names else ""


def _listed(names: Iterable[str]) -> str:
    return " and ".join(names)
