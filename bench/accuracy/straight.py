"""Documents straight through the stages, in as many processes as wanted: no server, no database, no broker.

A process is what a worker is: one sandbox and one engine, and one thread to compute in.
"""

import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

import cv2

from bench.accuracy.documents import Document
from bench.accuracy.predictions import Prediction, Said
from bench.accuracy.readings import Kept, Readings
from scanner_contract.errors import StageError
from scanner_contract.settings import Settings
from scanner_contract.values import Evaluation, Extraction, FieldValue, Reading
from scanner_processing.ocr.protocol import OcrEngine
from scanner_processing.stages.evaluation import evaluate_document
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import extract_text, gather
from scanner_processing.stages.preprocessing import preprocess_document
from scanner_processing.tools import Tools, make_tools

# What libraries and the product itself look at for how many threads to compute with.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "OCR_THREADS"), "1")
LONGEST, PATIENCE = 100, 60  # pages, and seconds for one: a long file is read, and so it is on a busy machine


@dataclass
class Images:
    """The images that the stages keep, in memory, under their names."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def keep(self, name: str, data: bytes) -> str:
        self.kept[name] = data
        return name


class _Process:
    """What lives as long as a process."""

    tools: Tools
    readings: Readings
    warm: bool = False


def predictions(documents: Sequence[Document], readings: Path, processes: int) -> Iterator[Prediction]:
    """What the product reads in each, in their order. Readings are kept in a folder, and taken from it."""
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, (readings,)) as pool:
        yield from pool.map(_predicted, documents)


def picture(page: str) -> bytes:
    """The picture of a page, as a prediction names it."""
    return Path(page).read_bytes()


def _start(readings: Path) -> None:
    os.environ.update(ONE_THREAD)
    cv2.setNumThreads(1)
    settings = Settings(max_pdf_pages=LONGEST, sandbox_page_seconds=PATIENCE)
    _Process.tools = make_tools(settings)
    _Process.readings = Readings(readings, settings)


def _predicted(document: Document) -> Prediction:
    try:
        kept, seconds = _read(document.file)
        tools = _Process.tools
        extraction = extract_data(predict_fields(kept.reading, tools.reader), kept.reading)
        evaluation = evaluate_document(extraction, threshold=tools.approval_threshold, today=datetime.now(UTC).date())
    except StageError as error:
        return Prediction(document.name, failure=error.message)
    return predicted(document.name, extraction, evaluation, kept, seconds)


def predicted(
    name: str, extraction: Extraction, evaluation: Evaluation, kept: Kept, seconds: tuple[float, ...] = ()
) -> Prediction:
    return Prediction(
        file=name,
        said=said(extraction),
        verdict=evaluation.verdict,
        quality_score=evaluation.quality_score,
        pages={number: str(file) for number, file in kept.pages.items()},
        ocr_seconds=seconds,
    )


def said(extraction: Extraction) -> dict[str, Said]:
    """The fields that have an exact value."""
    return {path: _said(each, each.value) for path, each in extraction.fields.items() if each.value is not None}


def _said(field: FieldValue, value: str) -> Said:
    place = field.evidence
    return Said(value, field.confidence, place.page, place.box) if place else Said(value, field.confidence)


def _read(file: Path) -> tuple[Kept, tuple[float, ...]]:
    """The reading as it was kept, or as it is made now, and then the seconds of each page that OCR read."""
    content = file.read_bytes()
    if kept := _Process.readings.get(content):
        return kept, ()
    images = Images()
    reading, seconds = _made(file, images)
    return _Process.readings.keep(content, reading, images.kept), seconds


def _made(file: Path, images: Images) -> tuple[Reading, tuple[float, ...]]:
    tools = _Process.tools
    with file.open("rb") as content:
        pages = preprocess_document(content, sandbox=tools.sandbox, limits=tools.limits, keep=images.keep)
    read, seconds = {}, []
    for page in (each for each in pages.pages if each.needs_ocr):
        engine = _engine()
        began = time.perf_counter()
        read[page.number] = extract_text(page, images.kept[page.image], engine=engine, keep=images.keep)
        seconds.append(time.perf_counter() - began)
    return gather(pages, read=read, failed={}), tuple(seconds)


def _engine() -> OcrEngine:
    """Large, and made only where a page has to be read."""
    engine = _Process.tools.engine()
    if not _Process.warm:
        engine.warm_up()
        _Process.warm = True
    return engine
