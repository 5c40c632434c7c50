"""E-invoices of hostile and careless senders."""

from scanner_contract.values import Syntax

from .einvoice_bill import BILL
from .einvoice_writers import WRITERS

EXTERNAL_ENTITY = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">'
    + b"".join(b'<!ENTITY l%d "%b">' % (depth, b"&l%d;" % (depth - 1) * 10) for depth in range(1, 10))
    + b"]><a>&l9;</a>"
)


def written(**changes: str) -> bytes:
    """A sound e-invoice in UBL, but for this; a double underscore for each point of a path."""
    return WRITERS[Syntax.UBL](dict(BILL) | {path.replace("__", "."): value for path, value in changes.items()})


def large(size: int) -> bytes:
    """With an attachment of its own, as invoices carry them."""
    note = b"<cbc:Note>" + b"A" * 1024 + b"</cbc:Note>"
    return written().replace(b"<cbc:BuyerReference>", note * (size // len(note)) + b"<cbc:BuyerReference>")


def of_lines(count: int) -> bytes:
    row = {f"line_items__{place}__{name}": value for place in range(count) for name, value in LINE.items()}
    return written(**row)


LINE = {"description": "Nail", "quantity": "1", "unit": "C62", "unit_price": "0.10", "vat_rate": "19", "amount": "0.10"}


def of_endless_words() -> bytes:
    return written(
        vendor_name="W" * 100_000, payment_terms="w " * 100_000, line_items__0__description="i" * 100_000,
        invoice_number="9" * 5_000, line_items__0__quantity="1" * 3_000, total="9" * 400,
    )  # fmt: skip


def of_commands() -> bytes:
    """Texts that a page's language, markup, or a reader from right to left might obey."""
    return written(
        vendor_name=") Tj ET Q (", customer_name="<b><img src='file:///etc/passwd'/></b>&#x202E;evil",
        payment_terms="\u202e\u2066\ufeff\u0000\u2028\u0301 \\) endstream endobj".replace("\u0000", ""),
        line_items__0__description="\U0001f600 \u6f22\u5b57 \u0627\u0644",
    )  # fmt: skip
