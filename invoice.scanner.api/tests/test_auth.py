"""Registering, signing in, refreshing."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select, update
from werkzeug.test import TestResponse

from scanner_api.parts import EXTENSION, Parts
from scanner_contract.database.models import AuditEntry, SignIn

from .conftest import PASSWORD, Person, bearer


@pytest.fixture
def form() -> dict[str, str]:
    address = f"{uuid4().hex}@Example.COM"
    return {"email": address, "password": PASSWORD, "name": "Ann", "company_name": "Acme"}


def refresh(person: Person, token: str) -> TestResponse:
    return person.client.post("/api/v1/auth/refresh", headers=bearer(token))


def test_register_sign_in_and_see_oneself(client: FlaskClient, form: dict[str, str]) -> None:
    account = client.post("/api/v1/auth/register", json=form)
    assert account.status_code == 201
    assert account.get_json()["user"]["email"] == form["email"].lower()
    assert account.get_json()["user"]["role"] == "admin"
    credentials = {"email": form["email"].upper(), "password": PASSWORD}
    tokens = client.post("/api/v1/auth/login", json=credentials).get_json()
    assert set(tokens) == {"access_token", "refresh_token", "token_type", "expires_in"}
    me = client.get("/api/v1/auth/me", headers=bearer(tokens["access_token"]))
    assert me.get_json() == account.get_json()


def test_an_address_has_one_account(client: FlaskClient, form: dict[str, str]) -> None:
    client.post("/api/v1/auth/register", json=form)
    again = client.post("/api/v1/auth/register", json={**form, "email": form["email"].lower()})
    assert (again.status_code, again.get_json()["code"]) == (409, "address_taken")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "nobody"),
        ("email", "a@b"),
        ("email", "ä@example.com"),
        ("email", "a" * 250 + "@example.com"),
        ("password", "short"),
        ("password", "x" * 1025),
        ("password", "\ud800" * 12),
        ("name", ""),
        ("name", "a\x00b"),
        ("name", "x" * 256),
        ("company_name", None),
        ("company_name", {"a": 1}),
        ("role", "admin"),
    ],
)
def test_a_wrong_value_is_named(client: FlaskClient, form: dict[str, str], field: str, value: object) -> None:
    response = client.post("/api/v1/auth/register", json={**form, field: value})
    assert response.status_code == 422
    assert [error["field"] for error in response.get_json()["errors"]] == [field]


def test_unknown_address_and_wrong_password_are_told_apart_by_nothing(ann: Person) -> None:
    answers = [
        ann.client.post("/api/v1/auth/login", json={"email": email, "password": "wrong"})
        for email in (ann.email, "nobody@example.com")
    ]
    bodies = [{**answer.get_json(), "request_id": ""} for answer in answers]
    assert answers[0].status_code == 401
    assert bodies[0] == bodies[1]


def test_an_unknown_address_costs_a_hash_as_well(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    hashes: list[str] = []
    monkeypatch.setattr(type(parts.passwords), "_verify", lambda _, __, against: bool(hashes.append(against)))
    assert not parts.passwords.match("x", None)
    assert hashes[0].startswith("$argon2id$")


@pytest.fixture
def closed(app: Flask, parts: Parts) -> Iterator[FlaskClient]:
    settings = parts.settings.model_copy(update={"registration": False})
    app.extensions[EXTENSION] = replace(parts, settings=settings)
    yield app.test_client()
    app.extensions[EXTENSION] = parts


def test_registration_can_be_switched_off(closed: FlaskClient, form: dict[str, str]) -> None:
    response = closed.post("/api/v1/auth/register", json=form)
    assert (response.status_code, response.get_json()["code"]) == (403, "registration_off")
    assert closed.get("/api/v1/auth/options").get_json() == {"registration": False}


def test_it_is_offered_where_it_is_not(client: FlaskClient) -> None:
    assert client.get("/api/v1/auth/options").get_json() == {"registration": True}


def test_a_refresh_token_is_good_once_and_its_replay_gets_the_same_answer(ann: Person) -> None:
    first, again = (refresh(ann, ann.tokens["refresh_token"]) for _ in range(2))
    assert first.status_code == again.status_code == 200
    assert first.data == again.data
    assert first.get_json()["refresh_token"] != ann.tokens["refresh_token"]
    successor = refresh(ann, first.get_json()["refresh_token"])
    assert successor.status_code == 200


def test_a_late_replay_ends_the_sign_in(ann: Person, parts: Parts) -> None:
    successor = refresh(ann, ann.tokens["refresh_token"]).get_json()
    with parts.database.transaction(UUID(ann.company_id)) as session:
        session.execute(update(SignIn).values(refreshed_at=SignIn.refreshed_at - timedelta(seconds=11)))
    assert refresh(ann, ann.tokens["refresh_token"]).status_code == 401
    assert refresh(ann, successor["refresh_token"]).status_code == 401
    assert ann.client.get("/api/v1/auth/me", headers=bearer(successor["access_token"])).status_code == 401


def test_a_token_two_generations_old_ends_the_sign_in(ann: Person) -> None:
    second = refresh(ann, ann.tokens["refresh_token"]).get_json()
    third = refresh(ann, second["refresh_token"]).get_json()
    assert refresh(ann, ann.tokens["refresh_token"]).status_code == 401
    assert refresh(ann, third["refresh_token"]).status_code == 401


def test_fifty_at_once_get_one_successor(ann: Person, app: Flask, parts: Parts) -> None:
    def ask(_: int) -> bytes:
        return app.test_client().post("/api/v1/auth/refresh", headers=bearer(ann.tokens["refresh_token"])).data

    with ThreadPoolExecutor(10) as pool:
        answers = set(pool.map(ask, range(50)))
    assert len(answers) == 1
    assert b"refresh_token" in answers.pop()
    with parts.database.transaction(UUID(ann.company_id)) as session:
        assert session.scalar(select(func.count()).select_from(SignIn).where(SignIn.revoked_at.is_(None))) == 1


def test_signing_in_and_out_is_audited(client: FlaskClient, form: dict[str, str], parts: Parts) -> None:
    company_id = client.post("/api/v1/auth/register", json=form).get_json()["company"]["id"]
    credentials = {"email": form["email"], "password": PASSWORD}
    token = client.post("/api/v1/auth/login", json=credentials).get_json()["access_token"]
    client.post("/api/v1/auth/logout", headers={**bearer(token), "X-Request-ID": "the-last"})
    with parts.database.transaction(UUID(company_id)) as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [entry.action for entry in entries] == ["company.registered", "user.signed_in", "user.signed_out"]
    assert entries[-1].request_id == "the-last"
