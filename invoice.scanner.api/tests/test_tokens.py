"""Tokens that are not good, each in its own way: all get the same answer."""

import base64
import json
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import jwt
import pytest
from sqlalchemy import func, update

from scanner_api.parts import Parts
from scanner_contract.database.models import User

from .conftest import PASSWORD, Person, bearer


def part(content: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def tampered(token: str, secret: str, **changes: Any) -> str:
    """The token with other claims, or without those that are None, signed anew."""
    claims = {**jwt.decode(token, options={"verify_signature": False}), **changes}
    return jwt.encode({name: value for name, value in claims.items() if value is not None}, secret, "HS256")


def unsigned(token: str) -> str:
    return f"{part({'alg': 'none', 'typ': 'JWT'})}.{token.split('.')[1]}."


def with_header(token: str, secret: str, **header: Any) -> str:
    claims = jwt.decode(token, options={"verify_signature": False})
    return jwt.encode(claims, secret, header.pop("alg", "HS256"), headers=header)


OTHER = "another secret, which is as long as ours is"
AGO = int(time.time()) - 3600
ATTACKS: dict[str, Callable[[str, str], str]] = {
    "none": lambda token, _: unsigned(token),
    "HS512": lambda token, secret: with_header(token, secret, alg="HS512"),
    "other secret": lambda token, _: tampered(token, OTHER),
    "kid": lambda token, _: with_header(token, OTHER, kid="../../dev/null"),
    "jku": lambda token, _: with_header(token, OTHER, jku="http://127.0.0.1/keys"),
    "jwk": lambda token, _: with_header(token, OTHER, jwk={"kty": "oct", "k": part({"k": OTHER})}),
    "crit": lambda token, secret: with_header(token, secret, crit=["x"], x=1),
    "expired": lambda token, secret: tampered(token, secret, exp=AGO),
    "no exp": lambda token, secret: tampered(token, secret, exp=None),
    "not yet": lambda token, secret: tampered(token, secret, nbf=AGO + 7200),
    "no issuer": lambda token, secret: tampered(token, secret, iss=None),
    "other issuer": lambda token, secret: tampered(token, secret, iss="x"),
    "other audience": lambda token, secret: tampered(token, secret, aud="x"),
    "no sign-in": lambda token, secret: tampered(token, secret, sid=None),
    "other sign-in": lambda token, secret: tampered(token, secret, sid=str(uuid4())),
    "other company": lambda token, secret: tampered(token, secret, cid=str(uuid4())),
    "other user": lambda token, secret: tampered(token, secret, sub=str(uuid4())),
    "user that is no id": lambda token, secret: tampered(token, secret, sub="1 OR 1=1"),
    "claim of another type": lambda token, secret: tampered(token, secret, sid=7),
    "changed signature": lambda token, _: token[:-5] + ("AAAAA" if token[-5:] != "AAAAA" else "BBBBB"),
    "changed claims": lambda token, _: ".".join([token.split(".")[0], part({"sub": "1"}), token.split(".")[2]]),
    "rubbish": lambda *_: "rubbish",
    "nothing": lambda *_: "",
}


def refused(person: Person, headers: dict[str, str]) -> dict[str, Any]:
    response = person.client.get("/api/v1/auth/me", headers=headers)
    body: dict[str, Any] = response.get_json()
    assert response.status_code == 401
    del body["request_id"]
    return body


@pytest.fixture
def shape(ann: Person) -> dict[str, Any]:
    """The answer to a call without a token."""
    return refused(ann, {})


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_bad_token_is_refused_in_the_same_words(
    ann: Person, parts: Parts, shape: dict[str, Any], attack: str
) -> None:
    token = ATTACKS[attack](ann.tokens["access_token"], parts.settings.jwt_secret_key)
    assert refused(ann, bearer(token)) == shape


@pytest.mark.parametrize("header", ["Basic YTpi", "Bearer", "Bearer a b", "bearer\u00e9 x", "x" * 4000])
def test_a_bad_header_is_refused_in_the_same_words(ann: Person, shape: dict[str, Any], header: str) -> None:
    assert refused(ann, {"Authorization": header}) == shape


def test_each_token_is_for_its_own_use(ann: Person, shape: dict[str, Any]) -> None:
    assert refused(ann, bearer(ann.tokens["refresh_token"])) == shape
    assert ann.post("/auth/refresh").status_code == 401


def test_a_token_made_as_ours_are_is_good(ann: Person, parts: Parts) -> None:
    """So the attacks fail for the reason that each is about."""
    token = tampered(ann.tokens["access_token"], parts.settings.jwt_secret_key)
    assert ann.client.get("/api/v1/auth/me", headers=bearer(token)).status_code == 200


def test_signing_out_ends_both_tokens_at_once(ann: Person, shape: dict[str, Any]) -> None:
    assert ann.post("/auth/logout").status_code == 204
    assert refused(ann, ann.headers) == shape
    refresh = ann.client.post("/api/v1/auth/refresh", headers=bearer(ann.tokens["refresh_token"]))
    assert refresh.status_code == 401


def test_a_disabled_user_is_out_at_once(ann: Person, parts: Parts, shape: dict[str, Any]) -> None:
    with parts.database.transaction(UUID(ann.company_id)) as session:
        session.execute(update(User).where(User.id == ann.user_id).values(disabled_at=func.now()))
    assert refused(ann, ann.headers) == shape
    credentials = {"email": ann.email, "password": PASSWORD}
    assert ann.client.post("/api/v1/auth/login", json=credentials).status_code == 401
