"""What becomes of files that nobody should send: taken as the product takes them, each against what is expected of it.

    python -m bench.hostile FOLDER [--only PART]

FOLDER holds the files and ``manifest.jsonl``, a line each: ``{"file": name, "expected": "process" or "reject",
"lenient": true}``; of a lenient one (``~`` in the table) either is right, but neither crash nor hang. Each file goes
through what the API does at its door and, if it is let in, through preprocessing in the real sandbox with the product's
limits; behind it a good file must be read by the same sandbox. Pictures that are named ``exif_NAME_1`` and so on must
all look the same.

*MiB* is the most memory that a process of the sandbox held, as the kernel counts it: a process of its own serves each
file, and its sandbox is over before it is asked. What the sandbox takes by itself shows in the smallest row. The exit
code is 1 when any file did not behave.
"""

import argparse
import json
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from bench.accuracy.straight import Images
from scanner_api.uploads import service
from scanner_api.uploads.receiving import CHUNK, MIB, FilePart
from scanner_contract.errors import BadFile, RequestError
from scanner_contract.settings import Settings
from scanner_contract.storage import FolderStorage
from scanner_processing.stages.preprocessing import preprocess_document
from scanner_processing.tools import Tools, make_tools

GOOD = Path(__file__).parents[1] / "samples" / "invoices" / "demo.pdf"
PROCESS, REJECT = "process", "reject"
TURNED = re.compile(r"exif_(.+)_\d\.\w+")
DOTS = 24
ALIKE = 6  # levels of 255 by which the dots of two pictures differ on average


@dataclass(frozen=True)
class Case:
    path: Path
    expected: str
    lenient: bool


@dataclass(frozen=True)
class Went:
    """A file's way: pages, or the code of a refusal, or a ``fault``, which nobody should see. ``look`` is the first
    page as a few grey dots."""

    pages: int = 0
    code: str = ""
    fault: str = ""
    look: bytes = b""

    def __str__(self) -> str:
        return self.fault or self.code or f"{self.pages} page{'s' * (self.pages != 1)}"


@dataclass(frozen=True)
class Outcome:
    """``memory`` in MiB; ``next_is_fine`` tells of the good file behind it."""

    went: Went
    seconds: float
    memory: float
    next_is_fine: bool

    def complaint(self, case: Case, looks: dict[str, bytes]) -> str:
        """Empty when all is as it should be. ``looks`` gathers those of pictures that differ in their turn alone."""
        if self.went.fault:
            return "failed"
        if not self.next_is_fine:
            return "harmed the next file"
        if not case.lenient and (PROCESS if self.went.pages else REJECT) != case.expected:
            return "unexpected"
        if (turned := TURNED.fullmatch(case.path.name)) and not _alike(
            looks.setdefault(turned[1], self.went.look), self.went.look
        ):
            return "not upright"
        return ""


def main() -> int:
    options = _options()
    cases = [case for case in _manifest(options.folder) if options.only in case.path.name]
    looks: dict[str, bytes] = {}
    bad = 0
    print(f"{'file':34} {'expected':9} {'got':18} {'seconds':>7} {'MiB':>6}  verdict")
    # A process for each file: what its children held at most can be told only of all that it ever had.
    context = get_context("forkserver")
    context.set_forkserver_preload(["bench.accuracy.straight", "scanner_api.uploads.service"])
    with ProcessPoolExecutor(1, context, max_tasks_per_child=1) as pool:
        for case, outcome in zip(cases, pool.map(taken, [case.path for case in cases]), strict=True):
            complaint = outcome.complaint(case, looks)
            bad += bool(complaint)
            print(_row(case, outcome, complaint), flush=True)
    print(f"{len(cases)} files, {bad} of them not as they should be")
    return 1 if bad else 0


def taken(path: Path) -> Outcome:
    """The whole way of one file, in a sandbox that is warm and has read a good one."""
    tools = make_tools(Settings())
    with closing(tools.sandbox), tempfile.TemporaryDirectory() as folder:
        storage = FolderStorage(Path(folder) / "raw", Path(folder) / "processed")
        before = _went(tools, storage, GOOD)
        began = time.perf_counter()
        went = _went(tools, storage, path)
        seconds = time.perf_counter() - began
        after = _went(tools, storage, GOOD)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Outcome(went, seconds, memory, next_is_fine=after == before and before.pages == 1)


def _went(tools: Tools, storage: FolderStorage, path: Path) -> Went:
    images = Images()
    try:
        with _through_the_door(storage, path) as kept, kept.open("rb") as file:
            found = preprocess_document(file, sandbox=tools.sandbox, limits=tools.limits, keep=images.keep)
        return Went(len(found.pages), look=_look(images.kept[found.pages[0].image]))
    except (BadFile, RequestError) as error:
        return Went(code=error.code)
    except Exception as error:  # whatever it is, the table has to tell it
        return Went(fault=type(error).__name__)


@contextmanager
def _through_the_door(storage: FolderStorage, path: Path) -> Iterator[Path]:
    """As an upload: in pieces, up to the largest size, told by its bytes."""
    settings = Settings()
    part = FilePart(storage.receive(), settings.max_file_size_mb * MIB)
    with closing(part), path.open("rb") as file:
        while piece := file.read(CHUNK):
            part.write(piece)
        service.received(part.incoming, path.name, taken=settings.taken_types)
        yield part.incoming.path


def _manifest(folder: Path) -> list[Case]:
    lines = [json.loads(line) for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines()]
    return [Case(folder / line["file"], line["expected"], line.get("lenient", False)) for line in lines]


def _look(image: bytes) -> bytes:
    return Image.open(BytesIO(image)).convert("L").resize((DOTS, DOTS)).tobytes()


def _alike(one: bytes, other: bytes) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) < ALIKE * len(one)


def _row(case: Case, outcome: Outcome, complaint: str) -> str:
    expected = case.expected + "~" * case.lenient
    numbers = f"{outcome.seconds:7.2f} {outcome.memory:6.0f}"
    return f"{case.path.name:34} {expected:9} {outcome.went!s:18} {numbers}  {complaint or 'fine'}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Take in hostile files.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", metavar="PART", help="files whose name holds this")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
