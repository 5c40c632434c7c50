"""Every sample goes through the whole product over HTTP, and every field comes out as it is printed."""

import json

import pytest

from .conftest import SAMPLES, Client

NAMES = sorted(path.stem for path in SAMPLES.glob("*.pdf"))
MONEY = ("amount", "vat", "total")


def plain(value: object) -> object:
    """Numbers by their value: the API writes 119.00 where the truth says "119.00"."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            return value
    return float(value) if isinstance(value, int) else value


def test_there_are_enough_samples() -> None:
    assert len(NAMES) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_completely(client: Client, name: str) -> None:
    truth = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    document_id = client.accepted((SAMPLES / f"{name}.pdf").read_bytes(), f"{name}.pdf")
    status = client.settled(document_id)
    document = client.get(f"/documents/{document_id}")
    assert {field: plain(document[field]) for field in truth} == {field: plain(truth[field]) for field in truth}
    assert status["status"] == "approved", client.get(f"/documents/{document_id}/results")["reasons"]
    assert (status["progress"]["percentage"], document["predicted_accuracy"]) == (100, status["quality_score"])


@pytest.mark.parametrize("name", NAMES)
def test_every_value_is_tied_to_its_place(client: Client, name: str) -> None:
    """The words at a value's box, on the page that it names, are the text that was read."""
    document_id = client.accepted((SAMPLES / f"{name}.pdf").read_bytes(), f"{name}.pdf")
    client.settled(document_id)
    results = client.get(f"/documents/{document_id}/results")
    assert results["fields"]
    pages = {page["number"]: page for page in results["pages"]}
    for path, field in results["fields"].items():
        page = pages[field["page"]]
        left, top, right, bottom = field["box"]
        assert 0 <= left < right <= page["width"], path
        assert 0 <= top < bottom <= page["height"], path
