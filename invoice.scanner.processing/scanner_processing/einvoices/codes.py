"""Code lists: which document is what, and which charge is for sending the goods."""

from scanner_contract.invoice import DocumentType
from scanner_processing.normalise.text import squeeze

CREDIT_NOTES = frozenset({"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"})  # UNTDID 1001
OTHERS = frozenset({"130", "325"})  # a data sheet for invoicing, a pro-forma invoice
ITALIAN_CREDIT_NOTES = frozenset({"TD04", "TD08"})

SHIPPING_CODES = frozenset({"AAT", "DL", "FC", "SAA"})
"""Of UNTDID 7161: rush delivery, delivery, freight service, shipping and handling."""

SHIPPING_WORDS = (
    "shipping", "freight", "delivery", "postage", "carriage", "courier",
    "versand", "fracht", "porto", "liefer", "zustell",
    "livraison", "fraisdeport", "expedition", "affranchissement",
    "spedizione", "trasporto", "consegna", "envio", "transporte", "portes", "verzend", "bezorg", "frakt",
)  # fmt: skip
"""Parts of words, squeezed, in the languages that the readers know."""


def document_type(code: str) -> DocumentType:
    """Of a code of UNTDID 1001 or of FatturaPA; all that it does not know is an invoice, as its syntax says."""
    if code in CREDIT_NOTES or code in ITALIAN_CREDIT_NOTES:
        return DocumentType.CREDIT_NOTE
    return DocumentType.OTHER if code in OTHERS else DocumentType.INVOICE


def is_shipping(code: str | None, reason: str | None) -> bool:
    """Whether a charge is for sending the goods: its code says so, or its reason in words."""
    if code:
        return code in SHIPPING_CODES
    plain = squeeze(reason or "")
    return any(word in plain for word in SHIPPING_WORDS)
