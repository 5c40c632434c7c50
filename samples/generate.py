"""Draw every sample and write down its truth: ``python -m samples.generate``."""

import json
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from samples.catalogue import SAMPLES
from samples.layouts import LAYOUTS
from samples.model import Sample
from samples.sheet import Sheet, load_fonts
from samples.truth import truth

INVOICES = Path(__file__).parent / "invoices"
INDEX = "index.json"
PAPERS = {"A4": A4, "Letter": LETTER, "Receipt": (80 * mm, 165 * mm)}


def generate(folder: Path) -> list[Path]:
    """Write every sample, its truth as ``NAME.json``, and the index into ``folder``; returns the samples' files."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / INDEX, index())
    return [_write(sample, folder) for sample in SAMPLES]


def index() -> dict[str, dict[str, str]]:
    """The file, kind and language of each sample, by its name."""
    return {
        sample.name: {"file": sample.file, "kind": sample.medium.kind, "language": sample.voice.language}
        for sample in SAMPLES
    }


def letter(sample: Sample) -> bytes:
    """The sample as a PDF of text and lines."""
    load_fonts()
    content = BytesIO()
    width, height = PAPERS[sample.paper]
    # Pages stay uncompressed, so that a changed line is a changed line in the history as well.
    canvas = Canvas(content, pagesize=(width, height), invariant=1, pageCompression=0)
    canvas.setTitle(f"{sample.voice.words['title']} {sample.number}")
    canvas.setAuthor(sample.seller.name)
    LAYOUTS[sample.layout](Sheet(canvas, width / mm, height / mm), sample)
    canvas.save()
    return content.getvalue()


def _write(sample: Sample, folder: Path) -> Path:
    file = folder / sample.file
    file.write_bytes(sample.medium.file(letter(sample), sample))
    _write_json(folder / f"{sample.name}.json", truth(sample).model_dump(mode="json", exclude_unset=True))
    return file


def _write_json(file: Path, values: object) -> None:
    file.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for drawn in generate(INVOICES):
        print(drawn.relative_to(INVOICES.parent.parent))
