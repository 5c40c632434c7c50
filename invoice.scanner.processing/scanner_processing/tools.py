"""What the stages of this process work with; made once in each worker child, after the fork."""

from dataclasses import dataclass

from scanner_contract.errors import ConfigurationError
from scanner_contract.settings import Settings
from scanner_contract.storage import Storage, connect
from scanner_processing.pages.values import Limits
from scanner_processing.readers.protocol import FieldReader
from scanner_processing.readers.registry import READERS
from scanner_processing.sandbox.client import Sandbox


@dataclass(frozen=True, slots=True)
class Tools:
    storage: Storage
    sandbox: Sandbox
    limits: Limits
    reader: FieldReader
    approval_threshold: float


def make_tools(settings: Settings) -> Tools:
    """Raises ConfigurationError for a reader that does not exist."""
    if settings.llm_provider not in READERS:
        raise ConfigurationError(f"LLM_PROVIDER is {settings.llm_provider!r}; there is: {', '.join(READERS)}.")
    return Tools(
        storage=connect(settings),
        sandbox=Sandbox(),
        limits=Limits(
            max_pages=settings.max_pdf_pages,
            page_seconds=settings.sandbox_page_seconds,
            memory_mb=settings.sandbox_memory_mb,
        ),
        reader=READERS[settings.llm_provider](),
        approval_threshold=settings.approval_threshold,
    )
