"""How to pay: IBAN, terms; and the vendor's VAT id, which stands by the same kind of labels."""

from collections.abc import Callable, Iterator

from scanner_contract.values import Guess
from scanner_processing.normalise.identifiers import iban_is_valid, shape_iban, shape_vat_id, vat_id_is_valid
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.buyer import is_buyer
from scanner_processing.readers.offline.candidates import REACH, Candidate, Find, candidates, choose, text_beside
from scanner_processing.readers.offline.confidence import AGREES, BELOW, IN_SENTENCE, LABELLED, POSITION
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Sheet, Span
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.values import clean_identifier, find_date
from scanner_processing.readers.offline.vocabulary import PAYING, TIMES

LONGEST_RUN = 10  # tokens
LONGEST_REFERENCE = 6  # tokens
QUOTED = frozenset({"title", "invoice_number", "reference"})
"""Labels that a payment reference may contain."""
NET_TERMS = frozenset(f"net{days}" for days in range(1, 121))
SHORTEST_SENTENCE = 3  # tokens
SUFFIXES = frozenset({"mwst", "tva", "iva", "mva"})
"""Words that are part of a Swiss or Norwegian VAT id."""


def read_payment(document: Document) -> dict[str, Guess]:
    """IBAN, vendor's VAT id, payment terms and reference."""
    chosen = {
        "iban": choose(_ibans(document)),
        "vendor_vat_id": choose(_vat_ids(document)),
        "payment_terms": choose(_terms(document)),
        "payment_reference": choose(_references(document)),
    }
    return {name: candidate.guess() for name, candidate in chosen.items() if candidate}


def _ibans(document: Document) -> Iterator[Candidate]:
    """Labelled ones; and anything that passes the check digits of an IBAN, which no other number does by chance."""
    for mention in document.labelled("iban"):
        for each in candidates(mention, FIND_IBAN, document.label_words, _plain):
            yield Candidate(each.span, each.raw, AGREES if iban_is_valid(shape_iban(each.raw) or "") else POSITION)
    for line in document.lines():
        span = FIND_IBAN(line)
        if span and iban_is_valid(shape_iban(span.text) or ""):
            yield Candidate(span, _plain(span.text), IN_SENTENCE)


def _vat_ids(document: Document) -> Iterator[Candidate]:
    """Labelled ones; without a label the vendor's cannot be told from the customer's."""
    labels = document.labelled("vendor_vat_id")
    own = [mention for mention in labels if not is_buyer(mention.span, document)]
    for mention in own or labels:
        for each in candidates(mention, FIND_VAT_ID, document.label_words, _plain):
            valid = vat_id_is_valid(shape_vat_id(each.raw) or "")
            span = _with_suffix(each.span, mention)
            yield Candidate(span, _plain(span.text), {True: AGREES, False: BELOW, None: LABELLED}[valid])


def _references(document: Document) -> Iterator[Candidate]:
    """The whole text that a transfer must say, words and all."""
    for mention in document.labelled("payment_reference"):
        span = _reference(mention, document)
        if span and len(span.tokens) <= LONGEST_REFERENCE and any(sign.isdigit() for sign in span.text):
            yield Candidate(span, clean_identifier(span.text), LABELLED if mention.leading else IN_SENTENCE)


def _reference(mention: Mention, document: Document) -> Span | None:
    """Beside the label, also where it is an invoice's number with its own label: ``Memo: Invoice 10482``."""
    own = [m for m in document.mentions_on(mention.line) if m.start >= mention.end and m.field not in QUOTED]
    return text_beside(mention, own[0].start if own else len(mention.line.tokens)) or _beside_or_below(
        mention, document
    )


def _with_suffix(span: Span, mention: Mention) -> Span:
    tokens = mention.line.tokens
    place = tokens.index(span.tokens[-1]) + 1 if span.tokens[-1] in tokens else len(tokens)
    suffixed = place < len(tokens) and squeeze(tokens[place].text) in SUFFIXES and span.text.startswith(("CHE", "NO"))
    return Span(span.page, (*span.tokens, tokens[place])) if suffixed else span


def _terms(document: Document) -> Iterator[Candidate]:
    """What a label says; else sentences that say when to pay."""
    for mention in document.labelled("payment_terms"):
        span = _beside_or_below(mention, document)
        if span:
            span = _first_sentence(span)
            yield Candidate(span, _sentence(span.text), LABELLED if mention.leading else IN_SENTENCE)
    for sheet in document.sheets:
        for chunk in (chunk for line in sheet.lines for chunk in line.chunks if _says_when(chunk, document)):
            span = _to_full_stop(chunk, sheet)
            yield Candidate(span, _sentence(span.text), BELOW)


def _first_sentence(text: Span) -> Span:
    ends = [n for n, token in enumerate(text.tokens, 1) if token.text.endswith(".") and n >= SHORTEST_SENTENCE - 1]
    return text.part(0, ends[0]) if ends else text


def _says_when(chunk: Span, document: Document) -> bool:
    """Whether a text is about paying, and has a time in it: a date, or a number of days."""
    words = {squeeze(token.text) for token in chunk.tokens}
    opens = chunk.squeezed.startswith(PAYING) or ("netto" in words and words & TIMES)
    if not opens or len(chunk.tokens) < SHORTEST_SENTENCE:
        return False
    return bool(words & TIMES) or find_date(chunk, document.known, within=len(chunk.tokens)) is not None


def _to_full_stop(chunk: Span, sheet: Sheet) -> Span:
    """A sentence that is wrapped goes on in the next line of its column."""
    under = sheet.below(chunk.box, 1)
    if chunk.text.endswith(".") or not under or abs(under[0].box.x0 - chunk.box.x0) > sheet.unit:
        return chunk
    ends = [n for n, token in enumerate(under[0].tokens, 1) if token.text.endswith(".")]
    return Span(chunk.page, (*chunk.tokens, *under[0].tokens[: ends[0]])) if ends else chunk


def _beside_or_below(mention: Mention, document: Document) -> Span | None:
    """The text right of the label or under it, unless that is a label itself; one with a number is the likelier."""
    beside = text_beside(mention, len(mention.line.tokens) if mention.leading else mention.next_start)
    near = (beside, *mention.sheet.below(mention.span.box, REACH)[:1])
    found = [span for span in near if span and _is_free(span, document)]
    return next((span for span in found if any(sign.isdigit() for sign in span.text)), found[0] if found else None)


def _is_free(span: Span, document: Document) -> bool:
    """Whether a text is no label; ``Net 30`` is none either."""
    return (span.page, span.tokens[0].word) not in document.label_words or span.squeezed in NET_TERMS


def _shaped(shape: Callable[[str], str | None], is_valid: Callable[[str], bool | None]) -> Find:
    """Finds a run of words with a shape: the first whose check digits are right, else the first with digits."""

    def find(span: Span) -> Span | None:
        runs = [run for run in _runs(span) if shape(run.text)]
        valid = (run for run in runs if is_valid(shape(run.text) or ""))
        return next(valid, None) or next((run for run in runs if _is_numeric(run)), None)

    return find


def _runs(span: Span) -> Iterator[Span]:
    """The runs of words that begin with two letters, the longest first."""
    for start, token in enumerate(span.tokens):
        if token.text[:2].isalpha():
            ends = range(min(start + LONGEST_RUN, len(span.tokens)), start, -1)
            yield from (span.part(start, end) for end in ends)


def _is_numeric(run: Span) -> bool:
    return all(any(sign.isdigit() for sign in token.text) for token in run.tokens[1:])


def _sentence(text: str) -> str:
    return text.strip(" ,;:")


def _plain(text: str) -> str:
    return text.strip(" .,;:")


FIND_IBAN = _shaped(shape_iban, iban_is_valid)
FIND_VAT_ID = _shaped(shape_vat_id, vat_id_is_valid)
