"""The statuses of a document, and the words in which the API tells them."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    UPLOADED = "uploaded"
    PREPROCESSING = "preprocessing"
    PREPROCESSED = "preprocessed"
    OCR_EXTRACTING = "ocr_extracting"
    PREDICTING = "predicting"
    EXTRACTION = "extraction"
    AUTOMATED_EVALUATION = "automated_evaluation"
    APPROVED = "approved"
    MANUAL_REVIEW = "manual_review"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    PREPROCESS_ERROR = "preprocess_error"
    OCR_ERROR = "ocr_error"
    LLM_ERROR = "llm_error"
    EXTRACTION_ERROR = "extraction_error"
    EVALUATION_ERROR = "evaluation_error"


@dataclass(frozen=True, slots=True)
class StatusText:
    """How a status reads to a person, and how far along it is.

    ``step`` runs from 0 to 6; None where a document stays at the step it had reached.
    """

    name: str
    description: str
    step: int | None


TOTAL_STEPS = 6

STATUS_TEXTS: dict[Status, StatusText] = {
    Status.UPLOADED: StatusText("Uploaded", "Document is stored and waits to be processed", 0),
    Status.PREPROCESSING: StatusText("Preprocessing", "Document is being checked and split into pages", 1),
    Status.PREPROCESSED: StatusText("Preprocessed", "Pages are ready to be read", 1),
    Status.OCR_EXTRACTING: StatusText("OCR Extracting", "OCR extraction is in progress", 2),
    Status.PREDICTING: StatusText("Predicting", "Invoice fields are being read", 3),
    Status.EXTRACTION: StatusText("Extraction", "Values are being normalised", 4),
    Status.AUTOMATED_EVALUATION: StatusText("Automated Evaluation", "Values are being checked", 5),
    Status.APPROVED: StatusText("Approved", "Document is approved", 6),
    Status.MANUAL_REVIEW: StatusText("Manual Review", "Document waits for a person to look at it", 6),
    Status.REJECTED: StatusText("Rejected", "A person rejected the document", 6),
    Status.CANCELLED: StatusText("Cancelled", "Processing was cancelled", None),
    Status.PREPROCESS_ERROR: StatusText("Preprocessing Failed", "The file could not be prepared", None),
    Status.OCR_ERROR: StatusText("OCR Failed", "No page of the document could be read", None),
    Status.LLM_ERROR: StatusText("Prediction Failed", "The fields could not be read", None),
    Status.EXTRACTION_ERROR: StatusText("Extraction Failed", "The values could not be normalised", None),
    Status.EVALUATION_ERROR: StatusText("Evaluation Failed", "The values could not be checked", None),
}

# Nothing moves a document out of these but a person, or a new run.
TERMINAL = frozenset(
    {
        Status.APPROVED,
        Status.MANUAL_REVIEW,
        Status.REJECTED,
        Status.CANCELLED,
        Status.PREPROCESS_ERROR,
        Status.OCR_ERROR,
        Status.LLM_ERROR,
        Status.EXTRACTION_ERROR,
        Status.EVALUATION_ERROR,
    }
)


def percentage(step: int) -> int:
    """Whole per cent of the way at a step: 1 is 17, 2 is 33."""
    return round(100 * step / TOTAL_STEPS)
