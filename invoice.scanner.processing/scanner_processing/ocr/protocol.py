"""What an OCR engine is."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scanner_contract.values import Device, Word

# Rows, columns, and red, green and blue in the last axis; 0 to 255.
Image = NDArray[np.uint8]


class OcrEngine(Protocol):
    """Reads the words of a page. An engine is made once in a process and reads one page at a time."""

    @property
    def name(self) -> str: ...

    @property
    def device(self) -> Device:
        """Where it computes."""

    def read(self, image: Image) -> tuple[Word, ...]:
        """The words in the engine's order, places in pixels of the image, each with the engine's own confidence."""

    def warm_up(self) -> None:
        """Load and compile what the first page would otherwise wait for."""
