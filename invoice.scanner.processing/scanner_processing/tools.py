"""What the stages of this process work with; made once in each worker child, after the fork."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeVar

from scanner_contract.errors import ConfigurationError
from scanner_contract.settings import Settings
from scanner_contract.storage import Storage, connect
from scanner_processing.ocr.options import OcrOptions, Script, WantedDevice
from scanner_processing.ocr.protocol import OcrEngine
from scanner_processing.ocr.registry import ENGINES
from scanner_processing.pages.values import Limits
from scanner_processing.readers.protocol import FieldReader
from scanner_processing.readers.registry import READERS
from scanner_processing.sandbox.client import Sandbox

Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class Tools:
    """``engine`` makes the OCR engine the first time it is asked: it is large, and only some children read pages."""

    storage: Storage
    sandbox: Sandbox
    limits: Limits
    engine: Callable[[], OcrEngine]
    reader: FieldReader
    approval_threshold: float


def make_tools(settings: Settings, *, children: int = 1) -> Tools:
    """``children``: processes like this one that share the machine.

    Raises ConfigurationError for an engine or a reader that does not exist.
    """
    reader = _chosen(READERS, settings.llm_provider, "LLM_PROVIDER")
    engine = _chosen(ENGINES, settings.ocr_engine, "OCR_ENGINE")
    return Tools(
        storage=connect(settings),
        sandbox=Sandbox(),
        limits=Limits(
            max_pages=settings.max_pdf_pages,
            page_seconds=settings.sandbox_page_seconds,
            memory_mb=settings.sandbox_memory_mb,
        ),
        engine=cache(partial(engine, ocr_options(settings, children=children))),
        reader=reader(),
        approval_threshold=settings.approval_threshold,
    )


def ocr_options(settings: Settings, *, children: int) -> OcrOptions:
    return OcrOptions(
        device=WantedDevice(settings.ocr_device),
        script=Script(settings.ocr_script),
        threads=settings.ocr_threads or max(1, len(os.sched_getaffinity(0)) // children),
        models=settings.ocr_models_dir,
        languages=tuple(settings.ocr_languages.split("+")),
    )


def _chosen(registry: Mapping[str, Choice], name: str, setting: str) -> Choice:
    if name not in registry:
        raise ConfigurationError(f"{setting} is {name!r}; there is: {', '.join(registry)}.")
    return registry[name]
