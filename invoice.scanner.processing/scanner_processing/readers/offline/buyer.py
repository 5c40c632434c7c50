"""Which texts belong to the customer: those beside or under a label that names one."""

from scanner_processing.readers.offline.document import Document
from scanner_processing.readers.offline.layout import Span
from scanner_processing.readers.offline.mentions import Mention

BUYER_REACH = 7
"""The customer's address takes this many units below its label."""
ALIGNED = 3
"""That text begins less than this many units left or right of the label."""


def is_buyer(span: Span, document: Document) -> bool:
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
