"""What an operator can choose about OCR, whichever engine reads."""

from enum import StrEnum
from pathlib import Path

from scanner_contract.values import Value


class WantedDevice(StrEnum):
    AUTO = "auto"  # the GPU where there is one that the engine can use, the processor else
    CPU = "cpu"
    GPU = "gpu"


class Script(StrEnum):
    LATIN = "latin"
    ALL = "all"  # also Greek, Chinese and Japanese; the weights know no Cyrillic and no Korean


class OcrOptions(Value):
    """``threads`` is the processor's share of this process, ``models`` a folder with weights for engines that bring
    none, ``languages`` (ISO 639-3) are those that an engine with a dictionary a language is to expect."""

    device: WantedDevice = WantedDevice.AUTO
    script: Script = Script.LATIN
    threads: int = 1
    models: Path | None = None
    languages: tuple[str, ...] = ()
