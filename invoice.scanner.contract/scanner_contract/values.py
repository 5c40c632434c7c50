"""The values that flow from stage to stage: a file → ``PageSet → Reading → Prediction → Extraction → Evaluation``.

Each is frozen. A stage takes one and returns the next; its JSON is what ``stage_results`` keeps.
Places on a page are whole pixels of the page's image, from its top left corner.
"""

from enum import StrEnum
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, field_validator, model_validator

from scanner_contract.invoice import Invoice
from scanner_contract.media_types import XML


class Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Box(NamedTuple):
    """Left, top, right, bottom; right and bottom lie outside."""

    x0: int
    y0: int
    x1: int
    y1: int


class Word(NamedTuple):
    """A word as it stands on the page; ``confidence`` (0 to 1) is the reading engine's, 1 for a text layer."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float = 1.0

    @property
    def box(self) -> Box:
        return Box(self.x0, self.y0, self.x1, self.y1)


class Failure(Value):
    """Why something failed: a stable code for programs, a sentence for people."""

    code: str
    message: str


class Finding(Value):
    """Something that a person should know: a code, a sentence, and where on the page's image. ``page`` is None where
    it is about the file; ``field`` is the path of the field that it is about, if it is about one."""

    code: str
    message: str
    page: int | None = None
    box: Box | None = None
    field: str | None = None


class Syntax(StrEnum):
    """In which language an e-invoice is written."""

    UBL = "ubl"  # OASIS UBL 2.1, Invoice and CreditNote: Peppol BIS 3, XRechnung
    CII = "cii"  # UN/CEFACT Cross Industry Invoice D16B: Factur-X, ZUGFeRD 2, XRechnung
    ZUGFERD_1 = "zugferd_1"  # its predecessor, CrossIndustryDocument
    FATTURAPA = "fatturapa"  # Italy's FatturaElettronica


class Stated(Value):
    """What an e-invoice says of one field, and where in its XML: an absolute XPath with positions, in the prefixes of
    the standard; one that joins several by ``|`` if the value stands in parts. ``raw`` is plain: dates are ISO, numbers
    have a point and nothing else."""

    raw: str
    xpath: str


class Violation(Value):
    """A rule that an e-invoice breaks: its name, a sentence for people, and where.

    The name is that of the standard (``BR-CO-15``; SdI's codes for FatturaPA; ``XSD`` for the schema), or our own:
    ``VALUE`` (a text that is no date or number), ``CURRENCY`` (an amount in another one), ``TEST`` (the invoice says
    that it is none), ``BODIES`` (the file holds several).
    """

    rule: str
    message: str
    xpath: str | None = None


class EInvoice(Value):
    """The invoice as the file itself says it to machines, by field path. ``profile`` is its specification (BT-24)."""

    syntax: Syntax
    profile: str | None
    fields: dict[str, Stated]
    violations: tuple[Violation, ...] = ()


class Page(Value):
    """A page after preprocessing. ``image`` is the storage key of its PNG, or of a JPEG where OCR must read it.

    ``words`` is None where OCR has to read the whole page. Else they are those of the text layer that can be seen, and
    ``unread`` are the parts of the page that OCR has to read beside them.
    """

    number: int
    width: int
    height: int
    dpi: int
    image: str
    words: tuple[Word, ...] | None
    unread: tuple[Box, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def needs_ocr(self) -> bool:
        return self.words is None or bool(self.unread)


class PageSet(Value):
    """What preprocessing makes of an upload; pages count from 1. ``einvoice`` is what its XML says, ``xml`` the storage
    key of that; ``findings`` are about the file as a whole."""

    media_type: str
    pages: tuple[Page, ...]
    einvoice: EInvoice | None = None
    xml: str | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def is_drawn(self) -> bool:
        """Whether the pages are our drawing of the XML, which is all that there is."""
        return self.media_type == XML


TEXT_LAYER = "text_layer"  # in place of an engine, where the file itself has the words
EINVOICE = "einvoice"  # in place of a reader, where its XML has the values


class Device(StrEnum):
    """What an OCR engine computes on."""

    CPU = "cpu"
    GPU = "gpu"


class PageReading(Value):
    """The words of one page. ``engine`` is ``TEXT_LAYER``, or that which read it or a part of it, on ``device``.

    A page that had to be turned or straightened has an ``image`` of its own (a storage key): its places, width and
    height are that image's. A page that could not be read has an ``error``, and no words but those of its
    text layer.
    """

    number: int
    width: int
    height: int
    engine: str
    device: Device | None = None
    image: str | None = None
    words: tuple[Word, ...] = ()
    error: Failure | None = None

    @property
    def confidence(self) -> float | None:
        """How sure the engine is of a letter of this page, on average, to a thousandth; None where there is none."""
        letters = sum(len(word.text) for word in self.words)
        certainty = sum(len(word.text) * word.confidence for word in self.words)
        return round(certainty / letters, 3) if letters else None


class Reading(Value):
    """All pages of a document, in order, and what was found on them while they were made. ``einvoice`` is what its XML
    says; where ``is_drawn``, the pages say nothing else."""

    pages: tuple[PageReading, ...]
    findings: tuple[Finding, ...] = ()
    einvoice: EInvoice | None = None
    is_drawn: bool = False

    @property
    def failed_pages(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages if page.error)


class Evidence(Value):
    """Where a value stands: a box on a page, and the indices of the words there (in ``PageReading.words``); ``xpath``
    is its place in an e-invoice, which may be the only one."""

    page: int | None = None
    box: Box | None = None
    words: tuple[int, ...] = ()
    xpath: str | None = None

    @model_validator(mode="after")
    def _is_somewhere(self) -> Self:
        if (self.page is None) != (self.box is None) or (self.page is None and self.xpath is None):
            raise ValueError("a place is a box on a page, or in an e-invoice, or both")
        return self


class Guess(Value):
    """An answer for one field: the text as printed, where, and how probably it is right (0 to 1). ``source`` is who
    gave it, where that is not the prediction's provider; ``EINVOICE`` writes dates and numbers as XML does."""

    raw: str
    confidence: float
    evidence: Evidence | None = None
    source: str | None = None


class Prediction(Value):
    """What a field reader says, by field path. ``provider`` and ``model`` name who said it. ``findings`` are where an
    e-invoice and its pages disagree."""

    provider: str
    model: str
    fields: dict[str, Guess]
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class FieldValue(Value):
    """A field after normalisation: text as printed, exact value as a string (null if it cannot be one), evidence."""

    raw: str
    value: str | None
    confidence: float
    source: str
    evidence: Evidence | None = None
    problem: Failure | None = None


class Derived(Value):
    """A value that stands nowhere on the page but follows from fields that do."""

    value: str
    sources: tuple[str, ...]


class Extraction(Value):
    """The normalised fields by path, what follows from them, the pages that could not be read, and what was found.
    ``violations`` are the rules that its e-invoice breaks, None where there is no e-invoice."""

    fields: dict[str, FieldValue]
    derived: dict[str, Derived] = {}
    failed_pages: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()
    violations: tuple[Violation, ...] | None = None

    def values(self) -> dict[str, str]:
        """The exact values by path; fields that could not be normalised are left out."""
        return {name: field.value for name, field in self.fields.items() if field.value is not None}


class Outcome(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"  # the invoice does not say what the check needs


class CheckResult(Value):
    """One check: a stable code, what came out, a sentence a person understands, and the fields it looked at."""

    code: str
    outcome: Outcome
    message: str
    fields: tuple[str, ...] = ()


class Verdict(StrEnum):
    APPROVED = "approved"
    MANUAL_REVIEW = "manual_review"


class Evaluation(Value):
    """The end of a run. ``quality_score`` is the probability that all required fields are right (0 to 1);

    ``calibrated`` says whether that number was fitted to measured outcomes or is a stated assumption.
    ``reasons`` are the checks that failed, and why the document needs a person.
    """

    verdict: Verdict
    quality_score: float
    calibrated: bool
    threshold: float
    checks: tuple[CheckResult, ...]
    reasons: tuple[Failure, ...]
    invoice: Invoice

    @field_validator("quality_score")
    @classmethod
    def _is_probability(cls, score: float) -> float:
        if not 0 <= score <= 1:
            raise ValueError("quality_score lies between 0 and 1")
        return score
