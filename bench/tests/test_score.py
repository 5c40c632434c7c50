"""What a page's score counts, and what it forgives."""

import pytest

from bench.pages.score import Edits, Score, distance, edits, score, words


def test_what_is_read_as_printed_has_no_error() -> None:
    got = score("Invoice 2025-17\nTotal 1.234,50 €", "Invoice 2025-17 Total 1.234,50 €")
    assert (got.error_rate_with_insertions, got.word_recall, got.digit_recall) == (0, 1, 1)
    assert (got.letters, got.words, got.numbers) == (28, 5, 2)


def test_the_order_of_words_does_not_matter() -> None:
    got = score("Item Price\nPaper 4.20\nInk 9.90", "Item Paper Ink Price 4.20 9.90")
    assert (got.error_rate_with_insertions, got.word_recall) == (0, 1)


def test_a_letter_read_wrong_costs_its_word_and_one_letter() -> None:
    assert score("Total 123.45", "Total 128.45") == Score(
        letters=11, substituted=1, words=2, words_found=1, numbers=1, numbers_found=0
    )


def test_a_letter_lost_and_a_letter_added_are_told_apart() -> None:
    assert (score("Rechnung", "Rechnng").deleted, score("Rechnung", "Rechhnung").inserted) == (1, 1)


def test_a_word_that_nobody_read_is_deleted_whole() -> None:
    got = score("Net Subtotal 10.00", "Net 10.00")
    assert (got.deleted, got.substituted, got.inserted) == (8, 0, 0)
    assert got.error_rate == 8 / 16


def test_a_word_that_stands_nowhere_counts_with_insertions_only() -> None:
    got = score("Net 10.00", "Net 10.00 smudge")
    assert (got.error_rate, got.error_rate_with_insertions) == (0, 6 / 8)
    assert got.word_recall == 1


@pytest.mark.parametrize("read", ["InvoiceNo.", "In voice No."])
def test_blanks_cost_words_and_no_letters(read: str) -> None:
    got = score("Invoice No.", read)
    assert got.error_rate_with_insertions == 0
    assert got.word_recall < 1


@pytest.mark.parametrize("read", ["VAT 10% of 1.234,50€", "VAT 1 0 % of 1 .234,50 €"])
def test_a_number_is_read_whatever_blanks_are_about_it(read: str) -> None:
    got = score("VAT 10 % of 1.234,50 €", read)
    assert got.digit_recall == 1
    assert got.word_recall < 1


def test_a_number_that_lost_a_digit_to_its_neighbour_is_not_read() -> None:
    assert score("VAT 10 % of 99", "VAT 1% of 99").digit_recall == 1 / 2


def test_words_run_together_are_found_beside_their_neighbours_only() -> None:
    assert score("Net is due", "Netdue is").error_rate > 0


def test_words_run_together_may_hold_an_error_as_well() -> None:
    got = score("Amount due now", "Amountdne now")
    assert (got.substituted, got.deleted, got.inserted) == (1, 0, 0)


def test_words_without_likeness_are_no_pair() -> None:
    got = score("Total", "Paper")
    assert (got.substituted, got.deleted, got.inserted) == (0, 5, 5)


def test_the_most_alike_are_paired_first() -> None:
    got = score("12.50 12.58", "12.56 12.5B")
    assert (got.substituted, got.deleted, got.inserted) == (2, 0, 0)


def test_a_word_printed_twice_has_to_be_read_twice() -> None:
    assert score("10.00 10.00", "10.00").words_found == 1
    assert score("10.00", "10.00 10.00").inserted == 5


def test_forms_of_one_letter_are_the_same() -> None:
    printed = "ﬁrst “two” l\N{RIGHT SINGLE QUOTATION MARK}eau 3 \N{EN DASH} 4 Rech\N{SOFT HYPHEN}nung"
    assert words(printed) == ["first", '"two"', "l'eau", "3", "4", "Rechnung"]


def test_lines_and_dots_say_nothing_but_signs_of_money_do() -> None:
    assert words("| ---- ..... € % a") == ["€", "%", "a"]


@pytest.mark.parametrize(
    ("printed", "read", "expected"),
    [
        ("", "", Edits()),
        ("abc", "", Edits(deleted=3)),
        ("", "abc", Edits(inserted=3)),
        ("kitten", "sitting", Edits(substituted=2, inserted=1)),
        ("0,00", "O,O0", Edits(substituted=2)),
        ("abcd", "bcd", Edits(deleted=1)),
    ],
)
def test_the_fewest_edits_are_counted(printed: str, read: str, expected: Edits) -> None:
    assert edits(printed, read) == expected
    assert distance(printed, read, 9) == expected.total


def test_far_apart_is_said_without_counting_to_the_end() -> None:
    assert distance("abcdefgh", "stuvwxyz", 3) > 3


def test_pages_add_up_letter_by_letter() -> None:
    both = score("Total", "Tota1") + score("Invoice number", "Invoice number")
    assert (both.letters, both.error_rate, both.word_recall) == (18, 1 / 18, 2 / 3)


def test_a_page_without_words_has_neither_errors_nor_recall() -> None:
    got = score("", "dust")
    assert (got.error_rate, got.word_recall, got.digit_recall, got.inserted) == (0, 0, 0, 4)
