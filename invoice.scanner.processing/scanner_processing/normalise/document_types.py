"""What a document calls itself → what it is."""

from collections.abc import Sequence
from typing import NamedTuple

from scanner_contract.invoice import DocumentType
from scanner_processing.normalise.text import LONGEST, runs, squeeze

TITLES: dict[DocumentType, tuple[str, ...]] = {
    DocumentType.CREDIT_NOTE: (
        "credit note, credit memo, credit memorandum, credit invoice, refund, corrective invoice",
        "Gutschrift, Rechnungskorrektur, Korrekturrechnung, Storno, Stornorechnung, Stornobeleg",
        "Rückerstattung, Stornierung",
        "avoir, note de crédit, facture d'avoir, facture rectificative",
        "nota di credito, nota di accredito, nota credito",
        "abono, nota de abono, nota de crédito, factura rectificativa, factura de abono",
        "creditnota, creditfactuur",
        "kreditfaktura, kreditnota, hyvityslasku, nota kredytowa, faktura korygująca, dobropis",
    ),
    DocumentType.REMINDER: (
        "reminder, payment reminder, dunning letter, dunning notice, overdue notice, final notice",
        "Mahnung, Zahlungserinnerung, Mahnschreiben, Zahlungsaufforderung",
        "rappel, lettre de rappel, relance, mise en demeure",
        "sollecito, sollecito di pagamento, recordatorio, recordatorio de pago, requerimiento de pago",
        "aanmaning, herinnering, betalingsherinnering",
        "påminnelse, betalningspåminnelse, purring, rykker, betalingspåmindelse, maksumuistutus, lembrete",
        "upomínka, wezwanie do zapłaty",
    ),
    DocumentType.OTHER: (
        "pro forma, proforma, pro forma invoice, proforma invoice, quote, quotation, offer, estimate",
        "purchase order, order confirmation, sales order, delivery note, packing slip, packing list",
        "statement, statement of account, account statement, remittance advice",
        "Angebot, Kostenvoranschlag, Auftragsbestätigung, Bestellung, Lieferschein, Kontoauszug, Proformarechnung",
        "devis, bon de commande, bon de livraison, confirmation de commande, relevé de compte, facture pro forma",
        "preventivo, ordine, conferma d'ordine, documento di trasporto, bolla, estratto conto, fattura proforma",
        "presupuesto, pedido, albarán, factura proforma, estado de cuenta",
        "offerte, pakbon, orderbevestiging, bestelbon, proformafactuur",
        "offert, följesedel, orderbekräftelse, följsedel, proformafaktura, tilbud, ordrebekreftelse, følgeseddel",
        "tarjous, lähetysluettelo, orçamento, guia de remessa, oferta, faktura pro forma, dodací list",
    ),
    DocumentType.INVOICE: (
        "invoice, tax invoice, vat invoice, commercial invoice, sales invoice, bill",
        "Rechnung, Faktura, Schlussrechnung, Teilrechnung, Abschlagsrechnung, Anzahlungsrechnung, Sammelrechnung",
        "Honorarnote, Liquidation",
        "facture, note d'honoraires, fattura, parcella, bolletta, factura, minuta",
        "factuur, nota, räkning, faktura, regning, lasku, fatura, fatura-recibo, nota fiscal, faktura vat",
    ),
    DocumentType.RECEIPT: (
        "receipt, sales receipt, cash receipt, till receipt, cash sale, cash bill",
        "Quittung, Kassenbon, Kassenbeleg, Kassenzettel, Bon, Beleg, Barverkauf, Kaufbeleg, Zahlungsbeleg",
        "reçu, ticket de caisse, ticket, quittance, scontrino, ricevuta, scontrino fiscale, documento commerciale",
        "recibo, tique, ticket de compra, factura simplificada",
        "kassabon, bonnetje, kwitantie, kvitto, kassakvitto, kvittering, kassebon, kuitti, talão, paragon, účtenka",
        "paragon fiskalny",
    ),
}
"""The surest first: a title that names two things (``Gutschrift zur Rechnung``) is the former."""

BY_TITLE: dict[tuple[str, ...], DocumentType] = {
    tuple(squeeze(word) for word in runs(title) if squeeze(word)): kind
    for kind, titles in TITLES.items()
    for line in titles
    for title in line.split(",")
}
MOST_WORDS = max(map(len, BY_TITLE))

COMPOUNDS: dict[str, DocumentType] = {
    "gutschrift": DocumentType.CREDIT_NOTE,
    "mahnung": DocumentType.REMINDER,
    "rechnung": DocumentType.INVOICE,
    "factuur": DocumentType.INVOICE,
    "faktura": DocumentType.INVOICE,
    "quittung": DocumentType.RECEIPT,
    "beleg": DocumentType.RECEIPT,
}
"""What the longer words of some languages end in: ``Monatsrechnung``, ``Verkoopfactuur``."""

CODES: dict[str, DocumentType] = (
    dict.fromkeys(("326", "380", "384", "386", "388", "389", "393", "751"), DocumentType.INVOICE)
    | dict.fromkeys(("81", "83", "261", "381", "396", "532"), DocumentType.CREDIT_NOTE)
    | {f"TD{number:02}": DocumentType.INVOICE for number in range(1, 29)}
    | dict.fromkeys(("TD04", "TD08"), DocumentType.CREDIT_NOTE)
)
"""As e-invoices say it: UNTDID 1001, and the types of FatturaPA."""


class Opening(NamedTuple):
    """How many words at the beginning are a title, and of what."""

    words: int
    kind: DocumentType


def opening_title(words: Sequence[str]) -> Opening | None:
    """The title that a text opens with, the longest there is."""
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        kind = BY_TITLE.get(tuple(word for part in runs(" ".join(words[:count])) if (word := squeeze(part))))
        if kind:
            return Opening(count, kind)
    compound = next(iter(_compounds(tuple(map(squeeze, words[:1])))), None)
    return Opening(1, compound) if compound else None


def find_document_type(raw: str) -> DocumentType | None:
    """The type that a title or a code says; None if it says none, or too much for a title."""
    if len(raw) > LONGEST:
        return None
    if raw.strip() in {*DocumentType, *CODES}:
        return CODES.get(raw.strip()) or DocumentType(raw.strip())
    words = tuple(word for part in runs(raw) if (word := squeeze(part)))
    found = {*_titles(words), *_compounds(words)}
    return next((kind for kind in TITLES if kind in found), None)


def _titles(words: tuple[str, ...]) -> set[DocumentType]:
    """All types whose title stands in the words, but for those inside a longer title: ``factura`` in another's."""
    found: set[DocumentType] = set()
    place = 0
    while place < len(words):
        longest = next((n for n in range(MOST_WORDS, 0, -1) if words[place : place + n] in BY_TITLE), 0)
        if longest:
            found.add(BY_TITLE[words[place : place + longest]])
        place += longest or 1
    return found


def _compounds(words: tuple[str, ...]) -> set[DocumentType]:
    return {kind for word in words for end, kind in COMPOUNDS.items() if word.endswith(end) and (word,) not in BY_TITLE}
