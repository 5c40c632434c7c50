"""Countries, titles, and the table that joins all normalisers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner_contract.countries import CODES
from scanner_contract.invoice import DocumentType, Kind
from scanner_contract.values import Failure
from scanner_processing.normalise.conventions import Conventions
from scanner_processing.normalise.countries import NAMES, find_country
from scanner_processing.normalise.document_types import BY_TITLE, find_document_type
from scanner_processing.normalise.fields import NAMES as KIND_NAMES
from scanner_processing.normalise.fields import NORMALISERS, normalise
from scanner_processing.normalise.text import squeeze


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
