"""The truth of a sample: what a reader should find on its page, and nothing that is not printed there. Of an e-invoice
it is what its XML says."""

from samples.media.cii import PIECES
from samples.media.einvoice import FacturX
from samples.model import Line, Sample
from scanner_contract.invoice import DocumentType, Invoice, LineItem, VatBreakdown


def truth(sample: Sample) -> Invoice:
    printed = _printed(sample)
    return _stated(sample, sample.medium, printed) if isinstance(sample.medium, FacturX) else printed


def _stated(sample: Sample, medium: FacturX, printed: Invoice) -> Invoice:
    buyer, *_, buyer_street, buyer_town = sample.buyer
    (vendor_code, _, vendor_city), (code, _, city) = sample.seller.town.partition(" "), buyer_town.partition(" ")
    return printed.model_copy(
        update={
            "vendor_street": sample.seller.street,
            "vendor_postal_code": vendor_code,
            "vendor_city": vendor_city,
            "vendor_country": medium.seller,
            "customer_name": buyer,
            "customer_street": buyer_street,
            "customer_postal_code": code,
            "customer_city": city,
            "customer_country": medium.buyer,
            "amount": sample.net,
            "vat": sample.vat,
            "amount_due": sample.gross,
            "line_items": tuple(line.model_copy(update={"unit": PIECES}) for line in printed.line_items),
        }
    )


def _printed(sample: Sample) -> Invoice:
    seller = sample.seller
    return Invoice(
        document_type=_document_type(sample),
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


def _document_type(sample: Sample) -> DocumentType:
    if sample.layout == "receipt":
        return DocumentType.RECEIPT
    return DocumentType.CREDIT_NOTE if sample.gross < 0 else DocumentType.INVOICE


def _line(sample: Sample, line: Line) -> LineItem:
    counted = sample.counts(line)
    return LineItem(
        description=line.description,
        quantity=line.quantity if counted else None,
        unit_price=line.price if counted else None,
        vat_rate=line.rate if "rate" in sample.columns else None,
        amount=line.amount,
    )
