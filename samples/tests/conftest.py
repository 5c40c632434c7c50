"""What several tests look at, drawn once: pictures take seconds."""

from pathlib import Path

import pypdfium2
import pytest

from samples.catalogue import SAMPLES
from samples.generate import generate, letter


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample as the generator draws it now."""
    folder = tmp_path_factory.mktemp("samples")
    generate(folder)
    return folder


@pytest.fixture(scope="session")
def texts() -> dict[str, list[str]]:
    """The pages of every letter before it was scanned or photographed, every run of white space as one blank."""
    return {sample.name: page_texts(letter(sample)) for sample in SAMPLES}


def page_texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
