"""Conventions, currencies, identifiers, and the table that joins them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.currencies import smallest_unit
from scanner_contract.invoice import DocumentType, Kind
from scanner_contract.values import Derived, Failure
from scanner_processing.normalise.conventions import Conventions, conventions
from scanner_processing.normalise.countries import CODES, NAMES, find_country
from scanner_processing.normalise.currencies import find_currency, split_currency
from scanner_processing.normalise.derived import derive
from scanner_processing.normalise.document_types import BY_TITLE, find_document_type
from scanner_processing.normalise.fields import NAMES as KIND_NAMES
from scanner_processing.normalise.fields import NORMALISERS, normalise
from scanner_processing.normalise.identifiers import (
    bic_serves,
    iban_is_valid,
    shape_bic,
    shape_iban,
    shape_vat_id,
    vat_id_is_valid,
)
from scanner_processing.normalise.references import reference_is_valid
from scanner_processing.normalise.tax_numbers import tax_number_is_valid
from scanner_processing.normalise.text import squeeze


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["12,50", "1.234,56", "€"], Conventions(",", day_first=True)),
        (["$12.50", "03/04/2024"], Conventions(".", day_first=False)),
        (["£12.50", "03/04/2024"], Conventions(".", day_first=True)),
        (["€12.50", "12/25/2024", "03/04/2024"], Conventions(".", day_first=False)),
        (["1.234", "12,5", "3.5"], Conventions(None, None)),
        (["hello", "10:30", "1.234.567"], Conventions(None, None)),
        (["Amount(RM)", "12.50"], Conventions(".", day_first=True)),
        (["RM24.00"], Conventions(".", day_first=True)),
        (["1.1", "2.3", "4.5", "12,50"], Conventions(",", day_first=True)),
        (["KWD", "12.500", "1.250"], Conventions(".", day_first=True)),
        (["12,500", "TND"], Conventions(",", day_first=True)),
        (["\u00a512,500", "\u00a5800"], Conventions(".", day_first=True)),
        (["12.500", "Ft"], Conventions(",", day_first=True)),
        (["1.234", "EUR"], Conventions(",", day_first=True)),
        (["0.125", "1.234"], Conventions(".")),
        (["ALL", "SALES", "FINAL", "TRY", "OUR", "TOP", "PENS"], Conventions()),
        (["SDN", "BHD", "(12345-A)"], Conventions()),
        (["$12.50", "Toronto,", "ON", "M5V", "3L9"], Conventions(".", signs={"$": "CAD"})),
        (["$12.50", "Austin,", "TX", "78701"], Conventions(".", day_first=False, signs={"$": "USD"})),
        (["$12.50", "Sydney", "NSW", "2000"], Conventions(".", day_first=True, signs={"$": "AUD"})),
        (["$12.50", "Canada", "USD"], Conventions(".", day_first=False, signs={"$": "USD"})),
        (["$12.50", "you", "can", "CAN", "aus"], Conventions(".", day_first=False)),
        (["$12.50", "Canada", "USA"], Conventions(".", day_first=False)),
        (["$12.50", "New", "Zealand"], Conventions(".", day_first=True, signs={"$": "NZD"})),
        (["12,50", "kr", "SE56", "9900"], Conventions(",", day_first=True, signs={"kr": "SEK"})),
        (["12,50", "kr", "DK5000"], Conventions(",", day_first=True, signs={"kr": "DKK"})),
    ],
)
def test_a_document_votes_on_its_conventions(words: list[str], expected: Conventions) -> None:
    assert conventions(words) == expected


def test_a_shared_sign_means_the_money_of_its_document() -> None:
    assert normalise("kr", Kind.CURRENCY, Conventions(signs={"kr": "NOK"})) == "NOK"
    assert normalise("Kr.", Kind.CURRENCY, Conventions(signs={"kr": "DKK"})) == "DKK"
    assert isinstance(normalise("kr", Kind.CURRENCY, Conventions()), Failure)
    assert normalise("$", Kind.CURRENCY, Conventions(signs={"$": "CAD"})) == "CAD"
    assert normalise("$", Kind.CURRENCY, Conventions()) == "USD"
    assert normalise("US$", Kind.CURRENCY, Conventions(signs={"$": "CAD"})) == "USD"


PRICES = st.lists(st.decimals(min_value=1, max_value=10**6, places=2), min_size=1, max_size=8)


@given(PRICES, st.sampled_from([(",", "."), (".", ",")]))
def test_cents_settle_the_mark(amounts: list[Decimal], style: tuple[str, str]) -> None:
    group, mark = style
    words = [f"{amount:,.2f}".translate({ord(","): group, ord("."): mark}) for amount in amounts]
    assert conventions([*words, "1.1", "2,3"]).decimal_mark == mark


@given(PRICES)
def test_as_many_votes_for_each_settle_nothing(amounts: list[Decimal]) -> None:
    words = [f"{amount:.2f}" for amount in amounts]
    assert conventions([*words, *(word.replace(".", ",") for word in words)]).decimal_mark is None


@given(st.lists(st.text(alphabet="0123456789²٣./-,€$ab", max_size=12), max_size=30))
def test_any_words_have_conventions(words: list[str]) -> None:
    assert conventions(words).decimal_mark in {".", ",", None}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("€", "EUR"),
        ("EUR", "EUR"),
        ("Euro", "EUR"),
        ("US$", "USD"),
        ("Rs.", "INR"),
        ("CHF", "CHF"),
        ("chf", "CHF"),
        ("CA$", "CAD"),
        ("$ CA", "CAD"),
        ("euros", "EUR"),
        ("Ft", "HUF"),
        ("\uffe5", "JPY"),
    ],
)
def test_currencies_by_code_and_sign(raw: str, code: str) -> None:
    assert find_currency(raw) == code


@pytest.mark.parametrize("raw", ["all", "All", "top", "try", "ft", "LEI", "R", "XYZ", "", "kg"])
def test_words_are_no_currencies(raw: str) -> None:
    assert find_currency(raw) is None


def test_currency_is_cut_off_either_end() -> None:
    assert split_currency("12.50 EUR") == ("12.50", "EUR")
    assert split_currency("US$12.50") == ("12.50", "US$")
    assert split_currency("EUROPE") == ("EUROPE", None)


@pytest.mark.parametrize(("code", "unit"), [("EUR", "0.01"), ("JPY", "1"), ("KWD", "0.001"), (None, "0.01")])
def test_smallest_unit(code: str | None, unit: str) -> None:
    assert smallest_unit(code) == Decimal(unit)


def test_ibans() -> None:
    assert shape_iban("DE89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert iban_is_valid("DE89370400440532013000")
    assert not iban_is_valid("DE88370400440532013000")
    assert shape_iban("DE89") is None
    assert shape_iban("8937 0400 4405 3201 3000") is None


def test_vat_ids() -> None:
    assert shape_vat_id("DE 136 695 976") == "DE136695976"
    assert vat_id_is_valid("DE136695976")
    assert vat_id_is_valid("DE123456789") is False
    assert vat_id_is_valid("CHE100155212MWST")
    assert shape_vat_id("US123456789") is None
    assert shape_vat_id("DESCRIPTION") is None


@pytest.mark.parametrize(
    ("raw", "vat_id"),
    [
        ("CHE-107.787.577", "CHE107787577"),
        ("CHE-107.787.577 MWST", "CHE107787577MWST"),
        ("CHE-107.787.577 TVA", "CHE107787577TVA"),
        ("NO 923 609 016", "NO923609016"),
        ("NO 923 609 016 MVA", "NO923609016MVA"),
        ("GR 094259216", "EL094259216"),
        ("AU 51 824 753 556", "AU51824753556"),
        ("RS101134702", "RS101134702"),
    ],
)
def test_vat_ids_beyond_the_union(raw: str, vat_id: str) -> None:
    assert shape_vat_id(raw) == vat_id
    assert vat_id_is_valid(vat_id)


@pytest.mark.parametrize("raw", ["IN20241234567", "GROSS 1234567", "AU51824753557"])
def test_what_only_looks_like_a_foreign_vat_id(raw: str) -> None:
    assert shape_vat_id(raw) is None


def test_digits_of_an_iban_that_a_scan_made_letters() -> None:
    assert shape_iban("DE89 37O4 0044 0532 0130 OO") == "DE89370400440532013000"
    assert shape_iban("IBAN: DE89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert shape_iban("DE88 37O4 0044 0532 0130 00") == "DE8837O400440532013000"


@given(st.integers(min_value=0, max_value=10**18 - 1), st.integers(min_value=0, max_value=21), st.integers(1, 9))
def test_one_wrong_digit_makes_an_iban_wrong(account: int, place: int, more: int) -> None:
    number = f"{account:018}"
    iban = f"DE{98 - int(f'{number}131400') % 97:02}{number}"
    assert iban_is_valid(iban)
    assert shape_iban(" ".join(iban[n : n + 4] for n in range(0, 22, 4))) == iban
    if place > 1:
        assert not iban_is_valid(iban[:place] + str((int(iban[place]) + more) % 10) + iban[place + 1 :])


@pytest.mark.parametrize(
    ("raw", "bic"),
    [
        ("COBADEFFXXX", "COBADEFFXXX"),
        ("COBA DE FF", "COBADEFF"),
        ("BIC: COBADEFF", "COBADEFF"),
        ("BIC/SWIFT COBADEFF", "COBADEFF"),
        ("COBAXXFF", None),
        ("COBADEF", None),
        ("Commerzb", None),
    ],
)
def test_bics(raw: str, bic: str | None) -> None:
    assert shape_bic(raw) == bic


def test_the_bank_of_a_bic_is_where_its_account_is() -> None:
    assert bic_serves("COBADEFF", "DE89370400440532013000")
    assert bic_serves("CMCIMCMX", "FR1420041010050500013M02606")
    assert not bic_serves("BNPAFRPP", "DE89370400440532013000")


@pytest.mark.parametrize(
    ("reference", "country", "valid"),
    [
        ("RF18 5390 0754 7034", None, True),
        ("RF17 5390 0754 7034", None, False),
        ("21 00000 00003 13947 14300 09017", "CH", True),
        ("21 00000 00003 13947 14300 09016", "LI", False),
        ("+++010/8068/17183+++", "BE", True),
        ("+++010/8068/17184+++", "BE", False),
        ("1234561", "FI", True),
        ("1234562", "FI", False),
        ("12345674", "SE", True),
        ("12345675", "SE", None),
        ("12345674", "NO", True),
        ("12345678903", "NO", True),
        ("12345678904", "NO", None),
        ("12345674", "DE", None),
        ("Rechnung 17", "FI", None),
        ("", "FI", None),
    ],
)
def test_references_of_payments(reference: str, country: str | None, valid: bool | None) -> None:  # noqa: FBT001
    assert reference_is_valid(reference, country) is valid


@pytest.mark.parametrize(
    ("number", "country", "valid"),
    [
        ("151/815/08156", "DE", True),
        ("00743110157", "IT", True),
        ("RCCMNL83S18D969H", "IT", True),
        ("00743110158", "IT", False),
        ("732 829 320", "FR", True),
        ("732 829 320 00074", "FR", True),
        ("732829321", "FR", False),
        ("732 829 320 RCS Paris", "FR", None),
        ("732829320", "US", None),
    ],
)
def test_tax_numbers(number: str, country: str, valid: bool | None) -> None:  # noqa: FBT001
    assert tax_number_is_valid(number, country) is valid


@given(st.text(max_size=70), st.sampled_from(["BE", "CH", "FI", "NO", "SE", "DE", "IT", "FR"]))
def test_any_text_is_judged_as_a_number(text: str, country: str) -> None:
    assert reference_is_valid(text, country) in {True, False, None}
    assert tax_number_is_valid(text, country) in {True, False, None}
    assert vat_id_is_valid(text) in {True, False, None}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("Deutschland", "DE"),
        ("ALLEMAGNE", "DE"),
        ("DEU", "DE"),
        ("DE", "DE"),
        ("Osterreich", "AT"),
        ("U.S.A.", "US"),
        ("UK", "GB"),
        ("EL", "GR"),
        ("The Netherlands", "NL"),
        ("de", None),
        ("It", None),
        ("and", None),
        ("can", None),
        ("XX", None),
        ("Atlantis", None),
    ],
)
def test_countries(raw: str, code: str | None) -> None:
    assert find_country(raw) == code


def test_a_name_means_one_country() -> None:
    names = [(squeeze(name), code) for code, all_names in NAMES.items() for name in all_names.split(",")]
    assert len({name for name, _ in names}) == len(set(names))
    assert set(NAMES) <= CODES


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("RECHNUNG Nr. 17", DocumentType.INVOICE),
        ("Monatsrechnung", DocumentType.INVOICE),
        ("Tax Invoice", DocumentType.INVOICE),
        ("Invoice / Receipt", DocumentType.INVOICE),
        ("FACTURE", DocumentType.INVOICE),
        ("Factuur", DocumentType.INVOICE),
        ("Gutschrift zur Rechnung 4711", DocumentType.CREDIT_NOTE),
        ("Stornorechnung", DocumentType.CREDIT_NOTE),
        ("Facture d\u2019avoir", DocumentType.CREDIT_NOTE),
        ("Nota di credito", DocumentType.CREDIT_NOTE),
        ("Factura rectificativa", DocumentType.CREDIT_NOTE),
        ("Creditnota", DocumentType.CREDIT_NOTE),
        ("2. Mahnung", DocumentType.REMINDER),
        ("Zahlungserinnerung", DocumentType.REMINDER),
        ("Kassenbon", DocumentType.RECEIPT),
        ("Credit card receipt", DocumentType.RECEIPT),
        ("Re\u00e7u", DocumentType.RECEIPT),
        ("Pro-forma Invoice", DocumentType.OTHER),
        ("Lieferschein", DocumentType.OTHER),
        ("380", DocumentType.INVOICE),
        ("381", DocumentType.CREDIT_NOTE),
        ("TD04", DocumentType.CREDIT_NOTE),
        ("reminder", DocumentType.REMINDER),
        ("Invoicing", None),
        ("17", None),
        ("", None),
    ],
)
def test_titles(raw: str, kind: DocumentType | None) -> None:
    assert find_document_type(raw) == kind


@given(st.sampled_from(sorted(BY_TITLE)), st.sampled_from(["{}", "{} 17", "** {} **"]))
def test_every_title_is_known_in_any_letters(title: tuple[str, ...], form: str) -> None:
    text = form.format(" ".join(title))
    assert find_document_type(text) == find_document_type(text.upper()) == BY_TITLE[title]


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        ("1.234,50 €", Kind.MONEY, "1234.50"),
        ("3,000", Kind.NUMBER, "3.000"),
        ("19 %", Kind.PERCENT, "19"),
        ("1. Mai 2024", Kind.DATE, "2024-05-01"),
        ("€", Kind.CURRENCY, "EUR"),
        (" Blue  Oak Ltd ", Kind.TEXT, "Blue Oak Ltd"),
        ("INV-7", Kind.IDENTIFIER, "INV-7"),
        ("-0,00", Kind.MONEY, "0.00"),
        ("21.12.2024 10:30 Uhr", Kind.DATE, "2024-12-21"),
        ("2024-12-21T10:30:00Z", Kind.DATE, "2024-12-21"),
        ("France", Kind.COUNTRY, "FR"),
        ("COBA DE FF", Kind.BIC, "COBADEFF"),
        ("Quittung", Kind.DOCUMENT_TYPE, "receipt"),
    ],
)
def test_each_kind_has_its_normaliser(raw: str, kind: Kind, value: str) -> None:
    assert normalise(raw, kind, Conventions(",", day_first=True)) == value


def test_a_text_that_is_no_value_says_so() -> None:
    problem = normalise("soon", Kind.DATE, Conventions())
    assert problem == Failure(code="not_a_date", message="“soon” cannot be read as a date.")


def test_no_kind_is_forgotten() -> None:
    assert set(NORMALISERS) == set(Kind) == set(KIND_NAMES)


@given(st.text(max_size=300), st.sampled_from(list(Kind)))
def test_any_text_of_any_kind_is_a_value_or_a_problem(text: str, kind: Kind) -> None:
    assert isinstance(normalise(text, kind, Conventions()), str | Failure)


def test_values_are_derived_from_values() -> None:
    rates = {"vat_breakdown.0.vat": "7.00", "vat_breakdown.1.vat": "1.90"}
    assert derive({"total": "119.00", "vat": "19.00"}) == {"amount": Derived(value="100.00", sources=("total", "vat"))}
    assert derive({"amount": "100.00", **rates})["vat"] == Derived(value="8.90", sources=tuple(rates))
    assert derive({"iban": "CH9300762011623852957"})["currency"].value == "CHF"


@pytest.mark.parametrize(
    ("values", "due"),
    [
        ({"total": "119.00", "prepaid": "19.00"}, Derived(value="100.00", sources=("total", "prepaid"))),
        (
            {"total": "9.43", "amount": "8.90", "vat": "0.53", "rounding": "0.02"},
            Derived(value="9.45", sources=("total", "rounding")),
        ),
        ({"total": "9.45", "amount": "8.90", "vat": "0.53", "rounding": "0.02"}, None),  # rounded already
        ({"total": "9.45", "rounding": "0.02"}, None),  # nobody knows
        ({"total": "119.00"}, None),  # nobody says that nothing was paid
        ({"total": "-119.00", "prepaid": "19.00"}, None),
        ({"prepaid": "19.00"}, None),
    ],
)
def test_what_is_due_follows_only_where_something_was_paid_or_rounded(
    values: dict[str, str], due: Derived | None
) -> None:
    assert derive(values).get("amount_due") == due


def test_the_total_follows_from_what_is_due_and_what_was_paid() -> None:
    assert derive({"amount_due": "100.00"})["total"] == Derived(value="100.00", sources=("amount_due",))
    both = derive({"amount_due": "100.00", "prepaid": "19.00"})
    assert both["total"] == Derived(value="119.00", sources=("amount_due", "prepaid"))
    assert "total" not in derive({"amount_due": "100.00", "rounding": "0.02"})


SUMS = st.sampled_from(["amount", "vat", "total", "prepaid", "rounding", "amount_due", "vat_breakdown.0.vat"])


@given(st.dictionaries(SUMS, st.decimals(min_value=-1000, max_value=1000, places=2).map(str)))
def test_nothing_is_derived_that_is_there_or_from_what_is_not(values: dict[str, str]) -> None:
    for name, value in derive(values).items():
        assert name not in values
        assert set(value.sources) <= set(values)
        assert Decimal(value.value).is_finite()


def test_what_is_printed_is_never_derived() -> None:
    assert derive({"total": "119.00", "vat": "19.00", "amount": "99.00", "currency": "USD", "iban": "DE1"}) == {}
