"""A field of the invoice is one line. Its name in the web app's languages comes after; the form shows it before, as
``FieldSection.test.tsx`` proves."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
API = "invoice.scanner.api/tests"
HOLDING = (  # whatever the fields are
    "tests/fields/with_one_line_more.py",
    f"{API}/test_corrections.py::test_every_field_can_be_corrected",
    f"{API}/test_documents.py::test_every_field_of_the_invoice_is_in_the_flat_view",
    f"{API}/test_openapi.py::test_it_is_valid",
    f"{API}/test_openapi.py::test_every_field_says_what_a_form_of_it_needs",
)


def run(*arguments: str) -> str:
    """The last line of what pytest says of these tests."""
    command = [sys.executable, "-m", "pytest", "-q", *arguments]
    said = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False).stdout
    print(said)
    return said.splitlines()[-1]


@pytest.mark.stack
def test_one_line_more_is_a_field_everywhere() -> None:
    assert re.match(r"10 passed in ", run("-p", "tests.fields.one_line_more", *HOLDING))


def test_without_the_line_it_is_none() -> None:
    assert re.match(r"5 failed, 1 passed in ", run(HOLDING[0]))
