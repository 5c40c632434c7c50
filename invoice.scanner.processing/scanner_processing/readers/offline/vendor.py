"""Who wrote the invoice: of all places where the vendor may be named, the likeliest. Never the customer."""

from collections.abc import Iterable
from itertools import islice
from math import prod

from scanner_contract.values import Guess
from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.buyer import is_buyer
from scanner_processing.readers.offline.confidence import AT_DOMAIN, VENDOR_SUREST
from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Token
from scanner_processing.readers.offline.letterhead import Place, places
from scanner_processing.readers.offline.names import has_legal_form, is_name, own_name

SHORTEST_NAME = 5
MOST_PLACES = 200
"""No invoice names its vendor so often; what lies beyond is not looked at."""


def read_vendor(document: Document) -> dict[str, Guess]:
    """The name that the most and the best places agree on; of several forms of it the fullest."""
    named = [place for place in islice(places(document), MOST_PLACES) if is_name(place.span)]
    found = [place for place in named if not is_buyer(place.span, document)]
    if not found:
        return {}
    domains = _domains(document)
    scanned = any(sheet.is_scanned for sheet in document.sheets)
    sure = [(place, _confidence(place, found, domains, scanned=scanned)) for place in found]
    best = max(sure, key=_rank)
    forms = (each for each in sure if _rank(each) == _rank(best) and _are_alike(*map(_own, (each, best))))
    fullest, confidence = max(forms, key=_fullness)
    return {"vendor_name": fullest.span.guess(confidence, _bare(fullest.span.text))}


def _rank(sure: tuple[Place, float]) -> tuple[float, bool]:
    place, confidence = sure
    return round(confidence, 2), has_legal_form(place.span)


def _fullness(sure: tuple[Place, float]) -> tuple[bool, int]:
    """How much of a name a text says; one with numbers is followed by its address."""
    own = _own(sure)
    return not any(sign.isdigit() for sign in own), len(own)


def _own(sure: tuple[Place, float]) -> str:
    return own_name(sure[0].span)


def _bare(text: str) -> str:
    """A name without the signs around it; a bracket goes if it has no partner."""
    bare = text.strip(" ,:;|·•*-\u2013")
    return bare if bare.count("(") == bare.count(")") else bare.strip(" ()")


def _confidence(place: Place, found: Iterable[Place], domains: frozenset[str], *, scanned: bool) -> float:
    """Each kind of place that names the same vendor is a hint of its own: wrong only if all of them are.

    Where letters may be misread, one text counts once, whatever speaks for it: nothing confirms its spelling.
    """
    own = own_name(place.span)
    hints: dict[Token | float, float] = {}
    for other in (other for other in found if _are_alike(own_name(other.span), own)):
        kind = other.span.tokens[0] if scanned else other.confidence
        hints[kind] = max(other.confidence, hints.get(kind, 0))
    at_domain = [AT_DOMAIN] if any(_are_alike(domain, own) for domain in domains) else []
    return max(place.confidence, min(VENDOR_SUREST, 1 - prod(1 - hint for hint in [*hints.values(), *at_domain])))


def _are_alike(one: str, other: str) -> bool:
    """Whether one name is the other, or a good part of it."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) >= SHORTEST_NAME and shorter in longer)


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
