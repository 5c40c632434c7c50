"""Words become lines by where they stand."""

import pytest

from scanner_api.pages.lines import page_text
from scanner_contract.values import Word

PAGES = {
    "no words": ([], ""),
    "by x, not as they come": ([Word("b", 30, 0, 40, 20), Word("a", 0, 0, 20, 20)], "a b\n"),
    "by y": ([Word("b", 0, 30, 20, 50), Word("a", 0, 0, 20, 20)], "a\nb\n"),
    "a little crooked": ([Word("a", 0, 0, 20, 20), Word("b", 30, 4, 50, 24), Word("c", 60, 8, 80, 28)], "a b c\n"),
    "columns": ([Word("Total", 0, 0, 50, 20), Word("9.00", 300, 0, 340, 20)], "Total   9.00\n"),
    "large beside small": ([Word("Total", 0, 16, 50, 36), Word("9.00", 60, 0, 140, 40)], "Total 9.00\n"),
    "a tall one beside two lines": (
        [Word("Logo", 0, 0, 50, 60), Word("Acme", 60, 0, 100, 20), Word("Road", 60, 30, 100, 50)],
        "Logo Acme\nRoad\n",
    ),
    "lines beside bridge no two lines": (
        [Word("a", 0, 0, 20, 20), Word("b", 0, 16, 20, 36), Word("c", 200, 8, 220, 28)],
        "a   c\nb\n",
    ),
    "a comma ends its line": (
        [Word("Bolts", 0, 0, 50, 20), Word(",", 51, 18, 54, 23), Word("Nuts", 0, 26, 40, 46)],
        "Bolts ,\nNuts\n",
    ),
    "a dash between": ([Word("1", 0, 0, 10, 20), Word("-", 15, 9, 20, 11), Word("2", 25, 0, 35, 20)], "1 - 2\n"),
    "our own signs": ([Word("a\fb\nc", 0, 0, 20, 20)], "a b c\n"),
    "without extent": ([Word("a", 0, 0, 0, 0), Word("b", 0, 0, 0, 0)], "a\nb\n"),
}


@pytest.mark.parametrize("page", PAGES)
def test_lines(page: str) -> None:
    words, text = PAGES[page]
    assert page_text(words) == text
