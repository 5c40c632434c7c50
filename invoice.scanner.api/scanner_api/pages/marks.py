"""The fields that stand on a page, as a person reads them."""

from collections.abc import Mapping
from dataclasses import dataclass

from scanner_api.pages.bands import percent
from scanner_api.pages.lines import rows
from scanner_contract.values import Box, FieldValue, Word

SPELLINGS = {"vat": "VAT", "iban": "IBAN", "bic": "BIC", "id": "ID"}


@dataclass(frozen=True, slots=True)
class Mark:
    """``number`` ties the place to its line in the panel; ``text`` is the exact value, or else what is printed."""

    number: int
    name: str
    text: str
    confidence: float
    box: Box
    problem: str | None

    @property
    def title(self) -> str:
        said = f"{self.name}: {self.text} ({percent(self.confidence)})"
        return f"{said}\n{self.problem}" if self.problem else said


def marks_on(page: int, fields: Mapping[str, FieldValue]) -> list[Mark]:
    """The fields of one page, in the order in which they are read; those that stand in one place share a number."""
    here = [
        (path, field, field.evidence.box)
        for path, field in fields.items()
        if field.evidence and field.evidence.page == page and field.evidence.box
    ]
    places = [Word("", *box) for box in dict.fromkeys(box for _, _, box in here)]
    in_order = [word.box for row in rows(places) for word in row.words]
    numbers = {box: number for number, box in enumerate(in_order, start=1)}
    marks = [_mark(numbers[box], box, path, field) for path, field, box in here]
    return sorted(marks, key=lambda mark: mark.number)


def _mark(number: int, box: Box, path: str, field: FieldValue) -> Mark:
    return Mark(
        number=number,
        name=display_name(path),
        text=field.raw if field.value is None else field.value,
        confidence=field.confidence,
        box=box,
        problem=field.problem.message if field.problem else None,
    )


def display_name(path: str) -> str:
    """``vendor_vat_id`` is Vendor VAT ID, ``line_items.0.amount`` is Line item 1, amount."""
    group, _, rest = path.partition(".")
    index, _, name = rest.partition(".")
    words = f"{_words(group).removesuffix('s')} {int(index) + 1}, {_words(name)}" if rest else _words(group)
    return words[:1].upper() + words[1:]


def _words(name: str) -> str:
    return " ".join(SPELLINGS.get(word, word) for word in name.split("_"))
