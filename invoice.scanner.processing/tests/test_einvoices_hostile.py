"""XML that nobody should send: refused by a code, quickly, and nothing but a refusal ever comes out."""

from contextlib import suppress
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scanner_contract.errors import BadFile
from scanner_contract.values import Syntax
from scanner_processing.einvoices.binding import MAX_ROWS
from scanner_processing.einvoices.parsing import MAX_BYTES
from scanner_processing.einvoices.reading import MOST, is_einvoice, read_einvoice

from .einvoice_bill import BILL
from .einvoice_writers import WRITERS

UBL = WRITERS[Syntax.UBL](BILL)
DECLARATION, _, REST = UBL.partition(b"?>")
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (depth, b"&l%d;" % (depth - 1) * 10) for depth in range(1, 10))


def declared(document_type: bytes, value: bytes = b"RE-2031/7") -> bytes:
    return DECLARATION + b"?>" + document_type + REST.replace(b"RE-2031/7", value)


def holding(*parts: bytes) -> bytes:
    return UBL.replace(b"<cbc:BuyerReference>", b"".join(parts) + b"<cbc:BuyerReference>")


UNSAFE = {
    "billion laughs": declared(b'<!DOCTYPE Invoice [<!ENTITY l0 "ha">' + LAUGHS + b"]>", b"&l9;"),
    "quadratic entities": declared(b'<!DOCTYPE Invoice [<!ENTITY a "' + b"a" * 50_000 + b'">]>', b"&a;" * 50_000),
    "file as an entity": declared(b'<!DOCTYPE Invoice [<!ENTITY e SYSTEM "file:///etc/passwd">]>', b"&e;"),
    "address as an entity": declared(b'<!DOCTYPE Invoice [<!ENTITY e SYSTEM "http://127.0.0.1:1/">]>', b"&e;"),
    "parameter entity": declared(b'<!DOCTYPE Invoice [<!ENTITY %% e SYSTEM "file:///etc/passwd"> %%e;]>' % ()),
    "outer document type": declared(b'<!DOCTYPE Invoice SYSTEM "http://127.0.0.1:1/a.dtd">'),
    "harmless document type": declared(b"<!DOCTYPE Invoice>"),
    "document type in UTF-16": declared(b"<!DOCTYPE Invoice>").decode().replace("UTF-8", "UTF-16").encode("utf-16"),
    "nested 100,000 deep": holding(b"<a>" * 100_000, b"</a>" * 100_000),
    "text of 100 MB": holding(b"<cbc:Note>", b"a" * 100_000_000, b"</cbc:Note>"),
    "text of 11 MB": holding(b"<cbc:Note>", b"a" * 11_000_000, b"</cbc:Note>"),
    "two million elements": holding(b"<a/>" * 2_000_000),
    "two million attributes": holding(b"<a ", b" ".join(b'b%d=""' % number for number in range(2_000_000)), b"/>"),
}

MALFORMED = {
    "nothing": b"",
    "no XML": b"%PDF-1.7",
    "cut off": UBL[:-100],
    "unknown encoding": UBL.replace(b"UTF-8", b"EBCDIC-XY"),
    "wrong encoding": UBL.decode().encode("iso-8859-1"),
    "zeros": UBL.replace(b"RE-2031/7", b"\0" * 9),
    "undeclared entity": UBL.replace(b"RE-2031/7", b"&unknown;"),
    "attribute twice": UBL.replace(b"<cbc:BuyerReference>", b'<cbc:BuyerReference a="" a="">'),
    "undeclared prefix": UBL.replace(b"cbc:BuyerReference", b"x:BuyerReference"),
}


@pytest.mark.parametrize("name", UNSAFE)
def test_what_could_harm_is_refused_at_once(name: str) -> None:
    started = monotonic()
    with pytest.raises(BadFile) as refusal:
        read_einvoice(UNSAFE[name])
    assert refusal.value.code == "xml_unsafe"
    assert monotonic() - started < 5
    assert isinstance(is_einvoice(UNSAFE[name]), bool)


@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_no_xml_is_refused(name: str) -> None:
    with pytest.raises(BadFile) as refusal:
        read_einvoice(MALFORMED[name])
    assert refusal.value.code == "xml_malformed"


@pytest.mark.parametrize(
    "xml",
    [
        b"<Invoice/>",  # of no namespace
        b'<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
        b"<html><body>Invoice</body></html>",
    ],
)
def test_other_xml_is_no_einvoice(xml: bytes) -> None:
    assert not is_einvoice(xml)
    with pytest.raises(BadFile) as refusal:
        read_einvoice(xml)
    assert refusal.value.code == "not_an_einvoice"


def test_inclusions_and_stylesheets_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("s3cret")
    inclusion = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    xml = UBL.replace(b"RE-2031/7", b"RE" + inclusion.encode()).replace(
        b"?>", f'?><?xml-stylesheet href="{secret.as_uri()}"?>'.encode(), 1
    )
    invoice = read_einvoice(xml)
    assert invoice.fields["invoice_number"].raw == "RE"
    assert "s3cret" not in invoice.model_dump_json()
    assert "XSD" in {problem.rule for problem in invoice.violations}


def test_a_schema_that_a_file_names_is_not_fetched() -> None:
    named = b'<Invoice xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:x http://127.0.0.1:1/"'
    assert read_einvoice(UBL.replace(b"<Invoice", named, 1)).violations == ()


def test_the_word_doctype_in_a_value_harms_nobody() -> None:
    xml = UBL.replace(b"30 Tage netto", b"<![CDATA[<!DOCTYPE html>]]>")
    assert read_einvoice(xml).fields["payment_terms"].raw == "<!DOCTYPE html>"


def test_blanks_and_comments_before_the_root_are_read_over() -> None:
    comment = b"<!-- " + b"licence " * 1000 + b"-->"
    xml = b"\n  " + UBL.replace(b"?>", b"?>" + comment, 1)
    assert is_einvoice(xml)
    assert read_einvoice(xml).violations == ()


def test_thousands_of_lines_take_seconds_at_most() -> None:
    start, end = UBL.index(b"<cac:InvoiceLine>"), UBL.index(b"</Invoice>")
    xml = UBL[:end] + UBL[start:end] * 2500 + UBL[end:]
    assert len(xml) < MAX_BYTES
    started = monotonic()
    assert "line_items.5001.amount" in read_einvoice(xml).fields
    assert monotonic() - started < 20


def test_as_many_rates_as_lines_take_seconds_at_most() -> None:
    """Each rate is compared with the lines that have it: not with every line anew."""
    xml = WRITERS[Syntax.FATTURAPA](BILL)
    start, end = xml.index(b"<DatiRiepilogo>"), xml.rindex(b"</DatiRiepilogo>") + len(b"</DatiRiepilogo>")
    rate = b"<DatiRiepilogo><AliquotaIVA>%d</AliquotaIVA><ImponibileImporto>9</ImponibileImporto></DatiRiepilogo>"
    line = b"<DettaglioLinee><PrezzoTotale>1</PrezzoTotale><AliquotaIVA>%d</AliquotaIVA></DettaglioLinee>"
    rows = b"".join((line + rate) % (number, number) for number in range(5000))
    started = monotonic()
    assert len(read_einvoice(xml[:start] + rows + xml[end:]).violations) == MOST
    assert monotonic() - started < 20


def test_more_lines_than_any_invoice_has_are_refused() -> None:
    xml = UBL.replace(b"<cac:InvoiceLine>", b"<cac:InvoiceLine/>" * (MAX_ROWS + 1) + b"<cac:InvoiceLine>")
    with pytest.raises(BadFile) as refusal:
        read_einvoice(xml)
    assert refusal.value.code == "too_complex"


@given(
    syntax=some.sampled_from(list(WRITERS)),
    place=some.integers(0, 10_000),
    length=some.integers(0, 60),
    rubbish=some.binary(max_size=40),
)
def test_whatever_is_broken_nothing_but_a_refusal_comes_out(
    syntax: Syntax, place: int, length: int, rubbish: bytes
) -> None:
    xml = WRITERS[syntax](BILL)
    place %= len(xml)
    broken = xml[:place] + rubbish + xml[place + length :]
    assert isinstance(is_einvoice(broken), bool)
    with suppress(BadFile):
        assert read_einvoice(broken).model_dump_json()


@given(some.binary(max_size=200))
def test_any_bytes_are_refused(content: bytes) -> None:
    assert not is_einvoice(content)
    with pytest.raises(BadFile):
        read_einvoice(content)
