"""Bare e-invoices as pages: read, drawn as a PDF, and then taken as any other PDF is."""

from io import BytesIO
from typing import BinaryIO

from scanner_processing.einvoices.reading import read_einvoice
from scanner_processing.pages import pdf
from scanner_processing.pages.values import Attached, Limits, Opened, Parsed
from scanner_processing.sheets.invoice import drawn


def parse(file: BinaryIO, limits: Limits) -> Parsed:
    """First that the file opened, then each page with its image, then what the XML says, and the XML itself.

    Raises:
        BadFile: no e-invoice, unsafe, damaged, or more than the limits allow.
    """
    file.seek(0)
    xml = file.read()
    einvoice = read_einvoice(xml)
    for each in pdf.parse(BytesIO(drawn(einvoice, limits)), limits):
        yield (each[0].model_copy(update={"has_more": True}), None) if isinstance(each[0], Opened) else each
    yield Attached(einvoice=einvoice), xml
