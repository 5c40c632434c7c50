"""The invoice that the tests write in every syntax of e-invoices, told by field paths."""

from collections.abc import Mapping

from scanner_contract.values import Syntax

Bill = Mapping[str, str]
"""Values by field path, as ``read_einvoice`` states them."""

BILL: Bill = {
    "document_type": "invoice",
    "invoice_number": "RE-2031/7",
    "invoice_date": "2031-03-05",
    "due_date": "2031-04-04",
    "delivery_date": "2031-03-01",
    "service_period_start": "2031-02-01",
    "service_period_end": "2031-02-28",
    "purchase_order": "PO-4711",
    "sales_order": "SO-12",
    "contract_number": "C-9",
    "buyer_reference": "04011000-1-23",
    "preceding_invoice": "RE-2031/1",
    "vendor_name": "Mühle & Söhne <GmbH>",
    "vendor_street": "Am Bach 3",
    "vendor_postal_code": "04109",
    "vendor_city": "Leipzig",
    "vendor_country": "DE",
    "vendor_vat_id": "DE136695976",
    "vendor_tax_number": "201/113/40209",
    "customer_name": "Café Été",
    "customer_number": "K-77",
    "customer_street": "Rue Haute 1",
    "customer_postal_code": "1000",
    "customer_city": "Bruxelles",
    "customer_country": "BE",
    "customer_vat_id": "BE0403019261",
    "currency": "EUR",
    "discount": "5.00",
    "shipping": "5.00",
    "amount": "250.00",
    "vat": "40.30",
    "total": "290.30",
    "rounding": "0.00",
    "prepaid": "90.30",
    "amount_due": "200.00",
    "iban": "DE89370400440532013000",
    "bic": "COBADEFFXXX",
    "payment_terms": "30 Tage netto",
    "payment_reference": "RF18539007547034",
    "line_items.0.description": "Mehl, Typ 405",
    "line_items.0.code": "M405",
    "line_items.0.quantity": "1",
    "line_items.0.unit": "KGM",
    "line_items.0.unit_price": "200.00",
    "line_items.0.discount": "10.00",
    "line_items.0.vat_rate": "19.00",
    "line_items.0.amount": "190.00",
    "line_items.1.description": "Brot",
    "line_items.1.code": "B1",
    "line_items.1.quantity": "3",
    "line_items.1.unit": "C62",
    "line_items.1.unit_price": "20.00",
    "line_items.1.vat_rate": "7.00",
    "line_items.1.amount": "60.00",
    "vat_breakdown.0.rate": "19.00",
    "vat_breakdown.0.taxable_amount": "190.00",
    "vat_breakdown.0.vat": "36.10",
    "vat_breakdown.1.rate": "7.00",
    "vat_breakdown.1.taxable_amount": "60.00",
    "vat_breakdown.1.vat": "4.20",
}

UNSAID: dict[Syntax, set[str]] = {
    Syntax.UBL: set(),
    Syntax.CII: set(),
    Syntax.ZUGFERD_1: {"sales_order", "preceding_invoice", "rounding"},
    Syntax.FATTURAPA: {
        "service_period_start", "service_period_end", "sales_order", "buyer_reference", "customer_number", "discount",
        "shipping", "prepaid", "payment_terms", "amount", "vat",
    },
}  # fmt: skip
"""What a syntax has no place for, or FatturaPA tells by its rows only."""
