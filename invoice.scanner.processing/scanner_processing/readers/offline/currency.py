"""The invoice's currency: labelled, or printed beside its amounts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scanner_contract.values import Guess
from scanner_processing.normalise.amounts import parse_amount
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.currencies import find_currency, split_currency
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.candidates import beside
from scanner_processing.readers.offline.confidence import AGREES, CONTESTED, LABELLED, POSITION
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Line, Span
from scanner_processing.readers.offline.values import find_currency_token
from scanner_processing.readers.offline.vocabulary import LEGAL_FORMS

AMOUNT_SIGNS = frozenset("0123456789.,'-+()")
CODE_LENGTH = 3
FEW = 3  # words


@dataclass(frozen=True)
class Printed:
    """A currency's sign or code as printed, and whether it stands at a number."""

    sign: str
    span: Span
    at_number: bool

    @property
    def code(self) -> str | None:
        return find_currency(self.sign)


def read_currency(document: Document) -> dict[str, Guess]:
    """The labelled currency, else the one that most amounts carry; the guess's text is the sign as printed."""
    labelled = (beside(mention, _first) for mention in document.labelled("currency"))
    span = next((span for span in labelled if span), None)
    if span:
        return {"currency": span.guess(LABELLED, _bare(span.text))}
    printed = [each for line in document.lines() for each in _printed(line, document.known)]
    at_numbers = [each for each in printed if each.at_number]
    if at_numbers:
        best = _commonest(at_numbers)
        agreed = all(each.code == best.code for each in at_numbers)
        return {"currency": best.span.guess(AGREES if agreed else CONTESTED, best.sign)}
    return {"currency": _commonest(printed).span.guess(POSITION, _commonest(printed).sign)} if printed else {}


def _commonest(printed: Sequence[Printed]) -> Printed:
    code = Counter(each.code for each in printed).most_common(1)[0][0]
    return next(each for each in printed if each.code == code)


def _first(span: Span) -> Span | None:
    return find_currency_token(span.part(n, n + 1) for n in range(len(span.tokens)))


def _bare(text: str) -> str:
    return text.strip(".,:;()") or text


def _is_legal_form(line: Line, place: int) -> bool:
    """``SDN BHD`` is a company, and no money of Bahrain."""
    return all(squeeze(each.text) in LEGAL_FORMS for each in line.tokens[place - 1 : place + 1]) if place else False


def _is_apart(line: Line, place: int) -> bool:
    """Whether a code stands alone in its column, or ends it: in a text of capitals it may be any word."""
    text = line.tokens[place].text
    return len(text) == CODE_LENGTH and any(
        chunk.tokens[-1] is line.tokens[place] and len(chunk.tokens) <= FEW for chunk in line.chunks
    )


def _in_brackets(text: str) -> str:
    """The currency that the head of a column names: ``Amount(EUR)``."""
    inside = text.partition("(")[2].partition(")")[0]
    return inside if find_currency(inside) else ""


def _printed(line: Line, known: Conventions) -> Iterator[Printed]:
    """Signs and codes, alone or glued to their number; a sign such as ``Rs`` only at a number."""
    for place, token in enumerate(line.tokens):
        text = _in_brackets(token.text) or token.text.strip("(),;:-+*")
        number, glued = split_currency(text)
        if find_currency(text) and not _is_legal_form(line, place):
            around = line.tokens[max(0, place - 1) : place + 2]
            at_number = any(
                parse_amount(each.text.strip(",;"), known.decimal_mark) is not None
                for each in around
                if each is not token
            )
            if at_number or text != token.text or _is_apart(line, place):
                yield Printed(text, line.part(place, place + 1), at_number)
        elif glued and set(number) <= AMOUNT_SIGNS:
            yield Printed(glued, line.part(place, place + 1), at_number=True)
