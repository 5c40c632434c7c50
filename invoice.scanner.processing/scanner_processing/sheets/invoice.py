"""An e-invoice as a page: who to whom, its facts, its lines, its sums. Whatever the invoice's model has is shown."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import zip_longest

from scanner_contract.invoice import GROUPS, Kind, Section, Term, rows, terms
from scanner_contract.values import EInvoice, Stated, Syntax
from scanner_processing.pages.values import Limits
from scanner_processing.sheets.letters import BOLD, REGULAR, Face
from scanner_processing.sheets.sheet import LEFT, RIGHT, Column, Sheet

TITLE = Face(BOLD, 18, 26)
HEADING = Face(BOLD, 10.5, 15)
LABEL = Face(REGULAR, 8.5, 12, 0.35)
BODY = Face(REGULAR, 9, 12)
HEAD = Face(BOLD, 8.5, 12)

MIDDLE = (LEFT + RIGHT) / 2
LABELS = 96.0  # width of a column of labels, in points
PAIR = (
    Column(LEFT, LEFT + LABELS, LABEL),
    Column(LEFT + LABELS, MIDDLE, BODY),
    Column(MIDDLE, MIDDLE + LABELS, LABEL),
    Column(MIDDLE + LABELS, RIGHT, BODY),
)
SUM = (Column(MIDDLE, RIGHT - LABELS, LABEL), Column(RIGHT - LABELS, RIGHT, BODY, flush=True))
WIDE = (PAIR[0], Column(LEFT + LABELS, RIGHT, BODY))
ROOM = 60.0  # for a part's name and its first rows, in points

PLAIN = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,10})?")
NUMBERS = {Kind.MONEY, Kind.NUMBER, Kind.PERCENT}
SHARES = {"description": 4.0, "unit": 0.8, "quantity": 1.0, "vat_rate": 0.9}  # of the width, where it is not 1.2
LABELLED = {"amount": "Net", "document_type": "Document type"}
SPELLINGS = {"vat": "VAT", "iban": "IBAN", "bic": "BIC", "id": "ID"}
SYNTAXES = {
    Syntax.UBL: "UBL",
    Syntax.CII: "Cross Industry Invoice",
    Syntax.ZUGFERD_1: "ZUGFeRD 1",
    Syntax.FATTURAPA: "FatturaPA",
}

Fields = Mapping[str, Stated]


def drawn(einvoice: EInvoice, limits: Limits) -> bytes:
    """The PDF. Raises BadFile when it has more pages than are allowed."""
    fields = einvoice.fields
    foot = f"Drawn from the e-invoice: {SYNTAXES[einvoice.syntax]}"
    sheet = Sheet(f"{foot}, {einvoice.profile}" if einvoice.profile else foot, limits)
    _title(sheet, fields)
    _pairs(sheet, _facts(fields, Section.VENDOR), _facts(fields, Section.CUSTOMER), ("Vendor", "Customer"))
    facts = _facts(fields, Section.DOCUMENT)
    half = (len(facts) + 1) // 2
    _pairs(sheet, facts[:half], facts[half:], ("Invoice", ""))
    _table(sheet, fields, "line_items")
    _table(sheet, fields, "vat_breakdown")
    _list(sheet, SUM, _facts(fields, Section.AMOUNTS), "Sums")
    _list(sheet, WIDE, _facts(fields, Section.PAYMENT), "Payment")
    return sheet.finished()


def _title(sheet: Sheet, fields: Fields) -> None:
    kind = fields["document_type"].raw if "document_type" in fields else "invoice"
    number = fields["invoice_number"].raw if "invoice_number" in fields else ""
    sheet.row([Column(LEFT, RIGHT, TITLE)], [f"{_words(kind)} {number}"])


def _facts(fields: Fields, section: Section) -> list[tuple[str, str]]:
    """Labels and texts, in the order of the model."""
    return [
        (LABELLED.get(name) or _words(name.removeprefix(f"{section}_")), shown(fields[name].raw, term.kind))
        for name, term in terms().items()
        if term.section is section and name in fields
    ]


def _pairs(
    sheet: Sheet, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], names: tuple[str, str]
) -> None:
    """Two lists beside each other, under their names."""
    if not left and not right:
        return
    sheet.part(10, ROOM)
    sheet.row([Column(LEFT, MIDDLE, HEADING), Column(MIDDLE, RIGHT, HEADING)], names)
    for one, other in zip_longest(left, right, fillvalue=("", "")):
        sheet.row(PAIR, (*one, *other), pad=1)


def _list(sheet: Sheet, columns: Sequence[Column], facts: Sequence[tuple[str, str]], name: str) -> None:
    if not facts:
        return
    sheet.part(12, ROOM)
    sheet.row([Column(columns[0].left, RIGHT, HEADING)], [name])
    for fact in facts:
        sheet.row(columns, fact, pad=1)


def _table(sheet: Sheet, fields: Fields, group: str) -> None:
    """The rows of a group, under a head that each page repeats; columns without a value are left out."""
    found = rows(fields, group)
    used = {name for row in found.values() for name in row}
    shape = {name: term for name, term in terms(GROUPS[group]).items() if name in used}
    if not shape:
        return
    columns = _columns(shape)
    heads = [column._replace(face=HEAD) for column in columns]
    head = partial(sheet.row, heads, [_words(name) for name in shape])
    sheet.part(12, ROOM)
    sheet.row([Column(LEFT, RIGHT, HEADING)], [_words(group)])
    head()
    for row in found.values():
        sheet.rule()
        texts = [shown(fields[row[name]].raw, term.kind) if name in row else "" for name, term in shape.items()]
        sheet.row(columns, texts, again=head)
    sheet.rule()


def _columns(shape: Mapping[str, Term]) -> list[Column]:
    shares = [SHARES.get(name, 1.2) for name in shape]
    unit = (RIGHT - LEFT) / sum(shares)
    edges = [LEFT + unit * sum(shares[:place]) for place in range(len(shares) + 1)]
    return [
        Column(left, right, BODY, flush=term.kind in NUMBERS)
        for left, right, term in zip(edges, edges[1:], shape.values(), strict=False)
    ]


def shown(raw: str, kind: Kind) -> str:
    """As people write it: sums with two decimals at least, IBANs in fours. What is no number stays as it is."""
    if kind is Kind.IBAN:
        return " ".join(raw[place : place + 4] for place in range(0, len(raw), 4))
    if kind is Kind.PERCENT:
        return f"{raw} %"
    return _money(raw) if kind is Kind.MONEY else raw


def _money(raw: str) -> str:
    if not PLAIN.fullmatch(raw):
        return raw
    return f"{Decimal(raw):,.{max(2, len(raw.partition('.')[2]))}f}"


def _words(name: str) -> str:
    """``vat_rate`` → ``VAT rate``."""
    text = " ".join(SPELLINGS.get(word, word) for word in name.split("_"))
    return text[:1].upper() + text[1:]
