"""Fourth stage: texts as printed become exact values."""

from scanner_contract.invoice import term_at
from scanner_contract.values import EINVOICE, Extraction, Failure, FieldValue, Guess, Prediction, Reading
from scanner_processing.normalise.conventions import Conventions, conventions
from scanner_processing.normalise.derived import derive
from scanner_processing.normalise.fields import normalise
from scanner_processing.readers.einvoice.values import exact


def extract_data(prediction: Prediction, reading: Reading) -> Extraction:
    """Every guess by the conventions of its document, or of XML where an e-invoice says it; a text that is no value of
    its kind keeps its problem."""
    known = conventions(word.text for page in reading.pages for word in page.words)
    fields = {name: _field(name, guess, prediction.provider, known) for name, guess in prediction.fields.items()}
    plain = Extraction(
        fields=fields,
        failed_pages=reading.failed_pages,
        findings=reading.findings + prediction.findings,
        violations=reading.einvoice.violations if reading.einvoice else None,
    )
    return plain.model_copy(update={"derived": derive(plain.values())})


def _field(name: str, guess: Guess, provider: str, known: Conventions) -> FieldValue:
    source, kind = guess.source or provider, term_at(name).kind
    value = exact(guess.raw, kind) if source == EINVOICE else normalise(guess.raw, kind, known)
    return FieldValue(
        raw=guess.raw,
        value=None if isinstance(value, Failure) else value,
        confidence=guess.confidence,
        source=source,
        evidence=guess.evidence,
        problem=value if isinstance(value, Failure) else None,
    )
