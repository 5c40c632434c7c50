"""The tables. ``company_id`` stands on each, and row-level security (see the migrations) holds every query to it."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    BigInteger,
    DateTime,
    Enum,
    ForeignKey,
    Identity,
    Index,
    Integer,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, DOUBLE_PRECISION, JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from scanner_contract.pipeline import STAGES, StageName
from scanner_contract.statuses import STATUS_TEXTS, Status


def _words(enum: type[StrEnum]) -> Enum:
    """A StrEnum as plain text in the database: a new member needs no migration."""
    return Enum(enum, native_enum=False, values_callable=list)


class Role(StrEnum):
    """What a user may do in their company; each may do all that those after it may."""

    ADMIN = "admin"
    REVIEWER = "reviewer"
    VIEWER = "viewer"

    def may(self, needed: "Role") -> bool:
        order = list(Role)
        return order.index(self) <= order.index(needed)


class TaskState(StrEnum):
    READY = "ready"  # waits for its time and for a worker
    RUNNING = "running"  # a worker holds its lease
    DONE = "done"
    DEAD = "dead"  # failed for good: the dead-letter queue
    CANCELLED = "cancelled"


class Base(DeclarativeBase):
    type_annotation_map = {  # noqa: RUF012
        datetime: DateTime(timezone=True),
        UUID: Uuid,
        dict[str, Any]: JSONB,
        list[str]: ARRAY(Text),
        list[int]: ARRAY(Integer),
        float: DOUBLE_PRECISION,
        str: Text,
        Role: _words(Role),
        Status: _words(Status),
        StageName: _words(StageName),
        TaskState: _words(TaskState),
    }


def _id() -> Mapped[UUID]:
    return mapped_column(primary_key=True, default=uuid4)


def _company() -> Mapped[UUID]:
    return mapped_column(ForeignKey("companies.id"))


def _now() -> Mapped[datetime]:
    return mapped_column(server_default=func.now())


class Company(Base):
    __tablename__ = "companies"

    id: Mapped[UUID] = _id()
    name: Mapped[str]
    created_at: Mapped[datetime] = _now()


class User(Base):
    __tablename__ = "users"

    id: Mapped[UUID] = _id()
    company_id: Mapped[UUID] = _company()
    email: Mapped[str] = mapped_column(unique=True)  # in lower case, one account an address in the whole system
    name: Mapped[str]
    password_hash: Mapped[str]
    role: Mapped[Role]
    created_at: Mapped[datetime] = _now()
    disabled_at: Mapped[datetime | None]


class SignIn(Base):
    """One sign-in of a user: the family of all tokens that were refreshed from it."""

    __tablename__ = "sign_ins"

    id: Mapped[UUID] = _id()
    company_id: Mapped[UUID] = _company()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    refresh_id: Mapped[UUID] = mapped_column(default=uuid4)  # the one refresh token that is good now
    previous_refresh_id: Mapped[UUID | None]
    refreshed_at: Mapped[datetime] = _now()
    created_at: Mapped[datetime] = _now()
    revoked_at: Mapped[datetime | None]


class Document(Base):
    __tablename__ = "documents"
    __table_args__ = (
        Index("documents_by_age", "company_id", text("created_at DESC"), text("id DESC")),
        Index("documents_by_status", "company_id", "status"),
        Index("documents_by_content", "company_id", "sha256"),
    )

    id: Mapped[UUID] = _id()
    company_id: Mapped[UUID] = _company()
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    filename: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str]
    status: Mapped[Status]
    stage: Mapped[StageName | None]  # the last one entered: where an error or a cancellation stopped it
    run: Mapped[int] = mapped_column(Integer, default=0)
    page_count: Mapped[int | None]
    quality_score: Mapped[float | None]
    invoice: Mapped[dict[str, Any] | None]  # scanner_contract.invoice.Invoice, money and dates as strings
    error_code: Mapped[str | None]
    error_message: Mapped[str | None]
    created_at: Mapped[datetime] = _now()
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.clock_timestamp())
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    @property
    def step(self) -> int:
        """How far along it is: 0 to 6."""
        step = STATUS_TEXTS[self.status].step
        if step is None:
            return STAGES[self.stage].step if self.stage else 0
        return step


class Task(Base):
    """A unit of work. ``fence`` grows with each claim: only its holder may complete it."""

    __tablename__ = "tasks"
    __table_args__ = (
        UniqueConstraint("document_id", "run", "stage", "page"),
        Index("tasks_waiting", "company_id", "stage", "run_after", "page", postgresql_where=text("state = 'ready'")),
        Index("tasks_published", "published_at", postgresql_where=text("state = 'ready'")),
        Index("tasks_running", "lease_until", postgresql_where=text("state = 'running'")),
        Index("tasks_dead", "company_id", text("ended_at DESC"), postgresql_where=text("state = 'dead'")),
    )

    id: Mapped[UUID] = _id()
    company_id: Mapped[UUID] = _company()
    document_id: Mapped[UUID] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    run: Mapped[int]
    stage: Mapped[StageName]
    page: Mapped[int] = mapped_column(SmallInteger, default=0)
    state: Mapped[TaskState] = mapped_column(default=TaskState.READY)
    attempt: Mapped[int] = mapped_column(default=0)
    fence: Mapped[int] = mapped_column(default=0)
    run_after: Mapped[datetime] = _now()
    lease_until: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    error_code: Mapped[str | None]
    error_detail: Mapped[str | None]
    ended_at: Mapped[datetime | None]  # done, dead or cancelled since


class StageResult(Base):
    """What a stage produced; ``result`` is its value from ``scanner_contract.values``."""

    __tablename__ = "stage_results"
    __table_args__ = (UniqueConstraint("document_id", "run", "stage", "page"),)

    id: Mapped[UUID] = _id()
    company_id: Mapped[UUID] = _company()
    document_id: Mapped[UUID] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    run: Mapped[int]
    stage: Mapped[StageName]
    page: Mapped[int] = mapped_column(SmallInteger, default=0)
    attempt: Mapped[int]
    fence: Mapped[int]
    result: Mapped[dict[str, Any]]
    waited_ms: Mapped[float]  # from ready to claimed
    worked_ms: Mapped[float]  # from claimed to completed
    created_at: Mapped[datetime] = _now()


class Correction(Base):
    """What a person said that a field of a run is, null: the invoice does not say it. Never changed, never deleted:
    of a path the latest counts. ``page`` and ``box`` are where it stands, if the person said so."""

    __tablename__ = "corrections"
    __table_args__ = (Index("corrections_by_path", "document_id", "run", "path", "id"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    company_id: Mapped[UUID] = _company()
    document_id: Mapped[UUID] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    run: Mapped[int]
    path: Mapped[str]
    value: Mapped[str | None]
    page: Mapped[int | None]
    box: Mapped[list[int] | None]
    corrected_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    corrected_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())


class DocumentEvent(Base):
    """A row in each transition: live status, timeline and webhooks all read these."""

    __tablename__ = "document_events"
    __table_args__ = (
        Index("document_events_by_document", "document_id", "id"),
        Index("document_events_by_company", "company_id", "id"),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    company_id: Mapped[UUID] = _company()
    document_id: Mapped[UUID] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    kind: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    detail: Mapped[dict[str, Any]]


class AuditEntry(Base):
    """Who did what, and when. Never changed, never deleted."""

    __tablename__ = "audit_log"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    company_id: Mapped[UUID] = _company()
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    actor_id: Mapped[UUID | None]
    request_id: Mapped[str | None]
    action: Mapped[str]
    subject_id: Mapped[UUID | None]
    detail: Mapped[dict[str, Any]]


class IdempotencyKey(Base):
    """What a call was answered that came with an ``Idempotency-Key``: the same call gets the same answer.
    ``fingerprint`` tells the same call from another under the same key; ``answer`` is the body of the answer."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (Index("idempotency_keys_by_age", "company_id", "answered_at"),)

    company_id: Mapped[UUID] = mapped_column(ForeignKey("companies.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    status_code: Mapped[int]
    answer: Mapped[dict[str, Any]]
    answered_at: Mapped[datetime] = _now()


# A worker that says nothing for this long is taken for gone.
WORKER_SILENT_SECONDS = 15


class Worker(Base):
    """A running worker's sign of life. It belongs to no company: the one table without ``company_id``."""

    __tablename__ = "workers"

    name: Mapped[str] = mapped_column(primary_key=True)
    queues: Mapped[list[str]]
    children: Mapped[int]
    seen_at: Mapped[datetime] = _now()
