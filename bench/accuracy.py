"""What the product reads in a folder of invoices, straight through the stages, as JSON lines for a scorer.

    python -m bench.accuracy FOLDER [--out predictions.jsonl] [--workers N] [--text-only]

Each line is one document: ``{"file": name, "fields": {flat names, "line_items": [...], "vat_breakdown": [...]},
"verdict": ..., "quality_score": ...}``. A file that cannot be read is named on stderr. ``--text-only`` leaves out what
needs OCR. At the end stands how long OCR took for a page; with several workers they share the machine.
"""

import argparse
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from scanner_contract.errors import StageError
from scanner_contract.invoice import GROUPS, rows
from scanner_contract.media_types import HEAD, sniff
from scanner_contract.settings import Settings
from scanner_contract.values import Extraction, Reading
from scanner_processing.ocr.protocol import OcrEngine
from scanner_processing.stages.evaluation import evaluate_document
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import extract_text, gather
from scanner_processing.stages.preprocessing import preprocess_document
from scanner_processing.tools import Tools, make_tools


@dataclass
class Images:
    """The images that the stages keep, in memory, under their names."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def keep(self, name: str, data: bytes) -> str:
        self.kept[name] = data
        return name


@dataclass(frozen=True)
class Measured:
    """A document's prediction, and the seconds that OCR took for each of its pages."""

    prediction: dict[str, object]
    ocr_seconds: tuple[float, ...]


def main() -> None:
    options = _options()
    files = [file for file in sorted(options.folder.iterdir()) if file.is_file() and _is_read(file)]
    # A worker here is a process of its own, as in production: one sandbox and one engine each.
    with ProcessPoolExecutor(options.workers, get_context("spawn")) as pool:
        found = [each for each in pool.map(partial(measure, text_only=options.text_only), files) if each]
    options.out.write_text("".join(json.dumps(each.prediction, ensure_ascii=False) + "\n" for each in found), "utf-8")
    print(f"{len(found)} documents read into {options.out}")
    if pages := [seconds for each in found for seconds in each.ocr_seconds]:
        print(f"{len(pages)} pages by OCR, {options.workers} at once: {median(pages):.2f} s each (median)")


def measure(file: Path, *, text_only: bool) -> Measured | None:
    """None for a file that cannot be read, or only by OCR when that is not wanted."""
    try:
        read = _read(file, text_only=text_only)
    except StageError as error:
        print(f"{file.name}: {error.message}", file=sys.stderr)
        return None
    if read is None:
        return None
    reading, seconds = read
    extraction = extract_data(predict_fields(reading, _tools().reader), reading)
    evaluation = evaluate_document(extraction, threshold=_tools().approval_threshold, today=datetime.now(UTC).date())
    prediction = {
        "file": file.name,
        "fields": flat(extraction),
        "verdict": evaluation.verdict,
        "quality_score": evaluation.quality_score,
    }
    return Measured(prediction, seconds)


def flat(extraction: Extraction) -> dict[str, object]:
    """The exact values under plain names, the rows of groups as lists."""
    values = extraction.values()
    fields: dict[str, object] = {name: value for name, value in values.items() if "." not in name}
    for group in GROUPS:
        fields[group] = [{name: values[path] for name, path in row.items()} for row in rows(values, group).values()]
    return fields


def _read(file: Path, *, text_only: bool) -> tuple[Reading, tuple[float, ...]] | None:
    images = Images()
    with file.open("rb") as content:
        pages = preprocess_document(content, sandbox=_tools().sandbox, limits=_tools().limits, keep=images.keep)
    wanting = [page for page in pages.pages if page.needs_ocr]
    if wanting and text_only:
        return None
    read, seconds = {}, []
    for page in wanting:
        engine = _engine()
        began = time.perf_counter()
        read[page.number] = extract_text(page, images.kept[page.image], engine=engine, keep=images.keep)
        seconds.append(time.perf_counter() - began)
    return gather(pages, read=read, failed={}), tuple(seconds)


@cache
def _tools() -> Tools:
    return make_tools(Settings(max_pdf_pages=100))


@cache
def _engine() -> OcrEngine:
    engine = _tools().engine()
    engine.warm_up()
    return engine


def _is_read(file: Path) -> bool:
    with file.open("rb") as content:
        return sniff(content.read(HEAD)) is not None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Read a folder of invoices.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("predictions.jsonl"))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--text-only", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
