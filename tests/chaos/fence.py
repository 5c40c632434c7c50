"""The fence, switched off while a mark lies (R2): the product has no setting that weakens it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from scanner_contract import tasks
from scanner_contract.database.models import Task
from scanner_contract.tasks import Claim, attempts, endings

from .traps import Traps

OFF = "fence off"
CONDITION = " AND fence = :fence AND state = 'running'"
STATEMENTS = ("_BEAT", "_COMPLETE")


def install() -> None:
    """In this process and its children: without the fence whoever comes may change a task, whatever became of it."""
    for module, name in ((tasks, "beat"), (tasks, "complete"), (endings, "_hold")):
        setattr(module, name, _switched(getattr(module, name)))


def _switched(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function as it is, or while the mark lies with nothing that asks for the fence."""
    whole = {name: getattr(attempts, name) for name in STATEMENTS}
    broken = {name: text(str(statement).replace(CONDITION, "")) for name, statement in whole.items()}
    assert all(str(broken[name]) != str(whole[name]) for name in STATEMENTS), "the fence stands elsewhere now"

    @wraps(function)
    def called(*args: Any, **kwargs: Any) -> Any:
        is_off = Traps.of_this_process().lies(OFF)
        for name, statement in (broken if is_off else whole).items():
            setattr(attempts, name, statement)
        return (_hold if is_off and function.__name__ == "_hold" else function)(*args, **kwargs)

    return called


def _hold(session: Session, held: Claim, **changes: Any) -> None:
    session.execute(update(Task).where(Task.id == held.task_id).values(**changes))
