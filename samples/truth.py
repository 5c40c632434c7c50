"""The truth of a sample: what a reader should find on its page, and nothing that is not printed there."""

from samples.model import Line, Sample
from scanner_contract.invoice import Invoice, LineItem, VatBreakdown


def truth(sample: Sample) -> Invoice:
    seller = sample.seller
    return Invoice(
        invoice_number=sample.number,
        invoice_date=sample.issued,
        due_date=sample.due,
        vendor_name=seller.name,
        vendor_vat_id=None if seller.vat_id is None else "".join(filter(str.isalnum, seller.vat_id)),
        iban=None if seller.iban is None else seller.iban.replace(" ", ""),
        currency=sample.voice.currency,
        amount=sample.net if sample.says_net else None,
        vat=sample.vat if sample.says_vat else None,
        total=sample.gross,
        purchase_order=sample.order,
        payment_terms=sample.terms,
        payment_reference=sample.reference,
        line_items=tuple(_line(sample, line) for line in sample.lines),
        vat_breakdown=tuple(
            VatBreakdown(rate=tax.rate, taxable_amount=tax.taxable, vat=tax.vat) for tax in sample.taxes
        ),
    )


def _line(sample: Sample, line: Line) -> LineItem:
    counted = sample.counts(line)
    return LineItem(
        description=line.description,
        quantity=line.quantity if counted else None,
        unit_price=line.price if counted else None,
        vat_rate=line.rate if "rate" in sample.columns else None,
        amount=line.amount,
    )
