"""Third stage: a field reader says what the words mean, and the file's own e-invoice what they should."""

from scanner_contract.values import EINVOICE, Prediction, Reading
from scanner_processing.readers.einvoice.agreement import agreed
from scanner_processing.readers.protocol import FieldReader


def predict_fields(reading: Reading, reader: FieldReader) -> Prediction:
    """The reader's guess for each field that the pages show; where there is an e-invoice, its word first. Pages that
    were drawn from it say nothing else, and nobody need read them."""
    einvoice = reading.einvoice
    if einvoice is None:
        return reader.read(reading)
    drawn = Prediction(provider=EINVOICE, model=einvoice.syntax, fields={})
    return agreed(einvoice, drawn if reading.is_drawn else reader.read(reading), reading)
