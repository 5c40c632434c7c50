"""POST /auth/register, /auth/login, /auth/refresh, /auth/logout; GET /auth/me."""

from http import HTTPStatus
from typing import Any

from scanner_api import openapi, tokens
from scanner_api.auth import schemas, service
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.tracing import request_id
from scanner_contract.database.models import Role

auth = openapi.operations("auth", "/auth", "Sign-in")


@auth.route("/register", methods=["POST"])
@auth.doc(security=openapi.OPEN)
@auth.arguments(schemas.Registration)
@auth.response(201, schemas.Account)
@auth.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
def register(form: dict[str, Any]) -> service.Account:
    """Register a company and its first user"""
    return service.register(parts(), **form, request_id=request_id())


@auth.route("/login", methods=["POST"])
@auth.doc(security=openapi.OPEN)
@auth.arguments(schemas.Credentials)
@auth.response(200, schemas.Tokens)
def login(form: dict[str, Any]) -> tokens.Pair:
    """Sign in"""
    return service.sign_in(parts(), **form, request_id=request_id())


@auth.route("/refresh", methods=["POST"])
@auth.response(200, schemas.Tokens)
def refresh() -> tokens.Pair:
    """Exchange the refresh token for new tokens

    The refresh token stands in the Authorization header. It is good once; asked again within ten seconds, the answer
    is the same; later it ends the sign-in.
    """
    return service.refresh(parts(), tokens.presented(refresh=True))


@auth.route("/logout", methods=["POST"])
@signed_in(Role.VIEWER)
@auth.response(204)
def logout(caller: Caller) -> None:
    """Sign out: all tokens of this sign-in end at once"""
    service.sign_out(parts(), caller, request_id=request_id())


@auth.route("/me", methods=["GET"])
@signed_in(Role.VIEWER)
@auth.response(200, schemas.Account)
def me(caller: Caller) -> service.Account:
    """Who am I"""
    return service.account(parts(), caller)
