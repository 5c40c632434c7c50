"""How right the product reads: a report with figures and with what is wrong.

``python -m bench.accuracy [--data FOLDER] [--readings FOLDER] [--address URL] [--predictions FILE] [--out FILE]``
writes a page of HTML, and the figures as Markdown and as JSON beside it. Without ``--data`` it reads the project's
samples; without ``--address`` straight through the stages, in as many processes as there are cores.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx

from bench.accuracy import product, straight
from bench.accuracy.documents import Document, found, samples
from bench.accuracy.examples import Look, cases
from bench.accuracy.measure import measure
from bench.accuracy.page import page
from bench.accuracy.predictions import Prediction
from bench.accuracy.report import Report
from bench.accuracy.score import Judgement, judge_all
from bench.markdown import machine

RESULTS = Path(__file__).parents[1] / "results"
TELL_EVERY = 10  # documents
EMAIL, PASSWORD = "BENCH_EMAIL", "BENCH_PASSWORD"  # of the environment


def main() -> None:
    options = _options()
    documents = [each for each in _documents(options.data) if not options.kinds or each.kind in options.kinds]
    if not documents:
        sys.exit("There is nothing to read.")
    with _reader(options, documents) as (predictions, look):
        said = list(_told(predictions, len(documents)))
        judgements = judge_all(documents, said)
        report = Report(_circumstances(options, said), measure(judgements))
        _write(options.out, report, judgements, look)
    if options.predictions:
        lines = (json.dumps(each.line(), ensure_ascii=False) for each in said)
        options.predictions.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{report.markdown()}\nwritten to {options.out}, with .md and .json beside it")


def _documents(folder: Path | None) -> list[Document]:
    try:
        return found(folder) if folder else samples()
    except (OSError, ValueError) as error:
        sys.exit(f"The truth cannot be read: {error}")


@contextmanager
def _reader(options: argparse.Namespace, documents: Sequence[Document]) -> Iterator[tuple[Iterable[Prediction], Look]]:
    """The predictions, and what gives the pages' pictures for as long as this lasts."""
    if options.address:
        try:
            with product.connected(options.address, _login(options)) as running:
                yield running.predictions(documents, options.workers), running.picture
        except httpx.HTTPError as error:
            sys.exit(f"{options.address} does not answer as it should: {error}")
    else:
        with TemporaryDirectory() as folder:
            readings = options.readings or Path(folder)
            yield straight.predictions(documents, readings, options.workers), straight.picture


def _login(options: argparse.Namespace) -> product.Login | None:
    password = os.environ.get(PASSWORD, "")
    if bool(options.email) != bool(password):
        sys.exit(f"To sign in takes both: an e-mail address ({EMAIL} or --email), and {PASSWORD} in the environment.")
    return product.Login(options.email, password) if password else None


def _told(predictions: Iterable[Prediction], count: int) -> Iterator[Prediction]:
    """A line on the screen now and then, and for each file that cannot be read."""
    for number, each in enumerate(predictions, 1):
        if each.failure:
            print(f"{each.file}: {each.failure}", file=sys.stderr)
        if number % TELL_EVERY == 0:
            print(f"{number} of {count} documents", file=sys.stderr)
        yield each


def _circumstances(options: argparse.Namespace, said: Sequence[Prediction]) -> str:
    what = "invoices of your own" if options.data else "the samples"
    kinds = f" ({', '.join(options.kinds)} only)" if options.kinds else ""
    how = "by the API of a running product" if options.address else "straight through the stages"
    unread = sum(bool(each.failure) for each in said)
    sentences = [f"{datetime.now(UTC):%Y-%m-%d}, {machine()}. {len(said)} documents of {what}{kinds}, {how}."]
    if unread:
        sentences.append(f"{unread} of them could not be read; they count as silence.")
    if seconds := [each for prediction in said for each in prediction.ocr_seconds]:
        sentences.append(
            f"{len(seconds)} pages by OCR, {options.workers} at once: {median(seconds):.2f} s each (median)."
        )
    return " ".join(sentences)


def _write(out: Path, report: Report, judgements: Sequence[Judgement], look: Look) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    write = partial(Path.write_text, encoding="utf-8")
    write(out.with_suffix(".md"), report.markdown())
    write(out.with_suffix(".json"), json.dumps(report.figures(), indent=1, ensure_ascii=False) + "\n")
    write(out.with_suffix(".html"), page(report, cases(judgements, look)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.accuracy", description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder of invoices with truth.jsonl")
    parser.add_argument("--kinds", nargs="+", metavar="KIND", help="only these: digital, scan, photo, einvoice …")
    parser.add_argument("--readings", type=Path, help="a folder where what OCR read is kept, and taken from")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)), help="at once; the cores else")
    parser.add_argument("--address", help="of a running product, as http://127.0.0.1:5000, which is asked instead")
    parser.add_argument("--email", default=os.environ.get(EMAIL), help="to sign in there; a new company else")
    parser.add_argument("--predictions", type=Path, help="write what was read there as JSON lines, for another scorer")
    parser.add_argument("--out", type=Path, help="the report; bench/results/accuracy-….html else")
    options = parser.parse_args()
    out = options.out or RESULTS / f"accuracy-{'invoices' if options.data else 'samples'}"
    options.out = out.with_suffix(".html")
    return options


if __name__ == "__main__":
    main()
