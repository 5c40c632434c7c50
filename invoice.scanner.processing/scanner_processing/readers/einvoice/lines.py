"""The rows of an e-invoice on its pages: a row's values stand side by side."""

from collections.abc import Iterable, Mapping, Sequence

from scanner_processing.readers.einvoice.places import Place

MOST = 200  # places of a row's rarest value that are looked at
LAST = {"amount", "vat"}  # in a line that says a number twice, as the price of one piece is its amount

Found = Mapping[str, Sequence[Place]]


def placed(rows: Iterable[Found]) -> list[dict[str, Place]]:
    """Of each row, by name, the place of each value: ``rows`` has all places that it might be. Rows come in order, so
    of lines that fit as well the next one is taken."""
    found, before = [], (0, -1)
    for row in rows:
        line = _line(row, before)
        if line:
            before = _position(line)
        found.append(_on(line, row) if line else {})
    return found


def _line(row: Found, before: tuple[int, int]) -> Place | None:
    """The place of the row's rarest value beside which most of the others stand."""
    rarest = min((places for places in row.values() if places), key=len, default=())
    behind = sorted(rarest[:MOST], key=lambda place: (_position(place) <= before, _position(place)))
    return max(behind, key=lambda place: len(_on(place, row)), default=None)


def _on(line: Place, row: Found) -> dict[str, Place]:
    beside = {name: [place for place in places if _is_beside(place, line)] for name, places in row.items()}
    return {name: max(places, key=_left) if name in LAST else places[0] for name, places in beside.items() if places}


def _is_beside(place: Place, line: Place) -> bool:
    return place.page == line.page and place.box.y0 < line.box.y1 and line.box.y0 < place.box.y1


def _position(place: Place) -> tuple[int, int]:
    return place.page, place.box.y0


def _left(place: Place) -> int:
    return place.box.x0
