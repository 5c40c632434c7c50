"""One invoice, written in each syntax, is read the same from all of them."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samples.catalogue.einvoice import SAMPLE
from samples.media.cii import cross_industry_invoice
from samples.media.einvoice import FacturX
from scanner_contract.invoice import assemble
from scanner_contract.values import EInvoice, Syntax
from scanner_processing.einvoices.parsing import parse
from scanner_processing.einvoices.places import UNION, find
from scanner_processing.einvoices.reading import is_einvoice, read_einvoice
from scanner_processing.einvoices.syntaxes.registry import BINDINGS, BY_ROOT
from scanner_processing.einvoices.terms import known

from .einvoice_bill import BILL, UNSAID, Bill
from .einvoice_writers import WRITERS

each_syntax = pytest.mark.parametrize("syntax", list(WRITERS))


def said(invoice: EInvoice) -> dict[str, str]:
    return {path: stated.raw for path, stated in invoice.fields.items()}


def sayable(bill: Bill, syntax: Syntax) -> dict[str, str]:
    return {path: value for path, value in bill.items() if path not in UNSAID[syntax]}


def test_every_syntax_has_a_writer_here() -> None:
    assert set(WRITERS) == set(Syntax)


@each_syntax
def test_same_invoice_in_same_fields_out(syntax: Syntax) -> None:
    xml = WRITERS[syntax](BILL)
    invoice = read_einvoice(xml)
    assert is_einvoice(xml)
    assert invoice.syntax is syntax
    assert said(invoice) == sayable(BILL, syntax)
    assert invoice.violations == ()
    assert assemble(said(invoice)).total == Decimal("290.30")


@each_syntax
def test_a_credit_note_is_one_and_keeps_its_positive_amounts(syntax: Syntax) -> None:
    bill = {**BILL, "document_type": "credit_note"}
    invoice = read_einvoice(WRITERS[syntax](bill))
    assert said(invoice) == sayable(bill, syntax)
    assert invoice.violations == ()


@each_syntax
def test_each_place_finds_what_stands_there(syntax: Syntax) -> None:
    xml = WRITERS[syntax](BILL)
    root = parse(xml)
    for path, stated in read_einvoice(xml).fields.items():
        nodes = find(root, stated.xpath, BY_ROOT[root.tag].prefixes)
        texts = [(getattr(node, "text", None) or str(node)).strip() for node in nodes]
        assert len(nodes) == len(stated.xpath.split(UNION)), path
        if path not in {"document_type"} and "date" not in path and "period" not in path:
            assert "".join(texts) == stated.raw, path


@each_syntax
def test_the_prefixes_of_the_file_do_not_matter(syntax: Syntax) -> None:
    xml = re.sub(rb"(</?|xmlns:)(rsm|ram|udt|cac|cbc|p)\b", rb"\1x-\2", WRITERS[syntax](BILL))
    assert read_einvoice(xml) == read_einvoice(WRITERS[syntax](BILL))


@each_syntax
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_every_encoding_is_read(syntax: Syntax, encoding: str) -> None:
    text = WRITERS[syntax](BILL).decode().replace("UTF-8", encoding.removesuffix("-sig").upper())
    assert said(read_einvoice(text.encode(encoding))) == sayable(BILL, syntax)


@each_syntax
def test_comments_instructions_and_cdata_are_no_part_of_a_value(syntax: Syntax) -> None:
    plain = WRITERS[syntax](BILL)
    xml = plain.replace(b"Mehl, Typ 405", b"Mehl,<!-- is --> <![CDATA[Typ]]><?not said?> 405").replace(
        b"290.30", b" 29<!-- 1 -->0.30\n"
    )
    assert said(read_einvoice(xml)) == sayable(BILL, syntax)


@pytest.mark.timeout(300)
@given(
    syntax=some.sampled_from(list(WRITERS)),
    total=some.decimals("-99999999", "99999999", places=2).map(str),
    number=some.text("abcXYZ09-/&<>\"'äß€", min_size=1, max_size=20),
    day=some.dates(date(1900, 1, 1)),
)
def test_any_value_survives(syntax: Syntax, total: str, number: str, day: date) -> None:
    bill = {**BILL, "total": total, "invoice_number": number, "invoice_date": day.isoformat()}
    assert said(read_einvoice(WRITERS[syntax](bill))) == sayable(bill, syntax)


def test_what_is_no_value_becomes_a_violation_and_no_field() -> None:
    xml = WRITERS[Syntax.FATTURAPA]({**BILL, "total": "290,30", "due_date": "2031-02-30"})
    invoice = read_einvoice(xml)
    assert not {"total", "due_date"} & set(invoice.fields)
    assert [(problem.rule, problem.message) for problem in invoice.violations] == [
        ("VALUE", "“2031-02-30” is not a date."),
        ("VALUE", "“290,30” is not an amount."),
    ]


def test_a_date_of_another_format_is_not_guessed() -> None:
    xml = WRITERS[Syntax.CII](BILL).replace(b'format="102">20310305', b'format="4">05032031')
    assert "invoice_date" not in read_einvoice(xml).fields


def test_an_account_that_is_no_iban_is_no_iban() -> None:
    invoice = read_einvoice(WRITERS[Syntax.UBL]({**BILL, "iban": "12345678"}))
    assert "iban" not in invoice.fields
    assert invoice.violations == ()


def test_of_several_charges_the_one_for_sending_is_shipping() -> None:
    charge = b"<cac:AllowanceCharge><cbc:ChargeIndicator>true"
    xml = WRITERS[Syntax.UBL](BILL)
    start, end = xml.index(charge), xml.index(b"<cac:TaxTotal>")
    other = xml[start:end].replace(b"Versandkosten", b"Verpackung").replace(b"5.00", b"2.00")
    assert said(read_einvoice(xml[:end] + other + xml[end:]))["shipping"] == "5.00"
    twice = xml[:end] + xml[start:end] + xml[end:]
    assert "shipping" not in read_einvoice(twice).fields  # neither is the whole


def test_a_coded_reason_counts_before_its_words() -> None:
    code = b"</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>%b</cbc:AllowanceChargeReasonCode>"
    xml = WRITERS[Syntax.UBL](BILL)
    head, tail = xml.split(b"<cbc:ChargeIndicator>true</cbc:ChargeIndicator>")
    with_code = head + b"<cbc:ChargeIndicator>true" + code + tail
    assert "shipping" in read_einvoice(with_code % b"FC").fields
    assert "shipping" not in read_einvoice(with_code % b"PC").fields


def test_a_name_may_stand_in_two_parts() -> None:
    xml = WRITERS[Syntax.FATTURAPA]({**BILL, "customer_name": "X"})
    stated = read_einvoice(
        xml.replace(b"<Denominazione>X</Denominazione>", b"<Nome>Ada</Nome><Cognome>Rossi</Cognome>")
    ).fields["customer_name"]
    assert stated.raw == "Ada Rossi"
    assert stated.xpath.endswith("/Nome[1] | " + stated.xpath.split(UNION)[1])


def test_of_several_invoices_in_a_file_the_first_is_read_and_a_person_is_told() -> None:
    xml = WRITERS[Syntax.FATTURAPA](BILL)
    start, end = xml.index(b"<FatturaElettronicaBody>"), xml.index(b"</p:FatturaElettronica>")
    invoice = read_einvoice(xml[:end] + xml[start:end].replace(b"RE-2031/7", b"RE-2031/8") + xml[end:])
    assert invoice.fields["invoice_number"].raw == "RE-2031/7"
    assert [problem.rule for problem in invoice.violations] == ["BODIES"]


def test_the_simplified_form_is_read_too() -> None:
    xml = b"""<s:FatturaElettronicaSemplificata versione="FSM10"
        xmlns:s="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0"><FatturaElettronicaHeader>
        <DatiTrasmissione><FormatoTrasmissione>FSM10</FormatoTrasmissione></DatiTrasmissione><CedentePrestatore>
        <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>07945211006</IdCodice></IdFiscaleIVA>
        <Denominazione>Bar Sport</Denominazione><Sede><Indirizzo>Via Roma</Indirizzo><NumeroCivico>5</NumeroCivico>
        <CAP>00100</CAP><Comune>Roma</Comune><Nazione>IT</Nazione></Sede></CedentePrestatore>
        </FatturaElettronicaHeader><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>
        <TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa><Data>2031-03-05</Data><Numero>9</Numero>
        </DatiGeneraliDocumento></DatiGenerali><DatiBeniServizi><Descrizione>Pranzo</Descrizione>
        <Importo>24.40</Importo><DatiIVA><Imposta>4.40</Imposta><Aliquota>22.00</Aliquota></DatiIVA></DatiBeniServizi>
        </FatturaElettronicaBody></s:FatturaElettronicaSemplificata>"""
    invoice = read_einvoice(xml)
    found = said(invoice)
    assert (found["total"], found["vat"], found["vendor_vat_id"]) == ("24.40", "4.40", "IT07945211006")
    assert (found["vendor_street"], found["line_items.0.description"]) == ("Via Roma 5", "Pranzo")
    assert invoice.violations == ()


def test_the_e_invoice_among_the_samples_says_what_its_page_says() -> None:
    medium = SAMPLE.medium
    assert isinstance(medium, FacturX)
    invoice = read_einvoice(cross_industry_invoice(SAMPLE, medium.seller, medium.buyer))
    read = assemble(said(invoice))
    assert invoice.violations == ()
    assert (read.invoice_number, read.invoice_date, read.due_date) == (SAMPLE.number, SAMPLE.issued, SAMPLE.due)
    assert (read.amount, read.vat, read.total) == (SAMPLE.net, SAMPLE.vat, SAMPLE.gross)
    assert [line.amount for line in read.line_items] == [line.amount for line in SAMPLE.lines]


def test_every_table_names_terms_that_there_are() -> None:
    """A typing mistake in a table would only show when somebody's invoice has that term."""
    for binding in BINDINGS:
        assert set(binding.header) <= set(known())
        for name, group in binding.groups.items():
            assert set(group.table) <= set(known(name))
