"""Registering, signing in and out, and the refreshing of tokens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from scanner_api import identity, tokens
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_api.tokens import NOT_SIGNED_IN, Claims, Pair
from scanner_contract import history
from scanner_contract.database.models import Company, Role, SignIn, User
from scanner_contract.errors import Conflict, Forbidden, Unauthenticated

# A client that lost the answer to a refresh asks again with the old token; whoever comes later stole it.
REPLAY_WINDOW = timedelta(seconds=10)

_USER_BY_EMAIL = text("SELECT id, company_id, password_hash, disabled FROM user_by_email(:email)")


@dataclass(frozen=True, slots=True)
class Account:
    user: User
    company: Company


def register(parts: Parts, *, email: str, password: str, name: str, company_name: str, request_id: str) -> Account:
    """A new company, and its first user as admin.

    Raises:
        Forbidden: the operator switched registration off.
        Conflict: the address has an account.
    """
    if not parts.settings.registration:
        raise Forbidden("Registration is switched off.", code="registration_off")
    password_hash = parts.passwords.hash(password)
    company = Company(id=uuid4(), name=company_name)
    user = User(id=uuid4(), company_id=company.id, email=email, name=name, password_hash=password_hash, role=Role.ADMIN)
    with _address_is_free(), parts.database.transaction(company.id) as session:
        for each in (company, user):  # one refers to the other, and nothing else would keep them in order
            session.add(each)
            session.flush()
        history.audit(
            session, company.id, "company.registered", subject_id=company.id, actor_id=user.id, request_id=request_id
        )
    return Account(user, company)


def sign_in(parts: Parts, *, email: str, password: str, request_id: str) -> Pair:
    """Raises Unauthenticated, in the same words and the same time for a wrong password and an unknown address."""
    with parts.database.transaction() as session:
        found = session.execute(_USER_BY_EMAIL, {"email": email}).one_or_none()
    matches = parts.passwords.match(password, found.password_hash if found else None)
    if found is None or not matches or found.disabled:
        raise Unauthenticated("The e-mail address or the password is wrong.", code="wrong_credentials")
    with parts.database.transaction(found.company_id) as session:
        begun = SignIn(company_id=found.company_id, user_id=found.id, refreshed_at=_now(session))
        session.add(begun)
        session.flush()
        _audit(session, begun, "user.signed_in", request_id)
    return tokens.pair(begun, parts.settings)


def refresh(parts: Parts, claims: Claims) -> Pair:
    """The successor of a refresh token, which is then no good any more.

    Raises:
        Unauthenticated: signed out; or the token had been used before, which ends the whole sign-in.
    """
    with parts.database.transaction(claims.company_id) as session:
        good = _rotate(session, claims)
    if good is None:
        raise Unauthenticated(NOT_SIGNED_IN)
    return tokens.pair(good, parts.settings)


def leaving(parts: Parts, *, from_web: bool) -> Caller | None:
    """Who signs out. None for a web app whose sign-in had ended before: it is only to forget its cookies.

    Raises:
        Unauthenticated: anyone else without a good access token; or a cookie without its word against forged requests.
    """
    try:
        return identity.identify(parts.database, tokens.presented())
    except Unauthenticated as error:
        if not from_web or error.code == tokens.FORGED_CODE:
            raise
    try:
        kept = tokens.kept()
        return identity.identify(parts.database, kept) if kept else None
    except Unauthenticated:
        return None


def sign_out(parts: Parts, caller: Caller, *, request_id: str) -> None:
    with parts.database.transaction(caller.company_id) as session:
        ended = _locked(session, caller.company_id, caller.sign_in_id)
        ended.revoked_at = _now(session)
        _audit(session, ended, "user.signed_out", request_id)


def account(parts: Parts, caller: Caller) -> Account:
    with parts.database.transaction(caller.company_id) as session:
        user, company = session.execute(
            select(User, Company)
            .join(Company, Company.id == User.company_id)
            .where(User.id == caller.user_id, User.company_id == caller.company_id)
        ).one()
    return Account(user, company)


def _rotate(session: Session, claims: Claims) -> SignIn | None:
    """The sign-in with the refresh token that is good after this call; None when there is none."""
    role = identity.standing(session, claims.company_id, claims.user_id, claims.sign_in_id)
    if role is None:
        return None
    current, now = _locked(session, claims.company_id, claims.sign_in_id), _now(session)
    if current.revoked_at is not None:
        return None
    if claims.token_id == current.refresh_id:
        current.previous_refresh_id, current.refresh_id = current.refresh_id, uuid4()
        current.refreshed_at = now
        return current
    if claims.token_id == current.previous_refresh_id and now - current.refreshed_at <= REPLAY_WINDOW:
        return current
    current.revoked_at = now
    return None


def _locked(session: Session, company_id: UUID, sign_in_id: UUID) -> SignIn:
    return session.scalars(
        select(SignIn).where(SignIn.id == sign_in_id, SignIn.company_id == company_id).with_for_update()
    ).one()


def _now(session: Session) -> datetime:
    now: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return now


@contextmanager
def _address_is_free() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise Conflict("This e-mail address has an account.", code="address_taken") from error


def _audit(session: Session, sign_in: SignIn, action: str, request_id: str) -> None:
    user_id = sign_in.user_id
    history.audit(session, sign_in.company_id, action, subject_id=user_id, actor_id=user_id, request_id=request_id)
