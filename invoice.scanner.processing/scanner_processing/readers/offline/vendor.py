"""Who wrote the invoice: of all places where the vendor may be named, the likeliest. Never the customer."""

from collections.abc import Iterable
from math import prod

from scanner_contract.values import Guess
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.confidence import AT_DOMAIN, VENDOR_SUREST
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.labels import PHRASES
from scanner_processing.readers.offline.layout import Span
from scanner_processing.readers.offline.letterhead import LONGEST_NAME, Place, places
from scanner_processing.readers.offline.mentions import Mention
from scanner_processing.readers.offline.vocabulary import LEGAL_FORMS, NOT_A_NAME

BUYER_REACH = 7
"""The customer's address takes this many units below its label."""
ALIGNED = 3
"""That text begins less than this many units left or right of the label."""
SHORTEST_NAME = 5


def read_vendor(document: Document) -> dict[str, Guess]:
    """The name that the most and the best places agree on."""
    named = [place for place in places(document) if _is_name(place.span)]
    found = [place for place in named if not _is_buyer(place.span, document)]
    if not found:
        return {}
    domains = _domains(document)
    sure = [(place, _confidence(place, found, domains)) for place in found]
    best, confidence = max(sure, key=lambda each: (round(each[1], 2), _has_legal_form(each[0].span)))
    return {"vendor_name": best.span.guess(confidence, best.span.text.strip(" ,:;|·•*-\u2013()"))}


def _confidence(place: Place, found: Iterable[Place], domains: frozenset[str]) -> float:
    """Each kind of place that names the same vendor is a hint of its own: wrong only if all of them are."""
    own = _own_name(place.span)
    hints = {other.confidence for other in found if _is_part(_own_name(other.span), own)} | {place.confidence}
    if any(_is_part(domain, own) or _is_part(own, domain) for domain in domains):
        hints.add(AT_DOMAIN)
    return max(place.confidence, min(VENDOR_SUREST, 1 - prod(1 - hint for hint in hints)))


def _is_part(name: str, whole: str) -> bool:
    return name == whole or (len(name) >= SHORTEST_NAME and name in whole)


def _has_legal_form(span: Span) -> bool:
    return any(squeeze(token.text) in LEGAL_FORMS for token in span.tokens)


def _own_name(span: Span) -> str:
    """The squeezed name without its legal form."""
    words = [squeeze(token.text) for token in span.tokens]
    return "".join(word for word in words if word not in LEGAL_FORMS) or span.squeezed


def _domains(document: Document) -> frozenset[str]:
    """The names in web and mail addresses: ``info@blue-oak.co.uk`` → ``blueoak``."""
    hosts = (
        token.text.rpartition("@")[2].rpartition("//")[2].casefold().removeprefix("www.").partition("/")[0]
        for line in document.lines()
        for token in line.tokens
        if "@" in token.text or "www." in token.text or "//" in token.text
    )
    names = (squeeze(host.partition(".")[0]) for host in hosts)
    return frozenset(name for name in names if len(name) >= SHORTEST_NAME)


def _is_name(span: Span) -> bool:
    letters = sum(sign.isalpha() for sign in span.text)
    digits = sum(sign.isdigit() for sign in span.text)
    words = {squeeze(token.text) for token in span.tokens}
    is_address = any(sign in span.text for sign in ("@", "www.", "//")) or ":" in span.text.rstrip(":")
    is_label = span.squeezed in PHRASES or words <= NOT_A_NAME
    return letters >= 3 and digits <= letters / 3 and len(words) <= LONGEST_NAME and not is_address and not is_label


def _is_buyer(span: Span, document: Document) -> bool:
    """Whether a text stands beside or under a label of the customer."""
    return any(_belongs_to(span, mention) for mention in document.labelled("buyer") if mention.leading)


def _belongs_to(span: Span, mention: Mention) -> bool:
    """Beside the label, or in a text under it that begins where the label does."""
    if span.page != mention.line.page:
        return False
    if span.tokens[0] in mention.line.tokens[mention.start : mention.next_start]:
        return True
    label, unit = mention.span.box, mention.sheet.unit
    left = next(chunk.box.x0 for chunk in mention.sheet.chunks() if span.tokens[0] in chunk.tokens)
    return 0 <= span.box.y0 - label.y0 <= BUYER_REACH * unit and abs(left - label.x0) < ALIGNED * unit
