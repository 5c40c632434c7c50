"""Signing in by cookies, as the web app does: no script sees a token, and no other site can make use of one."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from scanner_api.auth.cookies import ACCESS_CSRF, REFRESH_CSRF
from scanner_api.tokens import ACCESS_COOKIE as ACCESS
from scanner_api.tokens import REFRESH_COOKIE as REFRESH

from .conftest import PASSWORD, Person, bearer

ALL = {ACCESS, REFRESH, ACCESS_CSRF, REFRESH_CSRF}
PATHS = {ACCESS: "/", REFRESH: "/api/v1/auth", ACCESS_CSRF: "/", REFRESH_CSRF: "/"}
WEB = {"X-Client": "web"}


@dataclass(frozen=True)
class Browser:
    """It keeps cookies, and its script sends back what it can read of them."""

    person: Person

    def cookie(self, name: str) -> str:
        found = self.person.client.get_cookie(name, path=PATHS[name])
        return found.value if found else ""

    def call(self, method: str, path: str, csrf: str | None = None, **headers: str) -> TestResponse:
        word = {} if csrf is None else {"X-CSRF-TOKEN": csrf}
        return self.person.client.open(f"/api/v1{path}", method=method, headers={**word, **headers})

    def post(self, path: str, **headers: str) -> TestResponse:
        return self.call("POST", path, self.cookie(ACCESS_CSRF), **headers)

    def refresh(self, **headers: str) -> TestResponse:
        return self.call("POST", "/auth/refresh", self.cookie(REFRESH_CSRF), **headers)


def log_in(person: Person, base_url: str = "http://localhost") -> TestResponse:
    credentials = {"email": person.email, "password": PASSWORD}
    return person.client.post("/api/v1/auth/login", json=credentials, headers=WEB, base_url=base_url)


def handed_out(response: TestResponse) -> dict[str, tuple[str, set[str]]]:
    """Value and attributes of each cookie that an answer sets."""
    lines = [line.split("; ") for line in response.headers.getlist("Set-Cookie")]
    return {
        first.partition("=")[0]: (first.partition("=")[2], {each for each in rest if not each.startswith("Expires")})
        for first, *rest in lines
    }


def refused(response: TestResponse) -> tuple[int, str]:
    return response.status_code, response.get_json()["code"]


@pytest.fixture
def browser(ann: Person) -> Browser:
    log_in(ann)
    return Browser(ann)


def test_no_token_is_in_the_answer(ann: Person) -> None:
    answer = log_in(ann).get_json()
    assert answer == {"access_token": None, "refresh_token": None, "token_type": "Cookie", "expires_in": 900}


def test_scripts_read_the_words_and_not_the_tokens(ann: Person) -> None:
    cookies = {name: attributes for name, (_, attributes) in handed_out(log_in(ann)).items()}
    assert cookies == {
        ACCESS: {"HttpOnly", "Path=/", "SameSite=Strict", "Max-Age=900"},
        REFRESH: {"HttpOnly", "Path=/api/v1/auth", "SameSite=Strict", "Max-Age=1209600"},
        ACCESS_CSRF: {"Path=/", "SameSite=Strict", "Max-Age=900"},
        REFRESH_CSRF: {"Path=/", "SameSite=Strict", "Max-Age=1209600"},
    }


def test_under_https_they_never_go_over_plain_http(ann: Person) -> None:
    cookies = handed_out(log_in(ann, "https://localhost"))
    assert all("Secure" in attributes for _, attributes in cookies.values())


def test_other_clients_get_no_cookies(ann: Person) -> None:
    credentials = {"email": ann.email, "password": PASSWORD}
    response = ann.client.post("/api/v1/auth/login", json=credentials)
    assert handed_out(response) == {}
    assert response.get_json()["token_type"] == "Bearer"
    assert handed_out(ann.post("/auth/logout")) == {}


def test_reading_needs_the_cookie_alone(browser: Browser) -> None:
    assert browser.call("GET", "/auth/me").get_json()["user"]["id"] == browser.person.user_id


ATTACKS: dict[str, Callable[[Browser, Browser], str | None]] = {
    "no word": lambda own, other: None,
    "an empty word": lambda own, other: "",
    "a wrong word": lambda own, other: "x" * 64,
    "the word of another session": lambda own, other: other.cookie(ACCESS_CSRF),
    "the word of the other token": lambda own, other: own.cookie(REFRESH_CSRF),
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/documents/upload"), ("POST", "/auth/logout"), ("PATCH", f"/documents/{UUID(int=0)}")],
)
def test_changing_needs_the_word_beside_the_cookie(
    browser: Browser, bob: Person, attack: str, method: str, path: str
) -> None:
    log_in(bob)
    word = ATTACKS[attack](browser, Browser(bob))
    assert refused(browser.call(method, path, word, **WEB)) == (401, "csrf")
    assert browser.call("GET", "/auth/me").status_code == 200


def test_a_word_in_other_letters_is_refused(browser: Browser) -> None:
    assert browser.call("POST", "/documents/upload", "\u00e9" * 64).status_code == 401


def test_with_the_word_things_change(browser: Browser) -> None:
    assert refused(browser.post("/documents/upload")) == (400, "no_file")


def test_refreshing_has_a_word_of_its_own(browser: Browser) -> None:
    assert refused(browser.call("POST", "/auth/refresh")) == (401, "csrf")
    assert refused(browser.call("POST", "/auth/refresh", browser.cookie(ACCESS_CSRF))) == (401, "csrf")
    assert browser.refresh().status_code == 200


def test_refreshing_by_cookie_changes_all_of_them_and_shows_no_token(browser: Browser) -> None:
    before = {name: browser.cookie(name) for name in ALL}
    answer = browser.refresh()
    assert answer.get_json()["token_type"] == "Cookie"
    assert answer.get_json()["refresh_token"] is None
    assert all(browser.cookie(name) not in {"", value} for name, value in before.items())
    assert browser.post("/auth/logout").status_code == 204


def test_a_replayed_refresh_gets_the_very_same_cookies(browser: Browser) -> None:
    token, word = browser.cookie(REFRESH), browser.cookie(REFRESH_CSRF)
    first = handed_out(browser.refresh())
    browser.person.client.set_cookie(REFRESH, token, path=PATHS[REFRESH])
    again = handed_out(browser.call("POST", "/auth/refresh", word))
    assert {name: value for name, (value, _) in first.items()} == {name: value for name, (value, _) in again.items()}


def test_a_header_wins_and_needs_no_word(browser: Browser, bob: Person) -> None:
    answer = browser.call("GET", "/auth/me", **bob.headers)
    assert answer.get_json()["user"]["id"] == bob.user_id
    assert refused(browser.call("POST", "/documents/upload", **bob.headers)) == (400, "no_file")


@pytest.mark.parametrize("header", ["Bearer rubbish", "Basic YTpi", ""])
def test_a_bad_header_is_not_made_good_by_a_cookie(browser: Browser, header: str) -> None:
    assert refused(browser.call("GET", "/auth/me", Authorization=header)) == (401, "unauthenticated")


def test_each_cookie_is_for_its_own_use(browser: Browser) -> None:
    browser.person.client.set_cookie(ACCESS, browser.cookie(REFRESH))
    assert refused(browser.call("GET", "/auth/me")) == (401, "unauthenticated")


class TestLogout:
    def test_every_cookie_is_forgotten_and_the_sign_in_ended(self, browser: Browser) -> None:
        token = browser.cookie(ACCESS)
        answer = browser.post("/auth/logout")
        assert answer.status_code == 204
        assert set(handed_out(answer)) == ALL
        assert {browser.cookie(name) for name in ALL} == {""}
        assert browser.person.client.get("/api/v1/auth/me", headers=bearer(token)).status_code == 401

    def test_an_access_that_ran_out_is_no_hindrance(self, browser: Browser) -> None:
        """The refresh token ends with it, although no word is left to sign with."""
        token = browser.cookie(REFRESH)
        for name in (ACCESS, ACCESS_CSRF):
            browser.person.client.delete_cookie(name)
        assert browser.call("POST", "/auth/logout", **WEB).status_code == 204
        assert browser.person.client.post("/api/v1/auth/refresh", headers=bearer(token)).status_code == 401

    def test_who_has_nothing_left_is_out_anyway(self, app: Flask) -> None:
        answer = app.test_client().post("/api/v1/auth/logout", headers=WEB)
        assert answer.status_code == 204
        assert set(handed_out(answer)) == ALL

    def test_another_site_cannot_sign_anyone_out(self, browser: Browser) -> None:
        """It cannot set a header, and without one the refresh cookie counts for nothing."""
        browser.person.client.delete_cookie(ACCESS)
        answer = browser.call("POST", "/auth/logout")
        assert refused(answer) == (401, "unauthenticated")
        assert handed_out(answer) == {}
        assert browser.refresh().status_code == 200
