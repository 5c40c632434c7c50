"""One prediction of two witnesses: the e-invoice, and whoever read its pages."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from scanner_contract.currencies import smallest_unit
from scanner_contract.invoice import GROUPS, Kind, Section, rows, term_at
from scanner_contract.values import EINVOICE, EInvoice, Evidence, Failure, Guess, Prediction, Reading, Stated
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.fields import normalise
from scanner_processing.readers.einvoice.contradictions import Witness, contradictions
from scanner_processing.readers.einvoice.lines import placed
from scanner_processing.readers.einvoice.places import Places
from scanner_processing.readers.einvoice.values import exact, is_same

CONFIRMED = 0.999
"""The e-invoice says it, and it stands on a page."""
STATED = 0.98
"""The e-invoice alone says it."""
CONTRADICTED = 0.5
"""A page surely says something else."""

Found = dict[str, Evidence]


def agreed(einvoice: EInvoice, page: Prediction, reading: Reading) -> Prediction:
    """The e-invoice's values with their places, and of the page's those of fields that the e-invoice does not have."""
    values = {path: exact(stated.raw, term_at(path).kind) for path, stated in einvoice.fields.items()}
    said = {path: value for path, value in values.items() if isinstance(value, str)}
    unit = smallest_unit(said.get("currency"))
    places = Places(reading)
    found = _on_pages(said, places) | _as_read(said, page, places.known, unit)
    findings = contradictions(Witness(said, found, places.known, unit), page)
    doubted = {finding.field for finding in findings}
    fields = {
        path: _guess(stated, found.get(path), doubted=path in doubted) for path, stated in einvoice.fields.items()
    }
    return page.model_copy(update={"fields": fields | _left_out(einvoice, page), "findings": findings})


def _guess(stated: Stated, place: Evidence | None, *, doubted: bool) -> Guess:
    evidence = place.model_copy(update={"xpath": stated.xpath}) if place else Evidence(xpath=stated.xpath)
    confidence = CONFIRMED if place else CONTRADICTED if doubted else STATED
    return Guess(raw=stated.raw, confidence=confidence, evidence=evidence, source=EINVOICE)


def _left_out(einvoice: EInvoice, page: Prediction) -> dict[str, Guess]:
    """What the page alone says. A group comes as a whole from one of the two. An e-invoice with lines says all sums
    that it has: others would be misread."""
    groups = {path.partition(".")[0] for path in einvoice.fields}
    is_whole = "line_items" in groups
    return {
        path: guess
        for path, guess in page.fields.items()
        if path.partition(".")[0] not in groups and not (is_whole and term_at(path).section is Section.AMOUNTS)
    }


def _as_read(said: Mapping[str, str], page: Prediction, known: Conventions, unit: Decimal) -> Found:
    """The reader's own places, where it read the same. Its rows are those of the e-invoice if there are as many."""
    as_many = {group for group in GROUPS if len(rows(said, group)) == len(rows(page.fields, group))}
    return {
        path: guess.evidence
        for path, guess in page.fields.items()
        if path in said
        and guess.evidence
        and ("." not in path or path.partition(".")[0] in as_many)
        and _reads(guess.raw, said[path], term_at(path).kind, known, unit)
    }


def _reads(raw: str, value: str, kind: Kind, known: Conventions, unit: Decimal) -> bool:
    read = normalise(raw, kind, known)
    return not isinstance(read, Failure) and is_same(kind, read, value, unit)


def _on_pages(said: Mapping[str, str], places: Places) -> Found:
    plain = {path: places.of(term_at(path).kind, value) for path, value in said.items() if "." not in path}
    found = {
        path: all_places[-1 if term_at(path).section is Section.AMOUNTS else 0].evidence("")
        for path, all_places in plain.items()
        if all_places
    }
    return found | {path: place for group in GROUPS for path, place in _rows(said, group, places)}


def _rows(said: Mapping[str, str], group: str, places: Places) -> Iterable[tuple[str, Evidence]]:
    table = rows(said, group).values()
    candidates = [{name: places.of(term_at(path).kind, said[path]) for name, path in row.items()} for row in table]
    for row, found in zip(table, placed(candidates), strict=True):
        for name, place in found.items():
            yield row[name], place.evidence("")
