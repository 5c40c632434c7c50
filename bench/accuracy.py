"""What the offline reader reads in a folder of PDFs with text layers, as JSON lines for a scorer.

    python -m bench.accuracy FOLDER [--out predictions.jsonl]

Each line is one document: ``{"file": name, "fields": {flat names, "line_items": [...], "vat_breakdown": [...]}}``.
Files without a sound text layer are left out; a file that cannot be opened is named on stderr.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from scanner_contract.errors import StageError
from scanner_contract.invoice import GROUPS, rows
from scanner_contract.values import Extraction, Reading
from scanner_processing.pages.values import Limits
from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.sandbox.client import Sandbox
from scanner_processing.stages.extraction import extract_data
from scanner_processing.stages.llm import predict_fields
from scanner_processing.stages.ocr import gather
from scanner_processing.stages.preprocessing import preprocess_document

LIMITS = Limits(max_pages=100, page_seconds=30, memory_mb=2048)


def main() -> None:
    options = _options()
    lines = [json.dumps(each, ensure_ascii=False) for each in predictions(options.folder)]
    options.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} documents read into {options.out}")


def predictions(folder: Path) -> Iterator[dict[str, object]]:
    """One prediction for each PDF of the folder whose text can be had without OCR, by name."""
    sandbox = Sandbox()
    try:
        for file in sorted(folder.glob("*.pdf")):
            reading = _reading(file, sandbox)
            if reading is not None:
                extraction = extract_data(predict_fields(reading, OfflineReader()), reading)
                yield {"file": file.name, "fields": flat(extraction)}
    finally:
        sandbox.close()


def flat(extraction: Extraction) -> dict[str, object]:
    """The exact values under plain names, the rows of groups as lists."""
    values = extraction.values()
    fields: dict[str, object] = {name: value for name, value in values.items() if "." not in name}
    for group in GROUPS:
        fields[group] = [{name: values[path] for name, path in row.items()} for row in rows(values, group).values()]
    return fields


def _reading(file: Path, sandbox: Sandbox) -> Reading | None:
    try:
        with file.open("rb") as content:
            pages = preprocess_document(content, sandbox=sandbox, limits=LIMITS, keep=_forget)
    except StageError as error:
        print(f"{file.name}: {error.message}", file=sys.stderr)
        return None
    return gather(pages, read={}, failed={}) if not any(page.needs_ocr for page in pages.pages) else None


def _forget(name: str, data: bytes) -> str:  # noqa: ARG001 - only the words are wanted, no image is kept
    return name


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Read a folder of invoices with the offline reader.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("predictions.jsonl"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
