"""What crosses the wall of the sandbox: limits go in, pages, what is attached to them, and refusals come out."""

from collections.abc import Iterator

from pydantic import Field

from scanner_contract.errors import BadFile
from scanner_contract.media_types import DOCX
from scanner_contract.values import Box, EInvoice, Finding, Value, Word

SMALLEST_LETTER = 8  # pixels
CONVERSION_PAGES = 6  # converting a document may take as long as reading so many pages


def is_too_thin(width: int, height: int) -> bool:
    """Whether a page of this size in pixels has no room for a letter: there is nothing to read."""
    return min(width, height) < SMALLEST_LETTER


class Limits(Value):
    """What one file may cost. Time is wall-clock seconds a page; memory is MiB beyond what the program itself
    takes."""

    max_pages: int
    page_seconds: float
    memory_mb: int
    max_pixels: int = 25_000_000  # a page larger than A2 at 200 dpi is rendered coarser

    @property
    def file_seconds(self) -> float:
        """For all pages together."""
        return self.page_seconds * self.max_pages

    @property
    def conversion_seconds(self) -> float:
        """Until a document has become a PDF, with all its pages at once."""
        return self.page_seconds * CONVERSION_PAGES

    def refuse_too_many(self, pages: int) -> None:
        """Raises BadFile."""
        if pages > self.max_pages:
            raise BadFile(
                f"The file has more than {self.max_pages} pages, the most that are read.", code="too_many_pages"
            )


class Request(Value):
    """A file to parse; the file itself travels beside it."""

    media_type: str
    limits: Limits

    @property
    def is_converted(self) -> bool:
        """Whether it has to become a PDF first."""
        return self.media_type == DOCX


class Opened(Value):
    """The file could be opened. ``has_more``: what is ``Attached`` follows the pages."""

    page_count: int
    has_more: bool = False


class ParsedPage(Value):
    """A page as parsed; its image travels beside it. The rest is as in the contract's ``Page``."""

    number: int
    width: int
    height: int
    dpi: int
    words: tuple[Word, ...] | None
    unread: tuple[Box, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def needs_ocr(self) -> bool:
        return self.words is None or bool(self.unread)


class Attached(Value):
    """What the file says beside its pages: its e-invoice, whose XML travels beside it (empty where there is none), and
    what is wrong with it."""

    einvoice: EInvoice | None = None
    findings: tuple[Finding, ...] = ()


def unreadable(why: str) -> Finding:
    """``why`` is a sentence."""
    return Finding(code="einvoice_unreadable", message=f"The e-invoice inside the file cannot be read. {why}")


class Refusal(Value):
    """The file itself is at fault; ``code`` is one of ``BadFile``'s."""

    code: str
    message: str = Field(max_length=500)


Parsed = Iterator[tuple[Opened, None] | tuple[ParsedPage | Attached, bytes]]
"""What a parser makes: first that the file opened, then each page with its image, then, if there is more, what is
attached with its XML."""
