"""Our reading of pages against other engines, in one run and on the same pages.

``python -m bench.pages [--data FOLDER] [--pages N] [--rounds N] [--only NAME …]`` writes a report in Markdown and a
plot beside it. Without ``--data`` it reads the project's samples.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.pages.engines import CONTESTANTS, Contestant
from bench.pages.figures import figures
from bench.pages.pages import Page, candidates, chosen, invoices, kept, samples
from bench.pages.plot import plot
from bench.pages.report import Report
from bench.pages.run import Turn, rounds

RESULTS = Path(__file__).parents[1] / "results"
FEWEST = 2  # pages of a round: one is read alone
NAMES = tuple(each.name for each in CONTESTANTS)


def main() -> None:
    options = _options()
    playing, left_out = _present(options.only)
    with TemporaryDirectory() as folder:
        found = list(candidates(invoices(options.data) if options.data else samples()))
        pages = [kept(each, Path(folder)) for each in chosen(found, options.pages)]
        if len(pages) < FEWEST or not playing:
            sys.exit("There is nothing to compare: it takes two pages and an engine.")
        turns = list(map(_told, rounds(pages, playing, min(options.rounds, len(pages) // FEWEST))))
    origin = "invoices of your own" if options.data else "the samples"
    picture = options.out.with_suffix(".svg")
    report = Report(_described(pages, origin), figures(turns), left_out, picture.name)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    plot(report.figures, picture)
    options.out.write_text(report.markdown(), "utf-8")
    print(f"\n{report.markdown()}\nwritten to {options.out} and {picture.name} beside it")


def _present(only: Sequence[str]) -> tuple[list[Contestant], list[tuple[str, str]]]:
    """Who can run on this machine, and who cannot for which reason."""
    wanted = [each for each in CONTESTANTS if each.name in only]
    left_out = [(each.name, lacking) for each in wanted if (lacking := each.lacking())]
    for name, lacking in left_out:
        print(f"{name} is left out: it needs {lacking}", file=sys.stderr)
    return [each for each in wanted if each.name not in dict(left_out)], left_out


def _told(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """A line on the screen for each round."""
    print("  ".join(f"{turn.contestant} {turn.pages_per_second:.2f}/s" for turn in turns), flush=True)
    return turns


def _described(pages: Sequence[Page], origin: str) -> str:
    counts = Counter(page.kind for page in pages)
    kinds = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    return f"{len(pages)} pages of {origin} ({kinds})."


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.pages", description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder of invoices with truth.jsonl")
    parser.add_argument("--pages", type=int, default=42, help="how many are read, evenly over their kinds")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--only", nargs="+", default=NAMES, choices=NAMES, metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--out", type=Path, help="the report; bench/results/pages-….md else")
    options = parser.parse_args()
    options.out = options.out or RESULTS / f"pages-{'invoices' if options.data else 'samples'}.md"
    return options


if __name__ == "__main__":
    main()
