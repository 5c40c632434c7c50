"""The sandbox: what it reads, what it refuses, and that nothing a file does reaches further than its own child."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from scanner_contract.errors import BadFile, Transient
from scanner_contract.media_types import PDF
from scanner_processing.pages.values import Limits, ParsedPage
from scanner_processing.sandbox.client import Sandbox

SAMPLES = Path(__file__).parents[2] / "samples" / "invoices"
LIMITS = Limits(max_pages=3, page_seconds=20, memory_mb=512)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


def pdf(*pages: str) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for text in pages:
        canvas.drawString(72, 770, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def parse(sandbox: Sandbox, content: bytes, tmp_path: Path, limits: Limits = LIMITS) -> list[tuple[ParsedPage, bytes]]:
    path = tmp_path / "file"
    path.write_bytes(content)
    with path.open("rb") as file:
        return list(sandbox.parse(file, PDF, limits))


def refused(sandbox: Sandbox, content: bytes, tmp_path: Path, limits: Limits = LIMITS) -> str:
    with pytest.raises(BadFile) as caught:
        parse(sandbox, content, tmp_path, limits)
    return caught.value.code


def test_words_stand_where_they_are_drawn(sandbox: Sandbox, tmp_path: Path) -> None:
    ((page, png),) = parse(sandbox, pdf("Invoice 4711"), tmp_path)
    assert page.words is not None
    assert [word.text for word in page.words] == ["Invoice", "4711"]
    scale = page.dpi / 72
    first = page.words[0]
    assert first.x0 == pytest.approx(72 * scale, abs=3)
    assert first.y1 == pytest.approx(72 * scale, abs=3)
    assert png.startswith(b"\x89PNG")
    assert page.width == pytest.approx(595 * scale, abs=1)


def test_each_page_comes_in_order(sandbox: Sandbox, tmp_path: Path) -> None:
    pages = parse(sandbox, pdf("one", "two", "three"), tmp_path)
    assert [(page.number, page.words[0].text) for page, _png in pages if page.words] == [
        (1, "one"), (2, "two"), (3, "three"),
    ]  # fmt: skip


def test_a_rotated_page_is_read_upright(sandbox: Sandbox, tmp_path: Path) -> None:
    """The page lies on its side (842 by 595 points) and is shown turned clockwise by 90 degrees."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.setPageRotation(90)
    canvas.translate(842, 0)
    canvas.rotate(90)
    canvas.drawString(100, 500, "Total 119.00")
    canvas.save()
    ((page, _png),) = parse(sandbox, buffer.getvalue(), tmp_path)
    assert page.words is not None
    assert [word.text for word in page.words] == ["Total", "119.00"]
    scale = page.dpi / 72
    total, amount = page.words
    assert (total.x0, total.y1) == pytest.approx((100 * scale, 342 * scale), abs=3)
    assert amount.x0 > total.x1


def test_what_was_typed_into_a_form_is_part_of_the_page(sandbox: Sandbox, tmp_path: Path) -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawString(72, 770, "Total")
    canvas.acroForm.textfield(name="total", value="119.00", x=120, y=764, width=80, height=20)
    canvas.save()
    ((page, _png),) = parse(sandbox, buffer.getvalue(), tmp_path)
    assert page.words is not None
    assert [word.text for word in page.words] == ["Total", "119.00"]


def test_a_filled_field_on_a_scan_is_left_to_ocr(sandbox: Sandbox, tmp_path: Path) -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawImage(ImageReader(Image.effect_noise((200, 200), 60)), 0, 0, 595, 700)
    canvas.acroForm.textfield(name="stamp", value="PAID", x=120, y=764, width=80, height=20)
    canvas.save()
    ((page, _jpeg),) = parse(sandbox, buffer.getvalue(), tmp_path)
    assert page.words is None


def test_a_page_without_text_needs_ocr(sandbox: Sandbox, tmp_path: Path) -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.save()
    ((page, _png),) = parse(sandbox, buffer.getvalue(), tmp_path)
    assert page.words is None


def test_a_blank_page_has_no_words_and_needs_no_ocr(sandbox: Sandbox, tmp_path: Path) -> None:
    ((page, _png),) = parse(sandbox, pdf(""), tmp_path)
    assert page.words == ()


def test_a_strip_without_room_for_a_letter_needs_no_ocr(sandbox: Sandbox, tmp_path: Path) -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(2, 5000))
    canvas.rect(0, 0, 1, 3000, fill=1)
    canvas.save()
    ((page, _png),) = parse(sandbox, buffer.getvalue(), tmp_path)
    assert page.words == ()


def test_a_page_that_takes_too_long_is_stopped(sandbox: Sandbox, tmp_path: Path) -> None:
    impatient = Limits(max_pages=1, page_seconds=0.0001, memory_mb=512)
    assert refused(sandbox, pdf("slow"), tmp_path, impatient) == "too_complex"
    assert len(parse(sandbox, pdf("fine"), tmp_path)) == 1


def test_a_reader_that_stops_early_leaves_the_sandbox_usable(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(pdf("one", "two", "three"))
    with (tmp_path / "file").open("rb") as file:
        pages = sandbox.parse(file, PDF, LIMITS)
        next(pages)
        pages.close()
    assert len(parse(sandbox, pdf("fine"), tmp_path)) == 1


def test_a_dead_helper_is_told_and_replaced(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(noise(pages=3))
    with closing(Sandbox()) as sandbox, (tmp_path / "file").open("rb") as file:
        pages = sandbox.parse(file, PDF, LIMITS)
        next(pages)
        assert sandbox._helper is not None
        sandbox._helper.kill()
        with pytest.raises(Transient):
            list(pages)
        assert len(list(sandbox.parse(file, PDF, LIMITS))) == 3


def noise(pages: int) -> bytes:
    """Pages whose images fill any buffer, so that the child is still at work when the first has been taken."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for _ in range(pages):
        canvas.drawImage(ImageReader(Image.effect_noise((1200, 1200), 200)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


IMPORTS_NOTHING = """
import sys
from pathlib import Path
from scanner_contract.media_types import sniff
from scanner_processing.pages.parsing import PARSERS
from scanner_processing.pages.values import Limits
from scanner_processing.pages.warm_up import warm_up

warm_up()

class Nothing:
    def find_spec(self, name, path=None, target=None):
        raise ImportError(f"{name} is imported too late")

sys.meta_path.insert(0, Nothing())
limits = Limits(max_pages=20, page_seconds=20, memory_mb=512)
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        parser = PARSERS[sniff(file.read(1024))]
        assert len(list(parser(file, limits))) > 1, name
"""


def test_nothing_is_imported_once_a_child_is_confined(tmp_path: Path) -> None:
    """Below a home that is closed to others the child could not read it."""
    names = [str(path) for path in SAMPLES.glob("*.pdf")]
    options = {"jpg": {}, "png": {}, "webp": {}, "tif": {"compression": "group4"}, "tiff": {"compression": "jpeg"}}
    for ending, option in options.items():
        picture = Image.effect_noise((200, 100), 60).convert("1" if ending == "tif" else "RGB")
        picture.save(tmp_path / f"picture.{ending}", **option)
        names.append(str(tmp_path / f"picture.{ending}"))
    subprocess.run([sys.executable, "-c", IMPORTS_NOTHING, *names], check=True, timeout=60)


def test_the_helper_ends_with_its_worker() -> None:
    """It holds its worker's standard output, so reading that to the end waits until the helper has ended too."""
    program = "import os; from scanner_processing.sandbox.client import Sandbox; Sandbox().start(); os._exit(3)"
    ended = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, timeout=30)
    assert ended.returncode == 3, ended.stderr
