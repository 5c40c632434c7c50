"""The pages that every engine reads, and what is printed on them.

A page's truth is the text layer of the PDF that it comes from: its own, that of the letter before it was scanned or
photographed, that of the file that a variant derives from. Pages of digital PDFs come twice: as rendered, and as a
scanner would send them. Of other scans and photographs only the values are known that stand on them.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import pypdfium2
from PIL import Image

from bench.pages.truth import Text, Truth, Values
from samples.catalogue import SAMPLES
from samples.generate import INVOICES, letter
from samples.media.pixels import Pixels, chance, clipped, grey, jpeg, noise, softened
from scanner_contract.errors import BadFile
from scanner_contract.media_types import HEAD, PDF, sniff
from scanner_processing.pages.parsing import PARSERS
from scanner_processing.pages.values import Limits, ParsedPage

DPI = 200
LIMITS = Limits(max_pages=100, page_seconds=60, memory_mb=1024)
RENDER, SYNTHETIC_SCAN, SCAN, PHOTO, FOUND = "render", "synthetic scan", "scan", "photo", "found"
KINDS = (RENDER, SYNTHETIC_SCAN, SCAN, PHOTO, FOUND)  # found: a scan or a photograph whose text nobody knows

# What the synthetic scanner does: degrees, pixels, steps of brightness, JPEG's quality.
SKEW, BLUR, NOISE, QUALITY = 0.6, 0.7, 6.0, 55

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Source:
    """A file, and what tells what is printed in it: the PDF whose text layer does, or the values of its only page.

    ``kind`` is that of pages without a text layer of their own.
    """

    name: str
    kind: str
    content: bytes
    told_by: bytes | Values


@dataclass(frozen=True, slots=True)
class Candidate:
    """A page that could be read; ``image`` makes its PNG or JPEG."""

    name: str
    kind: str
    truth: Truth
    image: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is read: ``file`` is its picture."""

    name: str
    kind: str
    truth: Truth
    file: Path


def samples() -> Iterator[Source]:
    """The project's own; their letters are drawn anew, as scans and photographs have no text."""
    for sample in SAMPLES:
        kind = PHOTO if sample.medium.kind == "photo" else SCAN
        yield Source(sample.name, kind, (INVOICES / sample.file).read_bytes(), letter(sample))


def invoices(folder: Path) -> Iterator[Source]:
    """Those of a folder with ``truth.jsonl``: PDFs with a text layer, scans derived from them, and what was found.

    A variant that is digital itself shows the same pages again, so it is left out; XML has no pages.
    """
    for line in (folder / "truth.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        file, origin = folder / row["file"], folder / row.get("derived_from", row["file"])
        if row["kind"] in {SCAN, PHOTO} and file == origin:
            yield Source(file.stem, FOUND, file.read_bytes(), Values.of(row["truth"]))
        elif file.suffix == origin.suffix == ".pdf" and (file == origin or row["kind"] == SCAN):
            yield Source(file.stem, SCAN, file.read_bytes(), origin.read_bytes())


def candidates(sources: Iterable[Source]) -> Iterator[Candidate]:
    """The pages of files that can be read, and of which something is known."""
    for source in sources:
        try:
            yield from _pages(source)
        except BadFile as error:
            print(f"{source.name} is left out: {error.message}", file=sys.stderr)


def chosen(found: Sequence[Candidate], count: int) -> list[Candidate]:
    """So many of them, evenly over the kinds and the files of each."""
    ordered = sorted(found, key=lambda each: (KINDS.index(each.kind), each.name))
    return evenly(ordered, count)


def evenly(items: Sequence[Item], count: int) -> list[Item]:
    """So many items at even distances; all of them when there are no more."""
    wanted = min(count, len(items))
    return [items[place * len(items) // wanted] for place in range(wanted)]


def kept(candidate: Candidate, folder: Path) -> Page:
    """The page with its picture in a file, as every engine gets it."""
    image = candidate.image()
    suffix = ".png" if image.startswith(b"\x89PNG") else ".jpg"
    file = folder / f"{candidate.name.replace(' ', '-')}{suffix}"
    file.write_bytes(image)
    return Page(candidate.name, candidate.kind, candidate.truth, file)


def _pages(source: Source) -> Iterator[Candidate]:
    """A variant may have fewer pages than what it derives from. Values of several pages could stand on any of them."""
    shown = list(parsed(source.content))
    if isinstance(source.told_by, Values):
        truths: list[Truth | None] = [source.told_by if len(shown) == 1 and source.told_by.forms else None]
    else:
        printed = shown if source.told_by == source.content else parsed(source.told_by)
        truths = [_text(page) for page, _image in printed]
    for (page, image), truth in zip(shown, truths, strict=False):
        if truth:
            yield from _candidates(source, page, image, truth)


def _text(page: ParsedPage) -> Text | None:
    """None where there is no text layer, or none that is sound."""
    return Text(" ".join(word.text for word in page.words)) if page.words else None


def _candidates(source: Source, page: ParsedPage, image: bytes, truth: Truth) -> Iterator[Candidate]:
    name = f"{source.name} {page.number}"
    if sniff(source.content[:HEAD]) != PDF:
        yield Candidate(name, source.kind, truth, lambda: image)
        return
    kind = source.kind if page.words is None or source.kind == FOUND else RENDER
    yield Candidate(f"{name} {kind}", kind, truth, lambda: _png(rendered(source.content, page.number)))
    if kind == RENDER:
        yield Candidate(
            f"{name} {SYNTHETIC_SCAN}",
            SYNTHETIC_SCAN,
            truth,
            lambda: jpeg(scanned(rendered(source.content, page.number), name), QUALITY),
        )


def parsed(content: bytes) -> Iterator[tuple[ParsedPage, bytes]]:
    """The pages as the product's first stage makes them. Raises BadFile."""
    media_type = sniff(content[:HEAD])
    if media_type is None:
        raise BadFile("It is of no type that is read.", code="unsupported_type")
    for value, image in PARSERS[media_type](BytesIO(content), LIMITS):
        if isinstance(value, ParsedPage) and image is not None:
            yield value, image


def rendered(content: bytes, number: int) -> Pixels:
    """A page of a PDF in colours, at 200 dpi."""
    with pypdfium2.PdfDocument(content) as document:
        return np.asarray(document[number - 1].render(scale=DPI / 72).to_pil().convert("RGB"))


def scanned(page: Pixels, name: str) -> Pixels:
    """The page as a cheap scanner sends it: in grey, crooked, soft, noisy. The noise is the same for a name."""
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), SKEW, 1)
    leaning = cv2.warpAffine(softened(grey(page), BLUR), turn, (width, height), borderValue=(255.0,))
    return clipped(np.asarray(leaning, dtype=np.float32) + noise(chance(name), (height, width), NOISE))


def _png(page: Pixels) -> bytes:
    buffer = BytesIO()
    Image.fromarray(page).save(buffer, "PNG", compress_level=1, dpi=(DPI, DPI))
    return buffer.getvalue()
