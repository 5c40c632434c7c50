"""What the stages of a document's present run have left in the database so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_contract.database.models import Document, StageResult, Task, TaskState
from scanner_contract.pipeline import STAGES, StageName
from scanner_contract.values import Failure, Value

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class Run:
    """``values`` are those of ``rows``, in the order in which they came; ``failures`` the pages given up by OCR."""

    rows: Sequence[StageResult]
    values: Sequence[Value]
    failures: Mapping[int, Failure]

    def all(self, kind: type[V]) -> tuple[V, ...]:
        return tuple(value for value in self.values if isinstance(value, kind))

    def only(self, kind: type[V]) -> V | None:
        """None while that stage has not passed."""
        return next(iter(self.all(kind)), None)


def fetch(session: Session, document: Document, *stages: StageName) -> Run:
    """The present run; of these stages only, or of all when none is named."""
    rows = session.scalars(
        select(StageResult)
        .where(
            StageResult.document_id == document.id,
            StageResult.company_id == document.company_id,
            StageResult.run == document.run,
            StageResult.stage.in_(stages or tuple(StageName)),
        )
        .order_by(StageResult.created_at, StageResult.page)
    ).all()
    values = [STAGES[row.stage].result.model_validate(row.result) for row in rows]
    return Run(rows, values, _failures(session, document))


def _failures(session: Session, document: Document) -> dict[int, Failure]:
    dead = session.scalars(
        select(Task).where(
            Task.document_id == document.id,
            Task.company_id == document.company_id,
            Task.run == document.run,
            Task.stage == StageName.OCR,
            Task.state == TaskState.DEAD,
        )
    )
    return {task.page: Failure(code=task.error_code or "", message=task.error_detail or "") for task in dead}
