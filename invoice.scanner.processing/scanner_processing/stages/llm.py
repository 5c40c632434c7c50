"""Third stage: a field reader says what the words mean."""

from scanner_contract.values import Prediction, Reading
from scanner_processing.readers.protocol import FieldReader


def predict_fields(reading: Reading, reader: FieldReader) -> Prediction:
    """The reader's guess for each field that the pages show."""
    return reader.read(reading)
