"""Rounds and their figures, from turns that nobody had to measure."""

from pathlib import Path

import pytest
from PIL import Image

from bench.pages.engines import Contestant, bare
from bench.pages.figures import figures
from bench.pages.pages import PHOTO, RENDER, Page
from bench.pages.report import Report
from bench.pages.run import READ_BY_EACH, Crew, Got, Turn, split
from bench.pages.truth import Text

MIB = 1024 * 1024
PAGES = [Page(f"{place}", RENDER if place % 2 else PHOTO, Text(f"Total {place}.00"), Path()) for place in range(12)]


def turn(name: str, *, seconds: float, pages: list[Page], text: str | None = None) -> Turn:
    """Of two processes; they read what is printed unless they read ``text``."""
    single, *others = [Got(text or f"Total {page.name}.00", seconds, int(seconds * 10 * MIB)) for page in pages]
    return Turn(name, 2, pages[0], single, tuple(pages[1:]), tuple(others))


ROUNDS = [
    (turn("ours", seconds=1, pages=PAGES[:4]), turn("theirs", seconds=4, pages=PAGES[:4], text="Total")),
    (turn("ours", seconds=2, pages=PAGES[4:8]), turn("theirs", seconds=6, pages=PAGES[4:8], text="Total")),
]


def test_every_page_is_read_once_and_every_round_has_the_same_mixture() -> None:
    parts = split(PAGES, 3)
    assert sorted(page.name for single, others in parts for page in (single, *others)) == sorted(
        page.name for page in PAGES
    )
    assert {len(others) for _single, others in parts} == {3}
    assert {PAGES.index(single) for single, _others in parts} == {0, 4, 8}


def test_a_crew_reads_what_it_is_given_and_again_when_that_is_little(tmp_path: Path) -> None:
    file = tmp_path / "page.png"
    Image.new("RGB", (40, 20)).save(file)
    page = Page("1", RENDER, Text("page"), file)
    with Crew(Contestant("fake", "", bare, environment={"OCR_ENGINE": "fake"}), 2, file) as crew:
        got = crew.turn(page, [page])
    assert list(got.read) == [(page, "page"), (page, "page")]
    assert len(got.together) == 2 * READ_BY_EACH
    assert got.peak > 10 * MIB


def test_a_machine_reads_as_fast_as_its_processes_together() -> None:
    ours, theirs = figures(ROUNDS)
    assert (*ours.rates, *theirs.rates) == pytest.approx((2, 1, 1 / 2, 1 / 3))
    assert ours.times(theirs) == pytest.approx((4, 3))
    assert (ours.seconds, theirs.peak) == (1.5, 60)


def test_scores_are_summed_over_the_pages_of_a_kind() -> None:
    ours, theirs = figures(ROUNDS)
    assert ours.score.error_rate == 0
    assert {kind: score.words for kind, score in theirs.scores.items()} == {RENDER: 8, PHOTO: 8}
    assert (theirs.score.word_recall, theirs.score.digit_recall) == (0.5, 0)


def test_a_page_that_was_read_again_counts_once() -> None:
    (one, *_others) = ROUNDS[0]
    again = Turn(one.contestant, 2, one.single, one.alone, one.pages, one.together * 2)
    (alone,) = figures([(again,)])
    assert alone.score.words == 8
    assert alone.rates == (2,)


def test_the_report_tells_how_many_times_as_fast_and_who_is_missing() -> None:
    text = Report("8 pages.", figures(ROUNDS), [("Other", "apt install other")], "plot.svg").markdown()
    assert "| theirs | 0.42 | 3.50 (3.00 to 4.00) | 5.00 | 60 | 44.44 % | 44.44 % | 50.00 % | 0.00 % |" in text
    assert "| 2 | 1.00 | 0.33 | 3.00 |" in text
    assert "Other is left out: it needs apt install other." in text
