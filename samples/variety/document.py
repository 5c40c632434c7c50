"""One document out of any number: drawn from a seed and its place, with its truth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import count

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from samples.sheet import load_fonts
from samples.variety import einvoice, receipt
from samples.variety.chance import Chance
from samples.variety.dress import make_dress
from samples.variety.ink import Ink, Mark
from samples.variety.letter import Letter
from samples.variety.media import MEDIA, ONE_PAGE, Paper
from samples.variety.page import Page
from samples.variety.plan import make_plan
from samples.variety.story import Story, make_story
from scanner_contract.invoice import Invoice, assemble

PAPERS = {"A4": A4, "Letter": LETTER}
STRIPS = (58.0, 72.0, 80.0)  # widths of a till's paper, in millimetres
LONG = 900.0
KINDS = tuple(MEDIA)
TILLS_IN_LETTERS = 0.12  # how many of the digital and scanned documents come from a till


@dataclass(frozen=True, slots=True)
class Document:
    """``content`` is the file's; ``family`` names its layout; ``marks`` are the places of the truth's values on the
    pages as they were drawn: a scan or a photograph moves them."""

    name: str
    kind: str
    language: str
    family: str
    suffix: str
    truth: Invoice
    marks: tuple[Mark, ...]
    content: bytes

    @property
    def file(self) -> str:
        return self.name + self.suffix


@dataclass(frozen=True, slots=True)
class Drawing:
    """A letter or a strip as it left the printer; its width and height are in millimetres."""

    content: bytes
    ink: Ink
    family: str


def make_document(seed: str, place: int, kinds: Sequence[str] = KINDS) -> Document:
    """The document at a place, counted from 0. It is the same whatever stands at other places."""
    chance = Chance(f"{seed}/{place}")
    kind = chance.of("kind").pick(kinds)
    till = kind == "receipt" or (kind in {"digital", "scan"} and chance.of("till").happens(TILLS_IN_LETTERS))
    story, drawing = next(_drawn(chance, kind, till=till))
    name = f"{kind}-{seed}-{place:05}"
    medium = MEDIA[kind](chance.of("medium"), Paper(drawing.ink.height / drawing.ink.width, drawing.ink.page))
    document = Document(
        name, kind, story.author.lexicon.code, drawing.family, medium.suffix, _truth(story, drawing.ink, kind),
        tuple(drawing.ink.marks), drawing.content,
    )  # fmt: skip
    content = einvoice.with_data(drawing.content, story) if kind == "einvoice" else drawing.content
    return replace(document, content=medium.file(content, document))


def _drawn(chance: Chance, kind: str, *, till: bool) -> Iterator[tuple[Story, Drawing]]:
    """Stories as drawings, those that the kind is fit for: few can be told by Factur-X, or photographed at once."""
    for attempt in count():
        trial = chance.of(f"{attempt}")
        story = make_story(trial, till=till)
        if kind == "einvoice":
            if not einvoice.fits(story):
                continue
            story = story.of_pieces()
        drawing = (_strip if till else _letter)(story, trial.of("look"))
        if drawing.ink.page == 1 or kind not in ONE_PAGE:
            yield story, drawing


def _truth(story: Story, ink: Ink, kind: str) -> Invoice:
    """What was written; with data inside, also what that says."""
    said = {name: fact.value for name, fact in story.facts.items()} | {"currency": story.author.currency} | ink.values
    shown = {mark.path for mark in ink.marks} | {"document_type"}
    if kind == "einvoice":
        shown |= einvoice.paths(story)
        codes = {f"line_items.{place}.unit": "C62" for place in range(len(story.deal.items))}
        said, shown = said | codes, shown | codes.keys()
    return assemble({path: value for path, value in said.items() if path in shown})


def _letter(story: Story, chance: Chance) -> Drawing:
    """Drawn once to know how many pages it has, and once more if there are several."""
    width, height = (size / mm for size in PAPERS[story.author.country.paper])
    plan = make_plan(chance.of("plan"))

    def drawn(pages: int) -> tuple[Canvas, BytesIO, Ink]:
        canvas, content, ink, letter = _paper(story, chance, width, height)
        Page(letter, plan, pages).draw()
        return canvas, content, ink

    canvas, content, ink = drawn(1)
    if ink.page > 1:
        canvas, content, ink = drawn(ink.page)
    canvas.save()
    return Drawing(content.getvalue(), ink, plan.family)


def _strip(story: Story, chance: Chance) -> Drawing:
    """Drawn once to know how long it is."""
    width, look = chance.of("strip").pick(STRIPS), chance.of("strip look").pick(receipt.LOOKS)
    *_, letter = _paper(story, chance, width, LONG)
    height = receipt.Slip(letter, look).draw()
    canvas, content, ink, letter = _paper(story, chance, width, height)
    receipt.Slip(letter, look).draw()
    canvas.save()
    return Drawing(content.getvalue(), ink, f"till-{width:.0f}-{look}")


def _paper(story: Story, chance: Chance, width: float, height: float) -> tuple[Canvas, BytesIO, Ink, Letter]:
    load_fonts()
    content = BytesIO()
    # Uncompressed, so that no version of zlib makes other bytes of it.
    canvas = Canvas(content, pagesize=(width * mm, height * mm), invariant=1, pageCompression=0)
    dress = make_dress(chance.of("dress"), width)
    ink = Ink(canvas, width, height, dress.spacing, dress.stretch)
    return canvas, content, ink, Letter(story, ink, dress, chance.of("blocks"))
