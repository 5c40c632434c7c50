"""Draw every sample and write down its truth: ``python -m samples.generate``. The same bytes come out each time."""

import json
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
PAPERS = {"A4": A4, "Letter": LETTER}


def generate(folder: Path) -> list[Path]:
    """Write ``NAME.pdf`` and ``NAME.json`` of every sample into ``folder``; returns the PDFs."""
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(sample, folder) for sample in SAMPLES]


def _write(sample: Sample, folder: Path) -> Path:
    file = folder / f"{sample.name}.pdf"
    width, height = PAPERS[sample.paper]
    # Pages stay uncompressed, so that a changed line is a changed line in the history as well.
    canvas = Canvas(str(file), pagesize=(width, height), invariant=1, pageCompression=0)
    canvas.setTitle(f"{sample.voice.words['title']} {sample.number}")
    canvas.setAuthor(sample.seller.name)
    LAYOUTS[sample.layout](Sheet(canvas, width / mm, height / mm), sample)
    canvas.save()
    values = json.dumps(truth(sample).model_dump(mode="json"), indent=2, ensure_ascii=False)
    file.with_suffix(".json").write_text(values + "\n", encoding="utf-8")
    return file


if __name__ == "__main__":
    for drawn in generate(INVOICES):
        print(drawn.relative_to(INVOICES.parent.parent))
