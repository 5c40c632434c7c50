"""The pipeline's part played by hand: real claims and completions, with values made up."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from scanner_contract import tasks
from scanner_contract.database import Database
from scanner_contract.database.models import Task, TaskState
from scanner_contract.errors import ScannerError
from scanner_contract.invoice import Invoice
from scanner_contract.tasks import Claim
from scanner_contract.values import (
    Box,
    CheckResult,
    Derived,
    Evaluation,
    Evidence,
    Extraction,
    Failure,
    FieldValue,
    Guess,
    Outcome,
    Page,
    PageReading,
    PageSet,
    Prediction,
    Value,
    Verdict,
    Word,
)

WORDS = (Word("Total", 10, 20, 60, 40, 0.98), Word("1250.00", 70, 20, 140, 40, 0.91))
INVOICE = {
    "invoice_number": "INV-2024-001",
    "invoice_date": "2024-12-21",
    "due_date": "2025-01-20",
    "vendor_name": "Acme Corp",
    "currency": "EUR",
    "amount": "1000.00",
    "vat": "250.00",
    "total": "1250.00",
    "line_items": [{"description": "Bolts", "quantity": "4", "unit_price": "250.00", "amount": "1000.00"}],
}
READ = {  # paths, a double underscore for each point
    "invoice_number": "INV-1",
    "currency": "EUR",
    "total": "1250.00",
    "line_items__0__description": "Bolts",
    "line_items__0__amount": "1000.00",
}
TOTAL = FieldValue(
    raw="1250.00", value="1250.00", confidence=0.9, source="offline",
    evidence=Evidence(page=1, box=Box(70, 20, 140, 40), words=(1,)),
)  # fmt: skip
DUE = FieldValue(
    raw="soon", value=None, confidence=0.2, source="offline", problem=Failure(code="not_a_date", message="No date.")
)


def page_set(*, image: str = "processed/none", scanned: bool = False) -> PageSet:
    return pages_of(scanned, image=image)


def pages_of(*scanned: bool, image: str = "processed/none") -> PageSet:
    """A page for each: with a text layer, or scanned."""
    pages = tuple(
        Page(number=number, width=1654, height=2339, dpi=200, image=image, words=None if each else WORDS)
        for number, each in enumerate(scanned, start=1)
    )
    return PageSet(media_type="application/pdf", pages=pages)


def readings() -> tuple[Value, ...]:
    """What follows on the pages, up to the end, in the order of the stages."""
    return (
        Prediction(
            provider="offline", model="rules-1", fields={"total": Guess(raw="1250.00", confidence=0.9)}, notes=("ok",)
        ),
        Extraction(
            fields={"total": TOTAL, "due_date": DUE}, derived={"vat": Derived(value="250.00", sources=("total",))}
        ),
        evaluation(),
    )


def evaluation(verdict: Verdict = Verdict.APPROVED, **invoice: object) -> Evaluation:
    return Evaluation(
        verdict=verdict, quality_score=0.92, calibrated=False, threshold=0.8,
        checks=(CheckResult(code="sums", outcome=Outcome.PASSED, message="The sums agree.", fields=("total",)),),
        reasons=(Failure(code="low", message="Low."),), invoice=Invoice.model_validate({**INVOICE, **invoice}),
    )  # fmt: skip


def extraction(**fields: str) -> Extraction:
    """Values by path, a double underscore for each point."""
    read = {
        path.replace("__", "."): FieldValue(raw=value, value=value, confidence=0.5, source="offline")
        for path, value in fields.items()
    }
    return Extraction(fields={**read, "due_date": DUE})


def page_reading(number: int = 1, words: tuple[Word, ...] = WORDS) -> PageReading:
    return PageReading(number=number, width=1654, height=2339, engine="test", words=words)


def turned_reading(image: str) -> PageReading:
    """Of a page that lay on its side."""
    return PageReading(number=1, width=2339, height=1654, engine="test", image=image, words=WORDS)


@dataclass(frozen=True)
class Pipeline:
    database: Database

    def claim(self, company_id: str, document_id: str) -> Claim:
        """Claim the document's ready task; of several the one of the first page."""
        with self.database.transaction(UUID(company_id)) as session:
            wanted = select(Task).where(Task.document_id == UUID(document_id), Task.state == TaskState.READY)
            task = session.scalars(wanted.order_by(Task.page).limit(1)).one()
            held = tasks.claim(session, task.document_id, task.id, lease=60)
        assert held is not None
        return held

    def complete(self, company_id: str, document_id: str, *results: Value) -> None:
        """Claim and complete one task after the other."""
        for result in results:
            held = self.claim(company_id, document_id)
            with self.database.transaction(UUID(company_id)) as session:
                tasks.complete(session, held, result)

    def fail(self, company_id: str, document_id: str, error: ScannerError) -> None:
        held = self.claim(company_id, document_id)
        with self.database.transaction(UUID(company_id)) as session:
            tasks.fail(session, held, error, retry_scale=0.0)

    def approve(self, company_id: str, document_id: str, **invoice: object) -> None:
        """Bring a digital document to its end."""
        prediction, extraction, _ = readings()
        self.complete(company_id, document_id, page_set(), prediction, extraction, evaluation(**invoice))

    def doubt(self, company_id: str, document_id: str, **fields: str) -> None:
        """Bring a digital document, of which this was read, to a person."""
        read = extraction(**fields)
        verdict = evaluation(Verdict.MANUAL_REVIEW, **{**dict.fromkeys(INVOICE), "line_items": ()})
        self.complete(company_id, document_id, page_set(), readings()[0], read, verdict)
