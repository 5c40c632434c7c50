"""What a field reader is."""

from typing import Protocol

from scanner_contract.values import Prediction, Reading


class FieldReader(Protocol):
    """Reads the fields of an invoice from its words.

    A guess's text is as printed; a field that the pages do not show is left out.
    """

    @property
    def name(self) -> str: ...

    def read(self, reading: Reading) -> Prediction: ...
