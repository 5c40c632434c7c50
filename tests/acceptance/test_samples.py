"""Every sample goes through the whole product over HTTP. Of what is printed in a text layer every field comes out as it
stands; of scans and photos nine in ten do, and whatever is approved is right."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

import pytest

from scanner_contract.invoice import Kind, term_at

from .conftest import SAMPLES, Client

INDEX: dict[str, dict[str, str]] = json.loads((SAMPLES / "index.json").read_text("utf-8"))
EXACT = [name for name, entry in INDEX.items() if entry["kind"] in {"digital", "einvoice"}]
READ_BY_OCR = [name for name in INDEX if name not in EXACT]
LEAST_SHARE = 0.9
ALIKE = 0.9  # of two texts, as difflib measures it


def truth(name: str) -> dict[str, object]:
    return dict(leaves(json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))))


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each value that is said, by its path; numbers by their value, as the API writes 119.00 for "119.00"."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{index}")
    elif value is not None:
        yield path, number(value)


def number(value: object) -> object:
    try:
        return float(value)  # type: ignore[arg-type]
    except ValueError:
        return value


class Read:
    """What the product made of one sample."""

    def __init__(self, client: Client, name: str, document_id: str) -> None:
        self.status = client.settled(document_id)["status"]
        self.results: dict[str, Any] = client.get(f"/documents/{document_id}/results")
        document = client.get(f"/documents/{document_id}")
        fields = {path.partition(".")[0] for path in self.results["fields"]} | set(json_fields(name))
        self.values = dict(leaves({field: document[field] for field in fields}))

    @property
    def reasons(self) -> list[str]:
        return [reason["message"] for reason in self.results["reasons"]]


def json_fields(name: str) -> list[str]:
    return list(json.loads((SAMPLES / f"{name}.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def read(client: Client) -> dict[str, Read]:
    """All samples, uploaded at once and waited for one by one."""
    ids = {
        name: client.accepted((SAMPLES / entry["file"]).read_bytes(), entry["file"]) for name, entry in INDEX.items()
    }
    return {name: Read(client, name, document_id) for name, document_id in ids.items()}


def test_there_are_enough_samples() -> None:
    assert len(INDEX) >= 24
    assert {entry["language"] for entry in INDEX.values()} >= {"en", "de", "fr", "es", "it", "nl", "sv"}
    assert {entry["kind"] for entry in INDEX.values()} >= {"digital", "scan", "photo", "mixed", "einvoice"}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", EXACT)
def test_a_digital_sample_is_read_completely(read: dict[str, Read], name: str) -> None:
    assert read[name].values == truth(name)
    assert read[name].status == "approved", read[name].reasons


@pytest.mark.timeout(600)
def test_nine_in_ten_fields_of_scans_and_photos_are_read(read: dict[str, Read]) -> None:
    said = right = 0
    wrong = []
    for name in READ_BY_OCR:
        for path, value in truth(name).items():
            said += 1
            found = read[name].values.get(path)
            right += found == value
            if found != value:
                wrong.append(f"{name} {path}: {found!r} for {value!r}")
    assert right / said >= LEAST_SHARE, f"{right} of {said}\n" + "\n".join(wrong)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", READ_BY_OCR)
def test_no_wrong_value_is_approved(read: dict[str, Read], name: str) -> None:
    """What was read of an approved document stands there; in plain text OCR may take one letter for another."""
    if read[name].status != "approved":
        assert (read[name].status, bool(read[name].reasons)) == ("manual_review", True)
        return
    said = truth(name)
    wrong = {path: found for path, found in read[name].values.items() if not same(path, found, said.get(path))}
    assert wrong == {}


def same(path: str, found: object, said: object) -> bool:
    if term_at(path).kind is Kind.TEXT:
        return SequenceMatcher(None, str(found), str(said)).ratio() >= ALIKE
    return found == said


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", INDEX)
def test_every_value_is_tied_to_its_place(read: dict[str, Read], name: str) -> None:
    results = read[name].results
    assert results["fields"]
    pages = {page["number"]: page for page in results["pages"]}
    for path, field in results["fields"].items():
        if field["page"] is None:  # only the e-invoice says it
            assert field["xpath"], path
            continue
        page = pages[field["page"]]
        left, top, right, bottom = field["box"]
        assert 0 <= left < right <= page["width"], path
        assert 0 <= top < bottom <= page["height"], path
