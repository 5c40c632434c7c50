"""Who calls: a user whose sign-in stands, with the role they have now."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_api import tokens
from scanner_api.parts import parts
from scanner_api.tokens import NOT_SIGNED_IN, Claims
from scanner_contract.database import Database
from scanner_contract.database.models import Role, SignIn, User
from scanner_contract.errors import Forbidden, Unauthenticated


@dataclass(frozen=True, slots=True)
class Caller:
    user_id: UUID
    company_id: UUID
    sign_in_id: UUID
    role: Role


def signed_in(role: Role) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Lets only users through who may do what ``role`` may, and hands the ``Caller`` to the view as its first argument.

    Raises:
        Unauthenticated: no good access token, signed out, or the user is disabled.
        Forbidden: their role does not suffice.
    """

    def decorate(view: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(view)
        def guarded(*args: object, **kwargs: object) -> object:
            caller = identify(parts().database, tokens.presented())
            structlog.contextvars.bind_contextvars(company_id=str(caller.company_id))
            if not caller.role.may(role):
                raise Forbidden(f"This needs the role {role.value}; yours is {caller.role.value}.")
            return view(caller, *args, **kwargs)

        return guarded

    return decorate


def identify(database: Database, claims: Claims) -> Caller:
    """The user behind a token. Raises Unauthenticated."""
    with database.transaction(claims.company_id) as session:
        role = standing(session, claims.company_id, claims.user_id, claims.sign_in_id)
    if role is None:
        raise Unauthenticated(NOT_SIGNED_IN)
    return Caller(claims.user_id, claims.company_id, claims.sign_in_id, role)


def must_stand(session: Session, caller: Caller) -> None:
    """Raises Unauthenticated when the caller signed out since, or was disabled."""
    if standing(session, caller.company_id, caller.user_id, caller.sign_in_id) is None:
        raise Unauthenticated(NOT_SIGNED_IN)


def standing(session: Session, company_id: UUID, user_id: UUID, sign_in_id: UUID) -> Role | None:
    """The role of a user; None when the sign-in was revoked or the user disabled."""
    return session.scalar(
        select(User.role)
        .join(SignIn, SignIn.user_id == User.id)
        .where(
            SignIn.id == sign_in_id,
            SignIn.company_id == company_id,
            SignIn.revoked_at.is_(None),
            User.id == user_id,
            User.company_id == company_id,
            User.disabled_at.is_(None),
        )
    )
