"""What earlier stages of a run left in the database, as the values that the next stage takes."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from scanner_contract.database.models import StageResult, Task, TaskState
from scanner_contract.pipeline import StageName
from scanner_contract.storage import raw_key, stage_prefix
from scanner_contract.tasks import Claim
from scanner_contract.values import Extraction, Failure, PageReading, PageSet, Prediction, Reading, Value
from scanner_processing.stages.ocr import gather

Result = TypeVar("Result", bound=Value)


class Past:
    """Reads inside the transaction of the claim; every query is held to the claim's company, document and run."""

    def __init__(self, session: Session, held: Claim) -> None:
        self._session = session
        self.held = held

    def raw_key(self) -> str:
        return raw_key(self.held.company_id, self.held.document_id)

    def output_prefix(self) -> str:
        """Where this attempt, and no other, may write."""
        held = self.held
        return stage_prefix(
            held.company_id, held.document_id, run=held.run, stage=held.stage, page=held.page, fence=held.fence
        )

    def has_result(self) -> bool:
        """Whether the result of this very attempt is there."""
        return bool(
            self._session.scalar(
                select(StageResult.id).where(
                    StageResult.company_id == self.held.company_id,
                    StageResult.document_id == self.held.document_id,
                    StageResult.run == self.held.run,
                    StageResult.stage == self.held.stage,
                    StageResult.page == self.held.page,
                    StageResult.fence == self.held.fence,
                )
            )
        )

    def page_set(self) -> PageSet:
        return self._only(StageName.PREPROCESSING, PageSet)

    def reading(self) -> Reading:
        return gather(self.page_set(), self._results(StageName.OCR, PageReading), self._failures(StageName.OCR))

    def prediction(self) -> Prediction:
        return self._only(StageName.LLM, Prediction)

    def extraction(self) -> Extraction:
        return self._only(StageName.EXTRACTION, Extraction)

    def _only(self, stage: StageName, of: type[Result]) -> Result:
        return self._results(stage, of)[0]

    def _results(self, stage: StageName, of: type[Result]) -> dict[int, Result]:
        """By page; page 0 is the whole document."""
        rows = self._session.execute(
            select(StageResult.page, StageResult.result).where(
                StageResult.company_id == self.held.company_id,
                StageResult.document_id == self.held.document_id,
                StageResult.run == self.held.run,
                StageResult.stage == stage,
            )
        )
        return {page: of.model_validate(result) for page, result in rows}

    def _failures(self, stage: StageName) -> dict[int, Failure]:
        rows = self._session.execute(
            select(Task.page, Task.error_code, Task.error_detail).where(
                Task.company_id == self.held.company_id,
                Task.document_id == self.held.document_id,
                Task.run == self.held.run,
                Task.stage == stage,
                Task.state == TaskState.DEAD,
            )
        )
        return {page: Failure(code=code or "", message=detail or "") for page, code, detail in rows}
