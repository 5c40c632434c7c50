"""XML of strangers: parsed without DTD, entities, network or inclusions, in bounds; anything else is a BadFile."""

from lxml import etree

from scanner_contract.errors import BadFile
from scanner_processing.einvoices.places import Element

MAX_BYTES = 32 * 1024 * 1024  # invoices carry their attachments as Base64
MAX_MARKUP = 1_000_000  # tags, and attributes: some ten thousand lines
HEAD = 64 * 1024
CHUNK = 4096
BLANKS = b" \t\r\n"
RESOURCE_LIMIT = 114  # of libxml2; lxml has no name for it
LIMITS = frozenset({etree.ErrorTypes.ERR_INTERNAL_ERROR, etree.ErrorTypes.ERR_ENTITY_LOOP, RESOURCE_LIMIT})

SAFE = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,  # at most 256 levels, and ten million letters in one text
    "remove_comments": True,  # so a comment within a value does not cut it in two
    "remove_pis": True,
    "collect_ids": False,
}


def parse(xml: bytes) -> Element:
    """The root element.

    Raises:
        BadFile: ``xml_unsafe`` or ``xml_malformed``.
    """
    if len(xml) > MAX_BYTES or max(xml.count(b"<"), xml.count(b"=")) > MAX_MARKUP:
        raise BadFile("The XML is larger than any invoice.", code="xml_unsafe")
    try:
        root = etree.fromstring(xml.lstrip(BLANKS), etree.XMLParser(**SAFE))
    except etree.XMLSyntaxError as error:
        raise _refusal(xml, error) from error
    except ValueError as error:  # an encoding that does not exist
        raise BadFile(f"The XML is malformed: {error}.", code="xml_malformed") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype()
    return root


def _refusal(xml: bytes, error: etree.XMLSyntaxError) -> BadFile:
    if b"<!DOCTYPE" in xml.replace(b"\0", b""):  # UTF-16 has a zero in every letter of it
        return _doctype()
    if error.code in LIMITS:
        return BadFile("The XML is nested deeper, or has longer texts, than any invoice.", code="xml_unsafe")
    return BadFile(f"The XML is malformed: {error.msg}.", code="xml_malformed")


def _doctype() -> BadFile:
    return BadFile(
        "The XML declares a document type, which no invoice does: it could draw in anything.", code="xml_unsafe"
    )


def root_name(xml: bytes) -> str | None:
    """The qualified name of the root, ``{namespace}name``, from the first bytes; None where they show none."""
    parser = etree.XMLPullParser(("start",), **SAFE)
    head = xml[:HEAD].lstrip(BLANKS)
    try:
        for start in range(0, len(head), CHUNK):
            parser.feed(head[start : start + CHUNK])
            for _event, element in parser.read_events():
                return str(element.tag)
    except (etree.XMLSyntaxError, ValueError):
        pass
    return None
