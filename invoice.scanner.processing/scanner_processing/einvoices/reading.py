"""From the bytes of an e-invoice to what it says."""

from collections.abc import Iterator
from itertools import chain, islice

from scanner_contract.errors import BadFile
from scanner_contract.values import EInvoice, Stated, Violation
from scanner_processing.einvoices import schemas
from scanner_processing.einvoices.binding import Reading
from scanner_processing.einvoices.codes import is_shipping
from scanner_processing.einvoices.parsing import parse, root_name
from scanner_processing.einvoices.places import Places
from scanner_processing.einvoices.rules import registry as rules
from scanner_processing.einvoices.syntaxes.registry import BY_ROOT
from scanner_processing.einvoices.terms import Terms

MOST = 100  # violations: who reads more?


def is_einvoice(xml: bytes) -> bool:
    """Whether the root is that of an e-invoice we read. Looks at the first bytes only, and never raises."""
    return root_name(xml) in BY_ROOT


def read_einvoice(xml: bytes) -> EInvoice:
    """What an e-invoice says, field by field, and what is wrong with it.

    Raises:
        BadFile: ``xml_unsafe``, ``xml_malformed``, ``not_an_einvoice`` or ``too_complex``.
    """
    root = parse(xml)
    binding = BY_ROOT.get(root.tag)
    if binding is None:
        raise BadFile(f"The XML is no invoice that we read: it begins with <{root.tag[:100]}>.", code="not_an_einvoice")
    places = Places(binding.prefixes)
    reading = Reading(root, binding, places)
    header = reading.header()
    profile = header.text("profile")
    violations = chain(
        binding.irregular(root, places),
        _warnings(header),
        reading.violations,
        schemas.violations(root, binding.syntax, profile, places),
        rules.violations(header, binding.syntax),
    )
    return EInvoice(
        syntax=binding.syntax,
        profile=profile,
        fields=_shipping(header) | header.fields(),
        violations=tuple(islice(dict.fromkeys(violations), MOST)),  # what two terms share is said once
    )


def _shipping(header: Terms) -> dict[str, Stated]:
    """The one charge that is for sending the goods; of several, none is the whole."""
    charges = [row for row in header.rows("charges") if "amount" in row]
    shipping = [
        row for row in charges if "is_shipping" in row or is_shipping(row.text("reason_code"), row.text("reason"))
    ]
    return {"shipping": shipping[0].stated["amount"]} if len(shipping) == 1 else {}


def _warnings(header: Terms) -> Iterator[Violation]:
    if (header.text("test") or "").lower() in {"true", "1"}:
        yield Violation(rule="TEST", message="The invoice says that it is only a test.", xpath=header.place_of("test"))
