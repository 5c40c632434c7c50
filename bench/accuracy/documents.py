"""The documents that are read, and what is known of each.

A field that the truth does not have is unknown and never counted. One that is null does not stand on the invoice, and
whoever says it has invented it. A list says that any of its values is right; groups are lists of rows.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samples.generate import INDEX, INVOICES
from scanner_contract.invoice import GROUPS, terms

TRUTH = "truth.jsonl"


@dataclass(frozen=True, slots=True)
class Document:
    """``name`` is the file as the truth names it, ``origin`` where it was found, ``derived_from`` that of which it is a
    variant.

    ``credit_note``: signs of money say nothing. ``contradicted``: its page and its XML say different things, and the
    truth is the XML's.
    """

    name: str
    file: Path
    kind: str
    language: str
    truth: Mapping[str, Any]
    origin: str = ""
    derived_from: str = ""
    credit_note: bool = False
    contradicted: bool = False

    @property
    def variant(self) -> str:
        return "variant" if self.derived_from else "original"


def samples() -> list[Document]:
    """The project's own; their truth is complete in the fields that it has."""
    index = json.loads((INVOICES / INDEX).read_text("utf-8"))
    return [
        Document(
            name=each["file"],
            file=INVOICES / each["file"],
            kind=each["kind"],
            language=each["language"],
            truth=_known(json.loads((INVOICES / f"{name}.json").read_text("utf-8"))),
        )
        for name, each in index.items()
    ]


def found(folder: Path) -> list[Document]:
    """Those that ``truth.jsonl`` of a folder tells of, a line a document.

    Raises:
        ValueError: a line that is none, or a file that is told twice or is not there.
    """
    lines = [line for line in (folder / TRUTH).read_text("utf-8").splitlines() if line.strip()]
    documents = [_document(folder, json.loads(line)) for line in lines]
    names = [each.name for each in documents]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{TRUTH} has two lines for {', '.join(twice)}")
    if missing := [each.name for each in documents if not each.file.is_file()]:
        raise ValueError(f"{TRUTH} tells of files that are not there: {', '.join(missing)}")
    return documents


def _document(folder: Path, line: Mapping[str, Any]) -> Document:
    return Document(
        name=line["file"],
        file=folder / line["file"],
        kind=str(line["kind"]),
        language=str(line["lang"]),
        truth=_known(line["truth"]),
        origin=line.get("source_repo", ""),
        derived_from=line.get("derived_from", ""),
        credit_note=line.get("credit_note", False),
        contradicted=line.get("xml_contradicts_page", False),
    )


def _known(truth: Mapping[str, Any]) -> Mapping[str, Any]:
    """Raises ValueError for a field that no invoice has: it would never be counted, and nobody would know."""
    columns = {f"{group}.{name}" for group in GROUPS for row in truth.get(group) or () for name in row}
    fields = {f"{group}.{name}" for group, row in GROUPS.items() for name in terms(row)}
    if unknown := sorted((truth.keys() - terms().keys() - GROUPS.keys()) | (columns - fields)):
        raise ValueError(f"no field of the invoice: {', '.join(unknown)}")
    return truth
