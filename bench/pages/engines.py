"""The contestants: one table, each a few lines that make a reader of pages.

A reader gets the file of a page and gives its text. It is made in a process of its own, which computes in one thread;
everything it could do before the first page, it does while it is made.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np

from bench.pages.pages import DPI
from scanner_contract.settings import Settings
from scanner_contract.values import Word
from scanner_processing.ocr.protocol import Image as Picture
from scanner_processing.ocr.protocol import OcrEngine
from scanner_processing.ocr.upright import read_upright
from scanner_processing.tools import make_tools

Reader = Callable[[Path], str]

LANGUAGES = ("eng", "deu", "fra", "ita", "spa", "nld")
TESSERACT_DATA = Path("/usr/share/tesseract-ocr/5/tessdata")  # Debian's and Ubuntu's

# As many processes as cores, so each computes in one thread: what libraries and the product itself look at for that.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "OCR_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Contestant:
    """``setup`` is what the table says about it; ``lacking`` says what this machine lacks to run it, or nothing."""

    name: str
    setup: str
    make: Callable[[], Reader]
    version: Callable[[], str] = str
    lacking: Callable[[], str] = str
    environment: Mapping[str, str] = field(default_factory=dict)

    def reader(self) -> Reader:
        os.environ.update(ONE_THREAD | dict(self.environment))
        cv2.setNumThreads(1)
        return self.make()


def ours() -> Reader:
    """What the OCR stage does with a page, by the engine that the settings choose."""
    engine = _engine()
    return lambda page: _text(read_upright(_decoded(page), engine).words)


def bare() -> Reader:
    """The same engine with nothing around it."""
    engine = _engine()
    return lambda page: _text(engine.read(_decoded(page)))


def rapidocr() -> Reader:
    from rapidocr import RapidOCR  # noqa: PLC0415 - as all that only one contestant needs

    threads = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    engine = RapidOCR(params={"Global.log_level": "error"} | threads)
    return lambda page: " ".join(engine(str(page)).txts or ())


def tesseract() -> Reader:
    from tesserocr import PSM, PyTessBaseAPI  # noqa: PLC0415

    api = PyTessBaseAPI(path=str(TESSERACT_DATA), lang="+".join(LANGUAGES), psm=PSM.AUTO)

    def read(page: Path) -> str:
        api.SetImageFile(str(page))
        api.SetSourceResolution(DPI)
        return str(api.GetUTF8Text())

    return read


def ocrmypdf() -> Reader:
    """Called as a library, so no page pays for the start of a program but Tesseract's."""
    from ocrmypdf import ocr  # noqa: PLC0415

    write = partial(
        ocr,
        language=LANGUAGES,
        image_dpi=DPI,
        output_type="pdf",
        force_ocr=True,
        optimize=0,
        jobs=1,
        progress_bar=False,
    )

    def read(page: Path) -> str:
        with TemporaryDirectory() as folder:
            pdf, text = Path(folder) / "page.pdf", Path(folder) / "page.txt"
            write(page, pdf, sidecar=text)
            return text.read_text("utf-8")

    return read


def _engine() -> OcrEngine:
    engine = make_tools(Settings()).engine()
    engine.warm_up()
    return engine


def _decoded(page: Path) -> Picture:
    return np.asarray(cv2.imdecode(np.fromfile(page, np.uint8), cv2.IMREAD_COLOR_RGB), np.uint8)


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)


def lacks_tesseract(*needed: str, program: bool = False) -> str:
    """What to install for Tesseract and what stands on it; nothing when all is there."""
    packages = [name for name in needed if find_spec(name) is None]
    languages = [name for name in LANGUAGES if not (TESSERACT_DATA / f"{name}.traineddata").exists()]
    debian = ["tesseract-ocr"] if program and shutil.which("tesseract") is None else []
    debian += [f"tesseract-ocr-{name}" for name in languages]
    return "; ".join(_to_install("the Python package", packages) + _to_install("apt install", debian))


def _to_install(how: str, names: Iterable[str]) -> list[str]:
    return [f"{how} {listed}"] if (listed := " ".join(names)) else []


def _version_of_tesserocr() -> str:
    from tesserocr import tesseract_version  # noqa: PLC0415

    return str(tesseract_version()).split()[1]


def _version_of_ocrmypdf() -> str:
    told = subprocess.run(("tesseract", "--version"), capture_output=True, text=True, check=True)  # noqa: S607
    return f"{version('ocrmypdf')}, Tesseract {told.stdout.split()[1]}"


_OF_TESSERACT = "+".join(LANGUAGES) + ", page segmentation 3"

# The first is what the others are compared with.
CONTESTANTS = (
    Contestant("Invoice Scanner", "the OCR stage with its default engine", ours),
    Contestant("rapidocr", "as its wheel ships it, on ONNX Runtime", rapidocr, partial(version, "rapidocr")),
    Contestant(
        "Tesseract", f"kept in memory by tesserocr; {_OF_TESSERACT}",
        tesseract, _version_of_tesserocr, partial(lacks_tesseract, "tesserocr"),
    ),
    Contestant(
        "OCRmyPDF", f"called as a library, without optimising; {_OF_TESSERACT}",
        ocrmypdf, _version_of_ocrmypdf, partial(lacks_tesseract, "ocrmypdf", program=True),
    ),
)  # fmt: skip
