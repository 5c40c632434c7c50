"""Numbers and dates of the invoice's head, by their labels."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from scanner_contract.values import Guess
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.candidates import Candidate, Find, candidates, choose
from scanner_processing.readers.offline.confidence import (
    BESIDE_TIME,
    DOUBTFUL,
    IN_SENTENCE,
    LABELLED,
    POSITION,
    WEAK_LABEL,
)
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Span
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.values import clean_identifier, find_date, find_identifier

FIRST_DATE_WORDS = 4
"""A date begins among this many words behind its label."""

WEAKER: Mapping[str, tuple[str, ...]] = {
    "invoice_number": ("title", "reference", "number"),
    "invoice_date": ("date", "title"),
    "purchase_order": ("customer_reference",),
}
"""Labels that stand in for a field's own where those are missing."""
WEAKEST = frozenset({"number"})
"""Of these, the ones that could mean anything."""

TIME = re.compile(r"\d\d?:\d\d")
NUMBER_SIGNS = frozenset({"#", "nr.", "nr", "no.", "no", "n°", "№"})
IDENTIFIERS = ("invoice_number", "purchase_order")
DATES = ("invoice_date", "due_date")


def read_header(document: Document) -> dict[str, Guess]:
    """Invoice number, dates and order."""
    finders: dict[str, Find] = {name: _identifier_finder(document) for name in IDENTIFIERS}
    finders |= {name: _date_finder(document) for name in DATES}
    chosen = {name: choose(_candidates(document, name, find)) for name, find in finders.items()}
    chosen["invoice_date"] = chosen["invoice_date"] or _printed_at(document) or _date_by_position(document)
    return {name: candidate.guess() for name, candidate in chosen.items() if candidate}


def _candidates(document: Document, name: str, find: Find) -> Iterator[Candidate]:
    clean = _clean_date if name in DATES else clean_identifier
    labels = document.labelled(name)
    for mention in labels:
        found = candidates(mention, find, document.label_words, clean)
        yield from (_no_surer_than_plain(each, mention) for each in found) if name in IDENTIFIERS else found
    for mention in document.labelled(*WEAKER.get(name, ())):
        most = IN_SENTENCE if mention.field in WEAKEST else LABELLED if _says_number(mention) else WEAK_LABEL
        opening = find if name in DATES else _opening(find)
        found = candidates(mention, opening, document.label_words, clean)
        yield from (Candidate(each.span, each.raw, min(each.confidence, most)) for each in found)


def _opening(find: Find) -> Find:
    """Finds a value only where a text opens with it: ``# 17``, not ``Table 17``."""

    def opening(span: Span) -> Span | None:
        found = find(span)
        if found is None:
            return None
        before = span.tokens[: span.tokens.index(found.tokens[0])]
        return found if all(not squeeze(each.text) or each.text.casefold() in NUMBER_SIGNS for each in before) else None

    return opening


def _no_surer_than_plain(candidate: Candidate, mention: Mention) -> Candidate:
    """An identifier of several parts may be two; and tills print numbers of terminals and payments too."""
    parts = sum(any(sign.isdigit() for sign in token.text) for token in candidate.span.tokens)
    most = DOUBTFUL if parts > 1 or mention.sheet.is_slip else 1
    return Candidate(candidate.span, candidate.raw, min(candidate.confidence, most))


def _says_number(mention: Mention) -> bool:
    """``Invoice # 17``"""
    return (
        mention.field == "title"
        and bool(mention.behind)
        and mention.line.tokens[mention.behind[0]].text.casefold() in NUMBER_SIGNS
    )


def _identifier_finder(document: Document) -> Find:
    return lambda span: find_identifier(span, document.unit, document.known)


def _date_finder(document: Document) -> Find:
    return partial(find_date, known=document.known, within=FIRST_DATE_WORDS)


def _clean_date(text: str) -> str:
    return text.strip(" .,;:()")


def _printed_at(document: Document) -> Candidate | None:
    """The date beside a time of day, as tills print it: on receipts that is the only date that counts."""
    slips = [sheet for sheet in document.sheets if sheet.is_slip]
    lines = (line for sheet in slips for line in sheet.lines if any(TIME.match(token.text) for token in line.tokens))
    dates = (find_date(line, document.known, within=len(line.tokens)) for line in lines)
    return choose(Candidate(date, _clean_date(date.text), BESIDE_TIME) for date in dates if date)


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
