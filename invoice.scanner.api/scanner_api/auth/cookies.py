"""The sign-in of the web app: tokens in cookies that no script can read, and beside each a readable word that scripts
of this origin alone can send back as ``X-CSRF-TOKEN``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Response, after_this_request, request
from flask_jwt_extended import get_csrf_token

from scanner_api import tokens
from scanner_api.aliases import PREFIX
from scanner_api.parts import parts
from scanner_api.tokens import ACCESS_COOKIE, REFRESH_COOKIE, Pair

CLIENT = "X-Client"
WEB = "web"
ACCESS_CSRF = "csrf_access_token"
REFRESH_CSRF = "csrf_refresh_token"

CLIENT_HEADER: dict[str, Any] = {
    "name": CLIENT,
    "in": "header",
    "description": "`web`: the tokens come and go as cookies.",
    "schema": {"type": "string", "enum": [WEB]},
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a browser sends a cookie to, and whether it keeps it from scripts."""

    path: str
    httponly: bool


PLACES: dict[str, _Place] = {
    ACCESS_COOKIE: _Place("/", httponly=True),
    REFRESH_COOKIE: _Place(f"{PREFIX}/auth", httponly=True),
    ACCESS_CSRF: _Place("/", httponly=False),
    REFRESH_CSRF: _Place("/", httponly=False),
}


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What the answer tells of a pair of tokens that went into cookies."""

    expires_in: int
    access_token: None = None
    refresh_token: None = None
    token_type: str = "Cookie"  # noqa: S105


def wanted() -> bool:
    """Whether the call is the web app's. Who came by cookie goes by cookie: no script ever sees those tokens."""
    return request.headers.get(CLIENT) == WEB or tokens.came_by_cookie()


def hand_over(pair: Pair) -> Pair | HandedOver:
    """The tokens as the caller wants them: in the answer, or beside it as cookies."""
    if not wanted():
        return pair
    settings = parts().settings
    lives = {
        **dict.fromkeys((ACCESS_COOKIE, ACCESS_CSRF), settings.jwt_access_token_expires),
        **dict.fromkeys((REFRESH_COOKIE, REFRESH_CSRF), settings.jwt_refresh_token_expires),
    }
    values = dict(_values(pair))
    after_this_request(lambda answer: _set(answer, values, lives))
    return HandedOver(pair.expires_in)


def clear() -> None:
    """Have the browser forget all of them."""
    after_this_request(lambda answer: _set(answer, dict.fromkeys(PLACES, ""), dict.fromkeys(PLACES, 0)))


def _values(pair: Pair) -> Iterator[tuple[str, str]]:
    yield ACCESS_COOKIE, pair.access_token
    yield REFRESH_COOKIE, pair.refresh_token
    yield ACCESS_CSRF, get_csrf_token(pair.access_token)
    yield REFRESH_CSRF, get_csrf_token(pair.refresh_token)


def _set(answer: Response, values: dict[str, str], lives: dict[str, int]) -> Response:
    """``lives`` are in seconds. Of a call that came by HTTPS, a browser never sends them over plain HTTP.

    Behind a proxy that speaks HTTPS, gunicorn tells so from ``X-Forwarded-Proto``, and believes it from the addresses
    in FORWARDED_ALLOW_IPS alone.
    """
    for name, place in PLACES.items():
        answer.set_cookie(
            name, values[name], max_age=lives[name], path=place.path, httponly=place.httponly, samesite="Strict",
            secure=request.is_secure,
        )  # fmt: skip
    return answer
