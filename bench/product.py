"""What the product adds to its engine, and what more workers take off: on products of its own, stopped afterwards.

``python -m bench.product [--scans N] [--rounds N] [--runs N]`` writes a table in Markdown and prints it:

- a batch of scans, one page each, through the API, over the bare engine in as many processes on the same pages;
- a page with a text layer, in the preprocessing stage;
- a scan of 20 pages with two OCR workers, over one.

What is compared takes turns, so a slow minute of the machine hits both.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
from PIL import Image

from bench import latency
from bench.markdown import machine, table
from bench.pages.engines import Contestant, bare
from bench.pages.pages import DPI, parsed, rendered, scanned
from bench.pages.run import Crew
from bench.running import running
from samples.catalogue import SAMPLES
from samples.generate import letter
from scanner_contract.pipeline import STAGES, StageName
from scanner_embedded import programs
from scanner_embedded.programs import Program

BARE = Contestant("engine", "nothing around it", bare)
OUT = Path(__file__).parent / "results" / "product.md"
UPLOADS = 4  # at the same time
LONG_SCAN = 20  # pages
DIFFERENT = 8  # letters; a longer batch begins again with the first

# Every child computes in one thread, and a slow machine is measured instead of refused.
EQUAL = {"OCR_THREADS": "1", "OCR_TIMEOUT_PER_PAGE": "120", "MAX_FILE_SIZE_MB": "100"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: what was measured in each round, the most that is wanted, and its unit."""

    what: str
    measured: tuple[float, ...]
    target: float
    unit: str = ""

    def cells(self) -> tuple[str, ...]:
        values = sorted(self.measured)
        kept = "yes" if median(values) <= self.target else "no"
        shown = [f"{value:.2f}{self.unit}" for value in (median(values), values[0], values[-1])]
        return (self.what, *shown, f"≤ {self.target:g}{self.unit}", kept)


def main() -> None:
    options = _options()
    pictures = list(islice(scanned_letters(), DIFFERENT))
    scans = [pdf([each]) for each in islice(cycle(pictures), options.scans)]
    lines = [*against_engine(scans, options.rounds, options.runs), by_workers(pictures, options.rounds)]
    head = ("what", "median", "least", "most", "target", "kept")
    report = f"# The product\n\n{machine()}.\n\n{table(head, [line.cells() for line in lines])}\n"
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(report, "utf-8")
    print(f"\n{report}\nwritten to {options.out}")


def against_engine(scans: Sequence[bytes], rounds: int, runs: int) -> Iterator[Line]:
    """The product over the bare engine; and the page with a text layer, as the product is there."""
    processes = os.cpu_count() or 1
    with TemporaryDirectory() as folder:
        files = [kept(each, Path(folder) / f"{number}.jpg") for number, each in enumerate(scans)]
        with running(EQUAL) as http, Crew(BARE, processes, files[0]) as crew:
            batch(http, scans[:processes])  # until nothing is cold any more
            pairs = [(batch(http, scans), seconds(partial(crew.read, files))) for _ in range(rounds)]
            content = latency.DEMO.read_bytes()
            stages = [latency.measure(http, content)["  preprocessing"] for _ in range(runs)]
    for product, engine in pairs:
        print(f"{len(scans)} scans: {product:.1f} s, by the bare engine {engine:.1f} s")
    ratios = tuple(product / engine for product, engine in pairs)
    yield Line(f"{len(scans)} scans through the API, over the bare engine", ratios, 1.15)
    yield Line("a page with a text layer in preprocessing", tuple(stages), 50, " ms")


def by_workers(pictures: Sequence[Image.Image], rounds: int) -> Line:
    """A long scan by a product with one OCR worker, and by one with two."""
    long = pdf(list(islice(cycle(pictures), LONG_SCAN)))
    with ExitStack() as stack:
        one, two = (stack.enter_context(running(EQUAL, partial(services, count=count))) for count in (1, 2))
        for http in (one, two):
            batch(http, [pdf(pictures[:2])])
        pairs = [(batch(two, [long]), batch(one, [long])) for _ in range(rounds)]
    for by_two, by_one in pairs:
        print(f"{LONG_SCAN} pages: by two workers {by_two:.1f} s, by one {by_one:.1f} s")
    ratios = tuple(by_two / by_one for by_two, by_one in pairs)
    return Line(f"a scan of {LONG_SCAN} pages by two OCR workers, over one", ratios, 0.6)


def batch(http: httpx.Client, contents: Sequence[bytes]) -> float:
    """Seconds from the first upload to the end of the last document. Raises RuntimeError when a page was not read."""
    began = time.perf_counter()
    with ThreadPoolExecutor(UPLOADS) as pool:
        ids = list(pool.map(partial(latency.upload, http), contents))
    for document_id in ids:
        latency.wait_for_end(http, document_id)
    took = time.perf_counter() - began
    errors = [http.get(f"/documents/{document_id}/status").raise_for_status().json()["error"] for document_id in ids]
    if any(errors):
        raise RuntimeError(f"A page was not read: {next(filter(None, errors))}")
    return took


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def scanned_letters() -> Iterator[Image.Image]:
    """The first pages of the digital samples, as a scanner sends them."""
    for sample in SAMPLES:
        if sample.medium.kind == "digital":
            yield Image.fromarray(scanned(rendered(letter(sample), 1), sample.name))


def pdf(pictures: Sequence[Image.Image]) -> bytes:
    """A PDF of pictures."""
    buffer = BytesIO()
    first, *others = pictures
    first.save(buffer, "PDF", resolution=DPI, save_all=True, append_images=others)
    return buffer.getvalue()


def kept(scan: bytes, file: Path) -> Path:
    """The image of a scan's page as the OCR stage gets it, in a file."""
    ((_page, image),) = parsed(scan)
    file.write_bytes(image)
    return file


def services(api: Mapping[str, str], pipeline: Mapping[str, str], *, count: int) -> tuple[Program, ...]:
    """The product's, with so many children that read pages."""
    return tuple(
        replace(program, command=_counted(program.command, count)) if _reads_pages(program.command) else program
        for program in programs.services(api, pipeline)
    )


def _reads_pages(command: Sequence[str]) -> bool:
    return any(STAGES[StageName.OCR].queue in word.split(",") for word in command)


def _counted(command: Sequence[str], count: int) -> tuple[str, ...]:
    place = command.index("-c") + 1
    return (*command[:place], str(count), *command[place + 1 :])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.product", description=__doc__)
    parser.add_argument("--scans", type=int, default=12, help="in the batch")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--runs", type=int, default=20, help="of the page with a text layer")
    parser.add_argument("--out", type=Path, default=OUT)
    return parser.parse_args()


if __name__ == "__main__":
    main()
