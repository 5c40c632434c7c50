"""What a person says that fields are: the body of a PATCH, one member a path. Pure: no database here."""

import json
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from scanner_api.problems import InvalidFields
from scanner_api.review.canonical import canonical
from scanner_contract.errors import InvalidInput
from scanner_contract.invoice import Kind, term_at
from scanner_contract.values import Box

MOST_CHANGES = 200
LARGEST_PLACE = 1_000_000  # of a page's number or a pixel
PATH = re.compile(r"[a-z_]+(\.(0|[1-9][0-9]{0,2})\.[a-z_]+)?")
MEMBERS = {"value", "page", "box"}


@dataclass(frozen=True, slots=True)
class Change:
    """``value`` is exact; None: the invoice does not say it. A ``box`` has its ``page``; both may be None."""

    value: str | None
    page: int | None = None
    box: Box | None = None


def read(body: bytes) -> dict[str, Change]:
    """The changes by path.

    Raises:
        InvalidInput: the body is not JSON, or says a member of an object twice.
        InvalidFields: what is wrong, by path.
    """
    try:
        said = json.loads(
            body, parse_int=_number, parse_float=_number, parse_constant=_number, object_pairs_hook=_members
        )
    except (ValueError, RecursionError) as error:
        raise InvalidInput("The body is not valid JSON.") from error
    if not isinstance(said, dict) or not 1 <= len(said) <= MOST_CHANGES:
        raise InvalidFields({"json": f"An object with 1 to {MOST_CHANGES} paths is needed."})
    return _each_valid(said)


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Raises ValueError for one that is said twice: nobody could tell which is meant."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("A member is there twice.")
    return members


def _number(text: str) -> Decimal:
    """As exact as it was written; what is no number to us is none to any field."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _each_valid(said: dict[str, Any]) -> dict[str, Change]:
    changes: dict[str, Change] = {}
    wrong: dict[str, str] = {}
    for path, each in said.items():
        try:
            changes[path] = _change(each, _kind(path))
        except ValueError as error:
            wrong[path] = str(error)
    if wrong:
        raise InvalidFields(wrong)
    return changes


def _kind(path: str) -> Kind:
    try:
        if PATH.fullmatch(path):
            return term_at(path).kind
    except KeyError:
        pass
    raise ValueError("There is no such field.")


def _change(said: object, kind: Kind) -> Change:
    if not isinstance(said, dict):
        return Change(_value(said, kind))
    if "value" not in said or not said.keys() <= MEMBERS:
        raise ValueError("An object has the members value, page and box, and the first is needed.")
    page, box = said.get("page"), said.get("box")
    if page is None and box is not None:
        raise ValueError("A box needs the page that it is on.")
    return Change(
        _value(said["value"], kind),
        None if page is None else _whole(page, least=1),
        None if box is None else _box(box),
    )


def _value(said: object, kind: Kind) -> str | None:
    return None if said is None else canonical(said, kind)


def _box(said: object) -> Box:
    if not isinstance(said, list) or len(said) != len(Box._fields):
        raise ValueError("A box has four numbers: left, top, right, bottom.")
    box = Box(*(_whole(each, least=0) for each in said))
    if box.x0 >= box.x1 or box.y0 >= box.y1:
        raise ValueError("A box is at least one pixel wide and high.")
    return box


def _whole(said: object, *, least: int) -> int:
    if not isinstance(said, Decimal) or not said.is_finite() or not least <= said <= LARGEST_PLACE or said % 1:
        raise ValueError(f"Page and box are whole numbers, at least {least}.")
    return int(said)
