"""A call that comes again under its ``Idempotency-Key`` is answered as it was the first time, for a day.

The answer is kept in the transaction that it tells of: both are there, or none is. A call that failed leaves nothing
under its key, and may be repeated.
"""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, TypeVar
from uuid import UUID

from marshmallow import Schema, fields
from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from scanner_api import turns
from scanner_api.problems import UnderWay
from scanner_contract.database.models import IdempotencyKey
from scanner_contract.errors import InvalidInput, Unprocessable

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
KEPT = timedelta(hours=24)
CLEARED = 100  # expired keys by one call at most: however many there are, they hold nobody up

# Visible ASCII. Not the comma: that is how several headers of one name arrive, joined.
KEY = re.compile(r"[!-+.-~-]{1,255}")

HEADERS = {REPLAYED: {"description": "There when the call was answered before", "schema": {"const": "true"}}}


class Key(fields.String):
    """Raises InvalidInput for what cannot be one."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        key = super()._deserialize(value, attr, data, **kwargs)
        if not KEY.fullmatch(key):
            wanted = f"{HEADER} takes 1 to 255 visible ASCII characters without commas, once."
            raise InvalidInput(wanted, code="invalid_idempotency_key")
        return key


class Headers(Schema):
    """Of a call that may come under a key."""

    key = Key(
        data_key=HEADER,
        metadata={
            "pattern": f"^{KEY.pattern}$",
            "description": "A text of your own, another one for each thing that you want done. The same call under the"
            f" same key gets the same answer for 24 hours, with the header `{REPLAYED}`.",
        },
    )


@dataclass(frozen=True, slots=True)
class Call:
    """``key`` is what it came under, None where under nothing; ``fingerprint`` tells it from other calls under the same
    key; ``schema`` is that of its answer."""

    company_id: UUID
    key: str | None
    fingerprint: str
    schema: type[Schema]


@dataclass(frozen=True, slots=True)
class Answer:
    """``body`` is what the call's schema writes."""

    status: HTTPStatus
    body: object
    replayed: bool = False

    @property
    def headers(self) -> dict[str, str]:
        return {REPLAYED: "true"} if self.replayed else {}


MaybeAnswer = TypeVar("MaybeAnswer", bound=Answer | None)


def fingerprint(*facts: object) -> str:
    """Of whatever makes a call the same call; the facts are such that JSON can write them."""
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def once(session: Session, call: Call, act: Callable[[Session], MaybeAnswer]) -> MaybeAnswer | Answer:
    """What ``act`` answers, which is kept under the call's key; or what the call was answered before.

    Where ``act`` answers None nothing is kept. Within ``turns.awaited``, a twin's answer is waited for.

    Raises:
        UnderWay: the same key is at work elsewhere.
        Unprocessable: another call came under this key.
    """
    if call.key is None:
        return act(session)
    if replayed := _answered(session, call, call.key):
        return replayed
    return _in_turn(session, call, call.key, act)


def _in_turn(session: Session, call: Call, key: str, act: Callable[[Session], MaybeAnswer]) -> MaybeAnswer | Answer:
    if not turns.take(session, call.company_id, HEADER, key):
        raise UnderWay("A call under the same key is being answered.", code="idempotency_key_in_use")
    if replayed := _answered(session, call, key):  # by a twin that has just ended
        return replayed
    answer = act(session)
    if answer is not None:
        _keep(session, call, key, answer)
    return answer


def _answered(session: Session, call: Call, key: str) -> Answer | None:
    kept = session.scalar(
        select(IdempotencyKey).where(
            IdempotencyKey.company_id == call.company_id,
            IdempotencyKey.key == key,
            IdempotencyKey.answered_at > func.now() - KEPT,
        )
    )
    if kept is None:
        return None
    if kept.fingerprint != call.fingerprint:
        raise Unprocessable("Another request came under this key.", code="idempotency_key_reused")
    body: dict[str, Any] = call.schema(partial=True).load(kept.answer)  # it may lack what answers have got since
    return Answer(HTTPStatus(kept.status_code), body, replayed=True)


def _keep(session: Session, call: Call, key: str, answer: Answer) -> None:
    """In the place of whatever was answered under the key more than a day ago."""
    of_company = delete(IdempotencyKey).where(IdempotencyKey.company_id == call.company_id)
    session.execute(of_company.where(IdempotencyKey.key == key))
    if turns.take(session, call.company_id, "expired keys"):  # two that clear away at once would wait for each other
        session.execute(of_company.where(IdempotencyKey.key.in_(_expired(call.company_id))))
    session.add(
        IdempotencyKey(
            company_id=call.company_id, key=key, fingerprint=call.fingerprint, status_code=answer.status,
            answer=call.schema().dump(answer.body),
        )
    )  # fmt: skip


def _expired(company_id: UUID) -> Select[str]:
    """The oldest keys of a company, as many as one call clears away."""
    return (
        select(IdempotencyKey.key)
        .where(IdempotencyKey.company_id == company_id, IdempotencyKey.answered_at <= func.now() - KEPT)
        .order_by(IdempotencyKey.answered_at)
        .limit(CLEARED)
        .correlate(None)
    )
