"""Readings that are kept in a folder: the words of a file's pages, and their pictures.

Reading pages is slow, and says the same again as long as nothing has changed that it depends on. So each reading lies
under a key made of the file's bytes, the settings of the engine, the libraries it computes with, and the source of all
of ours that comes before the fields are read. Whatever changes there, the old readings are not found any more.
"""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import mkdtemp

import scanner_contract
import scanner_processing
from scanner_contract.settings import Settings
from scanner_contract.values import Reading

# What has no part in a reading: what works on one that is there, and what hands work out. All else may have one.
WITHOUT_PART = (
    "checks", "normalise", "readers", "stages/llm.py", "stages/extraction.py", "stages/evaluation.py",
    "dead_letters.py", "orchestrator", "orphans.py", "past.py", "presence.py", "runner.py", "tasks", "watcher.py",
)  # fmt: skip
CONTRACT = ("errors.py", "invoice.py", "logs.py", "media_types.py", "settings.py", "values.py")
LIBRARIES = (
    "numpy", "onnxruntime", "onnxruntime-gpu", "opencv-python-headless", "openvino", "paddleocr", "pillow",
    "pillow-heif", "pypdfium2", "rapidocr", "tesserocr",
)  # fmt: skip
SETTINGS = (*(name for name in Settings.model_fields if name.startswith("ocr_")), "max_pdf_pages", "heic", "docx")
READING = "reading.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """``pages`` are the files of the pages' pictures by number."""

    reading: Reading
    pages: Mapping[int, Path]


@dataclass(frozen=True)
class Readings:
    """Those of a folder, made with ``settings``."""

    folder: Path
    settings: Settings

    def get(self, content: bytes) -> Kept | None:
        place = self._place(content)
        if not (place / READING).exists():
            return None
        reading = Reading.model_validate_json((place / READING).read_text("utf-8"))
        return Kept(reading, _pictures(place, reading))

    def keep(self, content: bytes, reading: Reading, images: Mapping[str, bytes]) -> Kept:
        """All or nothing, so that a run that was stopped leaves no half of a reading. ``images`` are named as the
        stages name them."""
        place = self._place(content)
        self.folder.mkdir(parents=True, exist_ok=True)
        new = Path(mkdtemp(dir=self.folder, prefix="."))
        for name, image in images.items():
            (new / name).write_bytes(image)
        (new / READING).write_text(reading.model_dump_json(), "utf-8")
        shutil.rmtree(place, ignore_errors=True)
        new.rename(place)
        return Kept(reading, _pictures(place, reading))

    def _place(self, content: bytes) -> Path:
        return self.folder / sha256(self._fingerprint + content).hexdigest()

    @cached_property
    def _fingerprint(self) -> bytes:
        told = [f"{name}={getattr(self.settings, name)}" for name in SETTINGS]
        told += [f"{name}=={_version(name)}" for name in LIBRARIES]
        told.append(digest(sources()))
        return sha256("\n".join(told).encode()).digest()


def sources() -> list[Path]:
    """The source of ours that a reading depends on."""
    processing, contract = (Path(next(iter(each.__path__))) for each in (scanner_processing, scanner_contract))
    without = {processing / name for name in WITHOUT_PART}
    modules = [each for each in sorted(processing.rglob("*.py")) if without.isdisjoint((each, *each.parents))]
    return [*modules, *(contract / name for name in CONTRACT)]


def digest(files: Iterable[Path]) -> str:
    whole = sha256()
    for file in files:
        whole.update(f"{file.name} {file.stat().st_size}\n".encode() + file.read_bytes())
    return whole.hexdigest()


def _pictures(place: Path, reading: Reading) -> dict[int, Path]:
    """A page has one picture, under the name that a stage gave it."""
    return {page.number: file for page in reading.pages for file in place.glob(f"page-{page.number}.*")}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
