"""What is wrong, to look at: of each document the page, and of each wrong value the place where it was read."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from bench.accuracy.approvals import is_approved
from bench.accuracy.judged import Judged, Outcome
from bench.accuracy.predictions import Said
from bench.accuracy.rows import BY_AMOUNT
from bench.accuracy.score import Judgement
from scanner_contract.invoice import GROUPS, REQUIRED, terms
from scanner_contract.values import Box

Look = Callable[[str], bytes]  # gives the picture of a page, as a prediction names it

PAGE_WIDTH, CROP_WIDTH = 420, 640  # pixels, at most
AROUND = (120, 30)  # pixels beside a value, and above and below it
QUALITY = 60
MARK = (220, 38, 38)
MOST = 24  # of one document
ORDER = (Outcome.WRONG, Outcome.INVENTED, Outcome.MISSED)


@dataclass(frozen=True, slots=True)
class Example:
    """``crop`` is a picture as a data URL, and empty where no place was told."""

    field: str
    outcome: Outcome
    said: str
    true: str
    confidence: float | None
    page: int | None
    crop: str


@dataclass(frozen=True, slots=True)
class Case:
    """A document that is not all right; ``left_out`` examples are not shown. ``pages`` are pictures as data URLs."""

    judgement: Judgement
    approved: bool
    examples: Sequence[Example]
    left_out: int
    pages: Mapping[int, str]


def cases(judgements: Iterable[Judgement], look: Look) -> list[Case]:
    """Those that were approved come first, for these do harm; in both parts those whose required fields are not right,
    and then those of which the reader was surest."""
    wrong = [(each, _wrong(each)) for each in judgements]
    ordered = sorted((each for each in wrong if each[1]), key=lambda each: _harmless(*each))
    return [_case(judgement, values, look) for judgement, values in ordered]


def _harmless(judgement: Judgement, values: Sequence[Judged]) -> tuple[bool, bool, float]:
    surest = max((said.confidence for value in values for said in value.said), default=0.0)
    return not is_approved(judgement), all(value.field not in REQUIRED for value in values), -surest


def _wrong(judgement: Judgement) -> list[Judged]:
    """What is missed or invented in a row that was not found shows in the row."""
    shown = [each for each in judgement.judged if each.outcome is not Outcome.RIGHT and each.field != BY_AMOUNT]
    values = [each for each in shown if "." not in each.field or each.outcome is Outcome.WRONG]
    return sorted(values, key=lambda each: (each.field not in REQUIRED, each.field not in terms(), _rank(each)))


def _rank(value: Judged) -> int:
    return ORDER.index(value.outcome)


def _case(judgement: Judgement, values: Sequence[Judged], look: Look) -> Case:
    shown = values[:MOST]
    pages = judgement.prediction.pages
    wanted = {said.page for value in shown for said in value.said if said.page in pages} or set(list(pages)[:1])
    pictures = {number: _opened(look(pages[number])) for number in sorted(filter(None, wanted))}
    return Case(
        judgement=judgement,
        approved=is_approved(judgement),
        examples=[_example(value, pictures) for value in shown],
        left_out=len(values) - len(shown),
        pages={number: _page(picture, number, shown) for number, picture in pictures.items()},
    )


def _example(value: Judged, pictures: Mapping[int, Image.Image]) -> Example:
    place = next((said for said in value.said if said.box and said.page in pictures), None)
    return Example(
        field=value.field,
        outcome=value.outcome,
        said=" · ".join(said.value for said in value.said),
        true=_told(value.true, value.field),
        confidence=min((said.confidence for said in value.said), default=None),
        page=place.page if place else None,
        crop=_crop(pictures[place.page], _around(value.said, place.page)) if place and place.page else "",
    )


def _told(true: Any, field: str) -> str:
    """A list of values as alternatives, a row as its values."""
    if true is None:
        return ""
    if field in GROUPS:
        return " · ".join(str(each) for each in true.values() if each is not None)
    return " or ".join(map(str, true)) if isinstance(true, list) else str(true)


def _around(said: Iterable[Said], page: int) -> Box:
    """The box around all that stands on a page."""
    left, top, right, bottom = zip(*(each.box for each in said if each.box and each.page == page), strict=True)
    return Box(min(left), min(top), max(right), max(bottom))


def _crop(picture: Image.Image, box: Box) -> str:
    beside, above = AROUND
    part = (
        max(0, box.x0 - beside), max(0, box.y0 - above),
        min(picture.width, box.x1 + beside), min(picture.height, box.y1 + above),
    )  # fmt: skip
    if part[0] >= part[2] or part[1] >= part[3]:
        return ""
    crop = picture.crop(part)
    _mark(crop, Box(box.x0 - part[0], box.y0 - part[1], box.x1 - part[0], box.y1 - part[1]), 2)
    return _data_url(crop, CROP_WIDTH)


def _page(picture: Image.Image, number: int, values: Iterable[Judged]) -> str:
    marked = picture.copy()
    for said in (said for value in values for said in value.said if said.box and said.page == number):
        if said.box:
            _mark(marked, said.box, 1 + picture.width // PAGE_WIDTH)
    return _data_url(marked, PAGE_WIDTH)


def _mark(picture: Image.Image, box: Box, width: int) -> None:
    left, right = sorted((box.x0 - width, box.x1 + width))
    top, bottom = sorted((box.y0 - width, box.y1 + width))
    ImageDraw.Draw(picture).rectangle((left, top, right, bottom), outline=MARK, width=width)


def _opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def _data_url(picture: Image.Image, width: int) -> str:
    if picture.width > width:
        picture = picture.resize((width, max(1, picture.height * width // picture.width)), Image.Resampling.BILINEAR)
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=QUALITY)
    return "data:image/jpeg;base64," + b64encode(buffer.getvalue()).decode()
