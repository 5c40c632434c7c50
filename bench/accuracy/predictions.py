"""What was read in a document, wherever that was done."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scanner_contract.invoice import GROUPS, rows
from scanner_contract.values import Box


@dataclass(frozen=True, slots=True)
class Said:
    """The value of one field. ``confidence`` is how probably right it is said to be; ``box`` is on the page's image."""

    value: str
    confidence: float
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Prediction:
    """The values by path; ``verdict`` and ``quality_score`` are those of the evaluation.

    A file that could not be read has a ``failure``, and nothing else. ``pages`` says where the picture of each page is
    to be had. ``ocr_seconds`` are those of the pages that were read by OCR now.
    """

    file: str
    said: Mapping[str, Said] = field(default_factory=dict)
    verdict: str | None = None
    quality_score: float | None = None
    failure: str = ""
    pages: Mapping[int, str] = field(default_factory=dict)
    ocr_seconds: tuple[float, ...] = ()

    def line(self) -> dict[str, object]:
        """As JSON for another scorer: exact values under plain names, the rows of groups as lists."""
        fields: dict[str, object] = {name: each.value for name, each in self.said.items() if "." not in name}
        for group in GROUPS:
            fields[group] = [{name: each.value for name, each in row.items()} for row in self.rows(group)]
        return {
            "file": self.file,
            "fields": fields,
            "verdict": self.verdict,
            "quality_score": self.quality_score,
        }

    def rows(self, group: str) -> list[dict[str, Said]]:
        """What was said in each row of a group, by the names of its columns."""
        return [{name: self.said[path] for name, path in row.items()} for row in rows(self.said, group).values()]
