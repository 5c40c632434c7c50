"""What was read, with what people said laid over it. Pure: no database here."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scanner_api.pages.views import PageView
from scanner_api.review.changes import Change
from scanner_contract.invoice import GROUPS, Invoice, assemble, rows


@dataclass(frozen=True, slots=True)
class Values:
    """Exact values by path: as they were read, and as people said, None where the invoice does not say it."""

    read: Mapping[str, str]
    said: Mapping[str, str | None]

    def with_changes(self, changes: Mapping[str, Change]) -> "Values":
        return replace(self, said={**self.said, **{path: change.value for path, change in changes.items()}})

    def effective(self) -> dict[str, str]:
        """Those that count: what a person said, else what was read. Fields without a value are left out."""
        return {path: value for path, value in {**self.read, **self.said}.items() if value is not None}

    def invoice(self) -> Invoice:
        """Made of those that count; a row none of whose fields has a value is not there."""
        return assemble(self.effective())


def unfounded(changes: Mapping[str, Change], known: Collection[str], pages: Sequence[PageView]) -> dict[str, str]:
    """What is wrong with changes to a document with these paths and pages, by path."""
    detached = dict.fromkeys(_detached(changes, known), "A new row has the next free number.")
    return detached | dict.fromkeys(_outside(changes, pages), "There is no such place in the document.")


def _detached(paths: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    """The paths of rows that neither exist nor follow the last one."""
    paths, known = tuple(paths), tuple(known)
    for group in GROUPS:
        there = rows(known, group).keys()
        wanted = rows(paths, group)
        added = wanted.keys() - there
        following = range(max(there, default=-1) + 1, max(there, default=-1) + 1 + len(added))
        for index in added - set(following):
            yield from wanted[index].values()


def _outside(changes: Mapping[str, Change], pages: Sequence[PageView]) -> Iterator[str]:
    for path, change in changes.items():
        if change.page is None:
            continue
        page = pages[change.page - 1] if change.page <= len(pages) else None
        if page is None or (change.box and (change.box.x1 > page.width or change.box.y1 > page.height)):
            yield path
