"""The pages of a run: as preprocessing made them, and as they were read. Pure: no database here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from uuid import UUID

from scanner_api.documents.runs import Run
from scanner_contract import media_types
from scanner_contract.values import TEXT_LAYER, Device, Failure, Finding, Page, PageReading, PageSet, Prediction, Word

PICTURES = {".png": media_types.PNG, ".jpg": media_types.JPEG}


@dataclass(frozen=True, slots=True)
class PageView:
    """``engine`` is None until the page was read, ``device`` also where no engine was needed.

    Places, width and height are those of ``image``, a storage key.
    """

    document_id: UUID
    number: int
    width: int
    height: int
    dpi: int
    image: str
    engine: str | None
    device: Device | None
    confidence: float | None
    words: tuple[Word, ...]
    error: Failure | None
    findings: tuple[Finding, ...] = ()

    @property
    def gpu_used(self) -> bool:
        return self.device is Device.GPU

    @property
    def media_type(self) -> str:
        return PICTURES[PurePosixPath(self.image).suffix]

    @property
    def is_settled(self) -> bool:
        """Whether it was read, or never will be."""
        return self.engine is not None or self.error is not None


def page_views(document_id: UUID, run: Run) -> tuple[PageView, ...]:
    """In order; none before the document is split into pages."""
    page_set = run.only(PageSet)
    readings = {reading.number: reading for reading in run.all(PageReading)}
    prediction = run.only(Prediction)
    later = prediction.findings if prediction else ()
    return tuple(
        _with(
            _as_read(document_id, page, readings[page.number])
            if page.number in readings
            else _as_made(document_id, page, run.failures.get(page.number)),
            later,
        )
        for page in (page_set.pages if page_set else ())
    )


def _with(view: PageView, findings: Iterable[Finding]) -> PageView:
    """And with what was found when the page's fields were read."""
    here = tuple(found for found in findings if found.page == view.number)
    return replace(view, findings=view.findings + here)


def _as_made(document_id: UUID, page: Page, failure: Failure | None) -> PageView:
    engine = None if page.needs_ocr else TEXT_LAYER
    words = page.words or ()
    return PageView(
        document_id, page.number, page.width, page.height, page.dpi, page.image, engine, None,
        1.0 if words else None, words, failure, page.findings,
    )  # fmt: skip


def _as_read(document_id: UUID, page: Page, reading: PageReading) -> PageView:
    image = reading.image or page.image
    return PageView(
        document_id, page.number, reading.width, reading.height, page.dpi, image, reading.engine, reading.device,
        reading.confidence, reading.words, reading.error, _as_seen(page, reading),
    )  # fmt: skip


def _as_seen(page: Page, reading: PageReading) -> tuple[Finding, ...]:
    """What was found on the page; its places are lost where the page was turned to be read."""
    if reading.image is None:
        return page.findings
    return tuple(found.model_copy(update={"box": None}) for found in page.findings)
