"""Access and refresh tokens: JSON web tokens, signed by HS256 and nothing else.

Both carry the user (``sub``), the company (``cid``) and the sign-in (``sid``). What a user may do is never in a token:
that is read from the database at each call. A pair follows from the sign-in's row alone, so asking twice for the
successor of one refresh token gives the very same pair: also the word against forged requests (``csrf``) that a
token in a cookie needs beside it.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import UUID

from flask import Flask, request
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    create_refresh_token,
    decode_token,
    get_jwt,
    get_jwt_request_location,
    verify_jwt_in_request,
)
from flask_jwt_extended.exceptions import CSRFError, JWTExtendedException
from jwt import PyJWTError

from scanner_contract.database.models import SignIn
from scanner_contract.errors import Unauthenticated
from scanner_contract.settings import Settings

ALGORITHM = "HS256"
ISSUER = "invoice-scanner"
AUDIENCE = "invoice-scanner-api"
LEEWAY_SECONDS = 5  # between the clocks of several machines

ACCESS_COOKIE = "access_token_cookie"
REFRESH_COOKIE = "refresh_token_cookie"

NOT_SIGNED_IN = "No valid access token came with the call."
FORGED = "The header X-CSRF-TOKEN is missing or wrong."
FORGED_CODE = "csrf"

# What reading a token may raise that is not one of ours.
FAULTS = (PyJWTError, JWTExtendedException, KeyError, ValueError, AttributeError, TypeError)


def configure(app: Flask, settings: Settings) -> None:
    app.config.update(
        JWT_SECRET_KEY=settings.jwt_secret_key,
        JWT_ALGORITHM=ALGORITHM,
        JWT_DECODE_ALGORITHMS=[ALGORITHM],
        JWT_ENCODE_ISSUER=ISSUER,
        JWT_DECODE_ISSUER=ISSUER,
        JWT_ENCODE_AUDIENCE=AUDIENCE,
        JWT_DECODE_AUDIENCE=AUDIENCE,
        JWT_DECODE_LEEWAY=LEEWAY_SECONDS,
        JWT_TOKEN_LOCATION=["headers", "cookies"],
        JWT_ACCESS_COOKIE_NAME=ACCESS_COOKIE,
        JWT_REFRESH_COOKIE_NAME=REFRESH_COOKIE,
        JWT_COOKIE_CSRF_PROTECT=True,
    )
    JWTManager(app)


@dataclass(frozen=True, slots=True)
class Claims:
    """What a valid token says. ``token_id`` tells one refresh token of a sign-in from the next."""

    user_id: UUID
    company_id: UUID
    sign_in_id: UUID
    token_id: UUID

    @classmethod
    def of(cls, token: dict[str, Any]) -> Self:
        """Raises KeyError, ValueError, TypeError or AttributeError for a claim that is missing or malformed."""
        float(token["exp"])  # the library lets a token live for ever that does not say until when
        return cls(UUID(token["sub"]), UUID(token["cid"]), UUID(token["sid"]), UUID(token["jti"]))


@dataclass(frozen=True, slots=True)
class Pair:
    """``expires_in``: life of the access token, in seconds."""

    access_token: str
    refresh_token: str
    expires_in: int
    token_type: str = "Bearer"  # noqa: S105


def presented(*, refresh: bool = False) -> Claims:
    """The claims of the token in the request's Authorization header; where there is no such header, in its cookie.

    Raises:
        Unauthenticated: none, or not one of ours, or no longer valid, or of the other type; all in the same words.
            Or a cookie came without its word against forged requests: that has a code of its own.
    """
    location = "headers" if "Authorization" in request.headers else "cookies"
    try:
        verify_jwt_in_request(refresh=refresh, locations=[location])
        return Claims.of(get_jwt())
    except CSRFError as error:
        raise Unauthenticated(FORGED, code=FORGED_CODE) from error
    except FAULTS as error:
        raise Unauthenticated(NOT_SIGNED_IN) from error


def kept() -> Claims | None:
    """The claims of the refresh token in the request's cookie, if there is a good one. Whoever asks this has to know
    by other means that the call is not forged."""
    try:
        token = decode_token(request.cookies[REFRESH_COOKIE])
        return Claims.of(token) if token["type"] == "refresh" else None
    except FAULTS:
        return None


def came_by_cookie() -> bool:
    """Whether the token that ``presented`` found was in a cookie."""
    return bool(get_jwt_request_location() == "cookies")


def pair(sign_in: SignIn, settings: Settings) -> Pair:
    issued = sign_in.refreshed_at
    access_life, refresh_life = settings.jwt_access_token_expires, settings.jwt_refresh_token_expires
    access = _claims(sign_in, issued, access_life) | {"csrf": _csrf("access", sign_in, settings)}
    refresh = _claims(sign_in, issued, refresh_life) | {"csrf": _csrf("refresh", sign_in, settings)}
    return Pair(
        create_access_token(str(sign_in.user_id), additional_claims=access),
        create_refresh_token(str(sign_in.user_id), additional_claims=refresh),
        expires_in=access_life,
    )


def _csrf(kind: str, sign_in: SignIn, settings: Settings) -> str:
    """Follows from the token's kind and its refresh id, and only we can tell it."""
    message = f"csrf {kind} {sign_in.refresh_id}"  # with spaces, which no text that a token signs has
    return hmac.digest(settings.jwt_secret_key.encode(), message.encode(), "sha256").hex()


def _claims(sign_in: SignIn, issued: datetime, life: int) -> dict[str, object]:
    return {
        "cid": str(sign_in.company_id),
        "sid": str(sign_in.id),
        "jti": str(sign_in.refresh_id),
        "iat": issued,
        "nbf": issued,
        "exp": issued + timedelta(seconds=life),
    }
