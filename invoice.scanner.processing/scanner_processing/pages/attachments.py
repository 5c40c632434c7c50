"""The e-invoice that lies inside a PDF: Factur-X, ZUGFeRD, XRechnung."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2 as pdfium

from scanner_contract.errors import BadFile
from scanner_contract.values import EInvoice, Finding
from scanner_processing.einvoices.reading import is_einvoice, read_einvoice
from scanner_processing.pages.values import Attached, unreadable

NAMES = ("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml")  # as their standards have it, the newest first
MOST = 200  # attachments whose names are looked at; nobody's invoice has more
MOST_READ = 10  # of those that are XML


def attached(document: pdfium.PdfDocument) -> tuple[Attached, bytes]:
    """The e-invoice among the attachments, and its XML; what is none is left alone. Of several the first that can be
    read counts, well-known names before others, and what is wrong with those before it is told."""
    findings: list[Finding] = []
    for name, attachment in islice(_candidates(document), MOST_READ):
        try:
            xml = _content(attachment)
            einvoice = _read(name, xml)
        except BadFile as error:
            findings.append(unreadable(error.message))
        else:
            if einvoice:
                return Attached(einvoice=einvoice, findings=tuple(findings)), xml
    return Attached(findings=tuple(findings)), b""


def _candidates(document: pdfium.PdfDocument) -> Iterator[tuple[str, Any]]:
    """Attachments that are XML by their names, with these in small letters; those that say what they are come first."""
    named = []
    for index in range(min(document.count_attachments(), MOST)):
        try:
            attachment = document.get_attachment(index)
            named.append((attachment.get_name().casefold(), attachment))
        except (pdfium.PdfiumError, UnicodeDecodeError):
            continue  # a broken entry in the list of attachments
    found = [each for each in named if each[0].endswith(".xml")]
    yield from sorted(found, key=lambda each: NAMES.index(each[0]) if each[0] in NAMES else len(NAMES))


def _content(attachment: Any) -> bytes:
    """Raises BadFile."""
    try:
        return bytes(attachment.get_data())
    except pdfium.PdfiumError as error:
        raise BadFile("The attachment is damaged.") from error


def _read(name: str, xml: bytes) -> EInvoice | None:
    """None for XML that is something else. Raises BadFile for one that has an e-invoice's name or looks like one."""
    return read_einvoice(xml) if name in NAMES or is_einvoice(xml) else None
