"""The pipeline as one table. Queues, task names, statuses, retries and time limits are its columns.

A stage is one row here and one file of that name in ``scanner_processing/stages``.
"""

from dataclasses import dataclass
from enum import StrEnum

from scanner_contract.settings import Settings
from scanner_contract.statuses import STATUS_TEXTS, Status
from scanner_contract.values import Evaluation, Extraction, PageReading, PageSet, Prediction, Value


class StageName(StrEnum):
    PREPROCESSING = "preprocessing"
    OCR = "ocr"
    LLM = "llm"
    EXTRACTION = "extraction"
    EVALUATION = "evaluation"


class Unit(StrEnum):
    """What one task of a stage works on."""

    DOCUMENT = "document"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Stage:
    """One row.

    ``task``: name of the Celery task. ``passed``: the status once it passed; None where the next stage says it, or
    the result does. ``retries``: further attempts after the first. ``first_wait``: seconds before the second attempt,
    doubled for each one after. ``time_limit``: seconds that one unit may take; None where a setting says it.
    """

    name: StageName
    task: str
    running: Status
    passed: Status | None
    failed: Status
    unit: Unit
    result: type[Value]
    retries: int
    first_wait: int
    time_limit: int | None

    @property
    def queue(self) -> str:
        return self.name.value

    @property
    def step(self) -> int:
        step = STATUS_TEXTS[self.running].step
        assert step is not None, "a running stage has a step"  # noqa: S101
        return step


# fmt: off
STAGES: dict[StageName, Stage] = {stage.name: stage for stage in (
    Stage(StageName.PREPROCESSING, "preprocess_document", Status.PREPROCESSING, Status.PREPROCESSED,
          Status.PREPROCESS_ERROR, Unit.DOCUMENT, PageSet, retries=2, first_wait=60, time_limit=120),
    Stage(StageName.OCR, "extract_text", Status.OCR_EXTRACTING, None,
          Status.OCR_ERROR, Unit.PAGE, PageReading, retries=3, first_wait=120, time_limit=None),
    Stage(StageName.LLM, "predict_fields", Status.PREDICTING, None,
          Status.LLM_ERROR, Unit.DOCUMENT, Prediction, retries=3, first_wait=300, time_limit=300),
    Stage(StageName.EXTRACTION, "extract_data", Status.EXTRACTION, None,
          Status.EXTRACTION_ERROR, Unit.DOCUMENT, Extraction, retries=2, first_wait=60, time_limit=60),
    Stage(StageName.EVALUATION, "evaluate_document", Status.AUTOMATED_EVALUATION, None,
          Status.EVALUATION_ERROR, Unit.DOCUMENT, Evaluation, retries=2, first_wait=60, time_limit=60),
)}
# fmt: on

FIRST = StageName.PREPROCESSING
FAILED = frozenset(stage.failed for stage in STAGES.values())

# A page that lies on its side and on its head is read this often until it is known which side is up.
READINGS_PER_PAGE = 3


def time_limit(stage: Stage, settings: Settings) -> float:
    """Seconds that one unit of a stage may take."""
    if stage.time_limit is None:
        return READINGS_PER_PAGE * settings.ocr_timeout_per_page
    return stage.time_limit


@dataclass(frozen=True, slots=True)
class NextTask:
    """A task to create; ``page`` is 0 where the unit is the document."""

    stage: StageName
    page: int = 0


def next_tasks(stage: StageName, result: Value) -> tuple[NextTask, ...]:
    """What follows once a stage is through with the whole document: nothing after the last.

    Only pages without a sound text layer get an OCR task; when there is none, the document goes straight on.
    """
    if isinstance(result, PageSet):
        pages = tuple(NextTask(StageName.OCR, page.number) for page in result.pages if page.needs_ocr)
        return pages or (NextTask(StageName.LLM),)
    names = list(StageName)
    following = names[names.index(stage) + 1 :]
    return (NextTask(following[0]),) if following else ()


def status_after(stage: StageName, result: Value) -> Status | None:
    """The document's status once a stage passed; None: it stays until the next stage begins."""
    if isinstance(result, Evaluation):
        return Status(result.verdict.value)
    return STAGES[stage].passed
