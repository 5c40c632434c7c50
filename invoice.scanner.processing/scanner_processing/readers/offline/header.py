"""Numbers and dates of the invoice's head, by their labels."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from scanner_contract.values import Guess
from scanner_processing.readers.offline.candidates import Candidate, Find, candidates, choose
from scanner_processing.readers.offline.confidence import LABELLED, POSITION, WEAK_LABEL
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Span
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.values import clean_identifier, find_date, find_identifier

FIRST_DATE_WORDS = 4
"""A date begins among this many words behind its label."""

WEAKER: Mapping[str, tuple[str, ...]] = {"invoice_number": ("title", "reference"), "invoice_date": ("date", "title")}
"""Labels that stand in for a field's own where those are missing."""

NUMBER_SIGNS = frozenset({"#", "nr.", "nr", "no.", "no", "n°", "№"})
IDENTIFIERS = ("invoice_number", "purchase_order")
DATES = ("invoice_date", "due_date")


def read_header(document: Document) -> dict[str, Guess]:
    """Invoice number, dates and order."""
    finders: dict[str, Find] = {name: _identifier_finder(document) for name in IDENTIFIERS}
    finders |= {name: _date_finder(document) for name in DATES}
    chosen = {name: choose(_candidates(document, name, find)) for name, find in finders.items()}
    chosen["invoice_date"] = chosen["invoice_date"] or _date_by_position(document)
    return {name: candidate.guess() for name, candidate in chosen.items() if candidate}


def _candidates(document: Document, name: str, find: Find) -> Iterator[Candidate]:
    clean = _clean_date if name in DATES else clean_identifier
    labels = document.labelled(name)
    for mention in labels:
        yield from candidates(mention, find, document.label_words, clean)
    for mention in document.labelled(*WEAKER.get(name, ())):
        most = LABELLED if name == "invoice_number" and _says_number(mention) else WEAK_LABEL
        found = candidates(mention, find, document.label_words, clean)
        yield from (Candidate(each.span, each.raw, min(each.confidence, most)) for each in found)


def _says_number(mention: Mention) -> bool:
    """``Invoice # 17``"""
    return bool(mention.behind) and mention.line.tokens[mention.behind[0]].text.casefold() in NUMBER_SIGNS


def _identifier_finder(document: Document) -> Find:
    return lambda span: find_identifier(span, document.unit, document.known)


def _date_finder(document: Document) -> Find:
    return partial(find_date, known=document.known, within=FIRST_DATE_WORDS)


def _clean_date(text: str) -> str:
    return text.strip(" .,;:()")


def _date_by_position(document: Document) -> Candidate | None:
    """Without any label: the first date that stands alone in its column on the first page's upper half."""
    found = (span for line in document.sheets[0].lines for chunk in line.chunks for span in _alone(chunk, document))
    first = next((span for span in found if span.box.y1 < document.sheets[0].height / 2), None)
    return Candidate(first, _clean_date(first.text), POSITION) if first else None


def _alone(chunk: Span, document: Document) -> Iterable[Span]:
    """The date that a column consists of, behind a town or not: ``York, 4 March 2024``, ``Köln, den 04.03.2024``."""
    towns = [n for n, token in enumerate(chunk.tokens, 1) if token.text.endswith(",") or token.text == "den"]
    starts = [0, *towns[-1:]]
    dates = (find_date(chunk.part(n), document.known, within=1) for n in starts if n < len(chunk.tokens))
    return [date for date in dates if date and date.tokens[-1] is chunk.tokens[-1]][:1]
