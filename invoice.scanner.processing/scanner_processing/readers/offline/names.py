"""Which texts can be somebody's name."""

from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.labels import PHRASES
from scanner_processing.readers.offline.layout import Span, Token
from scanner_processing.readers.offline.vocabulary import LEGAL_FORMS, NOT_A_NAME

LONGEST_NAME = 8  # words
SHORTEST_NAME = 2  # letters


def is_name(span: Span) -> bool:
    """Whether a text may be a name: mostly letters, and neither a label nor the kind of the document."""
    letters = sum(sign.isalpha() for sign in span.text)
    digits = sum(sign.isdigit() for sign in span.text)
    words = {squeeze(token.text) for token in span.tokens}
    is_address = any(sign in span.text for sign in ("@", "www.", "//")) or ":" in span.text.rstrip(":")
    is_label = PHRASES.meaning(span.squeezed) is not None or words <= NOT_A_NAME
    is_long = letters >= SHORTEST_NAME and digits <= letters / 3
    return is_long and len(words) <= LONGEST_NAME and not is_address and not is_label


def is_legal_form(token: Token) -> bool:
    """``Ltd``, ``GmbH``; forms of two letters are words when written small: ``ab``, ``as``."""
    form = squeeze(token.text)
    return form in LEGAL_FORMS and (len(form) > 2 or not token.text.islower())


def has_legal_form(span: Span) -> bool:
    return any(is_legal_form(token) for token in span.tokens)


def own_name(span: Span) -> str:
    """The squeezed name without its legal form."""
    words = [squeeze(token.text) for token in span.tokens]
    return "".join(word for word in words if word not in LEGAL_FORMS) or span.squeezed
