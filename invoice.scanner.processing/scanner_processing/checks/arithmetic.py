"""Do the amounts add up? Each rounding may cost one smallest unit of the currency."""

from decimal import Decimal

from scanner_contract.invoice import VatBreakdown
from scanner_contract.values import CheckResult
from scanner_processing.checks.case import Case, column, failed, judged, passed, skipped

NONE = Decimal(0)


def lines_add_up(case: Case) -> CheckResult:
    """The lines add up to the net total; where prices include VAT, to the total."""
    code, invoice = "lines_add_up", case.invoice
    amounts = [line.amount for line in invoice.line_items if line.amount is not None]
    targets = [total for total in (invoice.amount, invoice.total) if total is not None]
    if not targets or not amounts or len(amounts) < len(invoice.line_items):
        return skipped(code, "The invoice does not show every amount that this needs.")
    fields = (*column(case, "line_items", "amount"), "amount" if invoice.amount is not None else "total")
    total, tolerance = sum(amounts, NONE), case.unit * len(amounts)
    if any(abs(total - target) <= tolerance for target in targets):
        return passed(code, f"The lines add up to {total:,.2f}.", fields)
    name = "net total" if invoice.amount is not None else "total"
    return failed(code, f"The lines add up to {total:,.2f}, but the {name} says {targets[0]:,.2f}.", fields)


def vat_rates(case: Case) -> CheckResult:
    """Of each rate: rate times taxable amount = VAT. All rates: their VAT adds up to the total VAT."""
    code, rows = "vat_rates", case.invoice.vat_breakdown
    if not rows:
        return skipped(code, "The invoice does not show its VAT by rate.")
    problems = [problem for row in rows if (problem := _wrong_rate(row, case.unit))]
    vats = [row.vat for row in rows if row.vat is not None]
    total = case.invoice.vat
    if total is not None and len(vats) == len(rows) and abs(sum(vats, NONE) - total) > case.unit * len(rows):
        problems.append(f"The VAT of all rates adds up to {sum(vats, NONE):,.2f}, but the VAT total says {total:,.2f}.")
    return judged(code, problems, "The VAT of each rate is right.", column(case, "vat_breakdown", "vat"))


def _wrong_rate(row: VatBreakdown, unit: Decimal) -> str | None:
    if row.rate is None or row.taxable_amount is None or row.vat is None:
        return None
    expected = row.rate * row.taxable_amount / 100
    if abs(expected - row.vat) <= unit:
        return None
    return f"{row.rate:g} % of {row.taxable_amount:,.2f} are {expected:,.2f}, but the VAT says {row.vat:,.2f}."


def net_plus_vat(case: Case) -> CheckResult:
    """Net + VAT = total; without a VAT total the VAT of all rates counts."""
    code, invoice = "net_plus_vat", case.invoice
    rates = [row.vat for row in invoice.vat_breakdown if row.vat is not None]
    vat = invoice.vat if invoice.vat is not None else sum(rates, NONE) if rates else None
    if invoice.amount is None or vat is None or invoice.total is None:
        return skipped(code, "The invoice does not show net, VAT and total.")
    expected = invoice.amount + vat
    if abs(expected - invoice.total) <= case.unit * max(1, len(rates)):
        return passed(code, f"Net and VAT add up to {invoice.total:,.2f}.", ["amount", "vat", "total"])
    sums = f"Net {invoice.amount:,.2f} and VAT {vat:,.2f} add up to {expected:,.2f}"
    return failed(code, f"{sums}, but the total says {invoice.total:,.2f}.", ["amount", "vat", "total"])
