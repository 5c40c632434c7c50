"""POST /auth/register, /auth/login, /auth/refresh, /auth/logout; GET /auth/me, /auth/options."""

from http import HTTPStatus
from typing import Any

from scanner_api import openapi, tokens
from scanner_api.auth import cookies, schemas, service
from scanner_api.auth.cookies import CLIENT_HEADER, HandedOver
from scanner_api.identity import Caller, signed_in
from scanner_api.parts import parts
from scanner_api.tokens import Pair
from scanner_api.tracing import request_id
from scanner_contract.database.models import Role

auth = openapi.operations("auth", "/auth", "Sign-in")


@auth.route("/options", methods=["GET"])
@auth.doc(security=openapi.OPEN)
@auth.response(200, schemas.Options)
def get_options() -> dict[str, bool]:
    """What is offered to those who are not signed in"""
    return {"registration": parts().settings.registration}


@auth.route("/register", methods=["POST"])
@auth.doc(security=openapi.OPEN)
@auth.arguments(schemas.Registration)
@auth.response(201, schemas.Account)
@auth.alt_response(HTTPStatus.CONFLICT, HTTPStatus.CONFLICT.name)
def register(form: dict[str, Any]) -> service.Account:
    """Register a company and its first user"""
    return service.register(parts(), **form, request_id=request_id())


@auth.route("/login", methods=["POST"])
@auth.doc(security=openapi.OPEN, parameters=[CLIENT_HEADER])
@auth.arguments(schemas.Credentials)
@auth.response(200, schemas.Tokens)
def login(form: dict[str, Any]) -> Pair | HandedOver:
    """Sign in"""
    return cookies.hand_over(service.sign_in(parts(), **form, request_id=request_id()))


@auth.route("/refresh", methods=["POST"])
@auth.doc(parameters=[CLIENT_HEADER])
@auth.response(200, schemas.Tokens)
def refresh() -> Pair | HandedOver:
    """Exchange the refresh token for new tokens

    The refresh token stands in the Authorization header, or in its cookie. It is good once; asked again within ten
    seconds, the answer is the same; later it ends the sign-in.
    """
    return cookies.hand_over(service.refresh(parts(), tokens.presented(refresh=True)))


@auth.route("/logout", methods=["POST"])
@auth.doc(parameters=[CLIENT_HEADER])
@auth.response(204)
def logout() -> None:
    """Sign out: all tokens of this sign-in end at once"""
    if caller := service.leaving(parts(), from_web=cookies.wanted()):
        service.sign_out(parts(), caller, request_id=request_id())
    if cookies.wanted():
        cookies.clear()


@auth.route("/me", methods=["GET"])
@signed_in(Role.VIEWER)
@auth.response(200, schemas.Account)
def get_me(caller: Caller) -> service.Account:
    """Who am I"""
    return service.account(parts(), caller)
