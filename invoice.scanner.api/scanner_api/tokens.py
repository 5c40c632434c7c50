"""Access and refresh tokens: JSON web tokens, signed by HS256 and nothing else.

Both carry the user (``sub``), the company (``cid``) and the sign-in (``sid``). What a user may do is never in a token:
that is read from the database at each call. A pair follows from the sign-in's row alone, so asking twice for the
successor of one refresh token gives the very same pair.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import UUID

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, create_refresh_token, get_jwt, verify_jwt_in_request
from flask_jwt_extended.exceptions import JWTExtendedException
from jwt import PyJWTError

from scanner_contract.database.models import SignIn
from scanner_contract.errors import Unauthenticated
from scanner_contract.settings import Settings

ALGORITHM = "HS256"
ISSUER = "invoice-scanner"
AUDIENCE = "invoice-scanner-api"
LEEWAY_SECONDS = 5  # between the clocks of several machines

NOT_SIGNED_IN = "No valid access token came with the call."


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
        JWT_TOKEN_LOCATION=["headers"],
        JWT_COOKIE_CSRF_PROTECT=False,
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
    """The claims of the token in the request's Authorization header.

    Raises:
        Unauthenticated: none, or not one of ours, or no longer valid, or of the other type; all in the same words.
    """
    try:
        verify_jwt_in_request(refresh=refresh)
        return Claims.of(get_jwt())
    except (PyJWTError, JWTExtendedException, KeyError, ValueError, AttributeError, TypeError) as error:
        raise Unauthenticated(NOT_SIGNED_IN) from error


def pair(sign_in: SignIn, settings: Settings) -> Pair:
    issued = sign_in.refreshed_at
    access_life, refresh_life = settings.jwt_access_token_expires, settings.jwt_refresh_token_expires
    return Pair(
        create_access_token(str(sign_in.user_id), additional_claims=_claims(sign_in, issued, access_life)),
        create_refresh_token(str(sign_in.user_id), additional_claims=_claims(sign_in, issued, refresh_life)),
        expires_in=access_life,
    )


def _claims(sign_in: SignIn, issued: datetime, life: int) -> dict[str, object]:
    return {
        "cid": str(sign_in.company_id),
        "sid": str(sign_in.id),
        "jti": str(sign_in.refresh_id),
        "iat": issued,
        "nbf": issued,
        "exp": issued + timedelta(seconds=life),
    }
