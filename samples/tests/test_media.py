"""Scans, photographs and data attached: they open, look like what they stand for, and come out the same again."""

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps, ImageSequence

from samples.catalogue import SAMPLES
from samples.generate import INVOICES
from samples.media.cii import NAMESPACES
from samples.media.pixels import render
from samples.model import Sample

# Encoders and font renderers differ a little between versions; another page, angle or light differs by far more.
SAME_PICTURE = 3.0  # mean absolute difference, of 255
FILE_BYTES, ALL_BYTES = 350_000, 6_000_000
PAGE_AT_200_DPI = (1654, 2339)
PAGES = {"painter-de": 3, "stationery-de-tiff": 2, "hire-uk": 2}

BY_NAME = {sample.name: sample for sample in SAMPLES}
RASTERS = [sample for sample in SAMPLES if sample.medium.kind in {"scan", "photo", "mixed"}]

every_raster = pytest.mark.parametrize("sample", RASTERS, ids=lambda sample: sample.name)
every_scan = pytest.mark.parametrize(
    "sample", [sample for sample in RASTERS if sample.medium.kind == "scan"], ids=lambda sample: sample.name
)
every_photo = pytest.mark.parametrize(
    "sample", [sample for sample in RASTERS if sample.medium.kind == "photo"], ids=lambda sample: sample.name
)


def pictures(file: Path) -> list[NDArray[np.uint8]]:
    """The pages as they are looked at."""
    if file.suffix == ".pdf":
        return render(file.read_bytes(), 100)
    with Image.open(file) as picture:
        frames = [ImageOps.exif_transpose(frame) for frame in ImageSequence.Iterator(picture)]
        return [np.asarray(frame.convert("RGB")) for frame in frames]


@every_raster
def test_drawn_again_it_is_the_same_picture(sample: Sample, drawn: Path) -> None:
    committed, again = pictures(INVOICES / sample.file), pictures(drawn / sample.file)
    assert [page.shape for page in committed] == [page.shape for page in again]
    for one, other in zip(committed, again, strict=True):
        assert np.abs(one.astype(np.int16) - other).mean() < SAME_PICTURE


@every_raster
def test_it_has_its_pages_and_is_small(sample: Sample) -> None:
    assert len(pictures(INVOICES / sample.file)) == PAGES.get(sample.name, 1)
    assert (INVOICES / sample.file).stat().st_size <= FILE_BYTES


@every_scan
def test_a_scan_is_a_picture_of_the_whole_page(sample: Sample) -> None:
    file = INVOICES / sample.file
    if file.suffix == ".pdf":
        with pypdfium2.PdfDocument(file) as document:
            assert [page.get_textpage().get_text_range() for page in document] == [""] * len(document)
            (picture,) = document[0].get_objects()
            assert picture.get_px_size() == PAGE_AT_200_DPI
    else:
        with Image.open(file) as image:
            assert image.size == PAGE_AT_200_DPI


@every_photo
def test_a_photograph_shows_paper_on_a_darker_desk(sample: Sample) -> None:
    (picture,) = pictures(INVOICES / sample.file)
    height, width, _ = picture.shape
    assert 1400 <= width < height <= 2500
    edges = np.concatenate([picture[:20].reshape(-1, 3), picture[-20:].reshape(-1, 3)])
    middle = picture[height // 3 : height // 2, width // 3 : -width // 3]
    assert np.median(middle) > np.median(edges) + 20


def test_some_photographs_lie_on_their_side() -> None:
    turned = set()
    for sample in RASTERS:
        with Image.open(INVOICES / sample.file) if sample.medium.suffix == ".jpg" else Image.new("L", (1, 1)) as image:
            if image.getexif().get(0x0112) == 6:
                assert image.width > image.height
                turned.add(sample.name)
    assert turned == {"grocer-de", "bicycles-nl-photo"}


def test_the_mixed_file_has_text_on_its_first_page_only() -> None:
    with pypdfium2.PdfDocument(INVOICES / BY_NAME["hire-uk"].file) as document:
        first, second = (page.get_textpage().get_text_range() for page in document)
    assert "TEH-5526" in first
    assert second == ""


def test_the_attached_data_says_what_the_page_says() -> None:
    sample = BY_NAME["tools-de"]
    with pypdfium2.PdfDocument(INVOICES / sample.file) as document:
        attachment = document.get_attachment(0)
        assert attachment.get_name() == "factur-x.xml"
        root = ElementTree.fromstring(bytes(attachment.get_data()))  # noqa: S314 - our own file
    sums = root.find(".//ram:SpecifiedTradeSettlementHeaderMonetarySummation", NAMESPACES)
    assert sums is not None
    assert root.findtext("rsm:ExchangedDocument/ram:ID", None, NAMESPACES) == sample.number
    assert Decimal(sums.findtext("ram:GrandTotalAmount", "", NAMESPACES)) == sample.gross
    assert len(root.findall(".//ram:IncludedSupplyChainTradeLineItem", NAMESPACES)) == len(sample.lines)


def test_all_samples_together_are_small() -> None:
    assert sum(file.stat().st_size for file in INVOICES.iterdir()) <= ALL_BYTES
