"""Italy's FatturaPA 1.2, which every invoice there is written in (FPR12, to the state FPA12), and its simplified form.

It has no net total: that follows from its VAT breakdown (DatiRiepilogo) unless that has only one row. Prices
(PrezzoUnitario) are those before a discount; its amount is for one unit. The amounts of a credit note (TD04) are
positive.
"""

from collections.abc import Iterator

from scanner_contract.values import Syntax, Violation
from scanner_processing.einvoices.binding import Binding, Group, Parts, Table
from scanner_processing.einvoices.places import Element, Places, find

PREFIXES = {
    "p": "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2",
    "s": "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0",
}

SELLER = "FatturaElettronicaHeader/CedentePrestatore"
BUYER = "FatturaElettronicaHeader/CessionarioCommittente"
BODY = "FatturaElettronicaBody[1]"
DOCUMENT = f"{BODY}/DatiGenerali/DatiGeneraliDocumento"
SUMMARY = f"{BODY}/DatiBeniServizi/DatiRiepilogo"
PAYMENT = f"{BODY}/DatiPagamento/DettaglioPagamento"
ONLY_PAYMENT = f"{BODY}/DatiPagamento[last()=1]/DettaglioPagamento[last()=1]"
DISCOUNT = "ScontoMaggiorazione[Tipo='SC']"


def _vat_id(party: str) -> Parts:
    return Parts((f"{party}/IdFiscaleIVA/IdPaese", f"{party}/IdFiscaleIVA/IdCodice"), between="")


def _name(party: str) -> tuple[str, Parts]:
    return (f"{party}/Denominazione", Parts((f"{party}/Nome", f"{party}/Cognome")))


def _street(party: str) -> Parts:
    return Parts((f"{party}/Sede/Indirizzo", f"{party}/Sede/NumeroCivico"))


HEADER: Table = {
    "profile": "FatturaElettronicaHeader/DatiTrasmissione/FormatoTrasmissione",
    "document_type": f"{DOCUMENT}/TipoDocumento",
    "type_code": f"{DOCUMENT}/TipoDocumento",
    "invoice_number": f"{DOCUMENT}/Numero",
    "invoice_date": f"{DOCUMENT}/Data",
    "due_date": f"{PAYMENT}/DataScadenzaPagamento",
    "delivery_date": (
        f"{BODY}/DatiGenerali/DatiTrasporto/DataOraConsegna",
        f"{BODY}/DatiGenerali/DatiDDT[last()=1]/DataDDT",
    ),
    "purchase_order": f"{BODY}/DatiGenerali/DatiOrdineAcquisto/IdDocumento",
    "contract_number": f"{BODY}/DatiGenerali/DatiContratto/IdDocumento",
    "preceding_invoice": f"{BODY}/DatiGenerali/DatiFattureCollegate/IdDocumento",
    # The seller
    "vendor_name": _name(f"{SELLER}/DatiAnagrafici/Anagrafica"),
    "vendor_street": _street(SELLER),
    "vendor_postal_code": f"{SELLER}/Sede/CAP",
    "vendor_city": f"{SELLER}/Sede/Comune",
    "vendor_country": f"{SELLER}/Sede/Nazione",
    "vendor_vat_id": _vat_id(f"{SELLER}/DatiAnagrafici"),
    "vendor_tax_number": f"{SELLER}/DatiAnagrafici/CodiceFiscale",
    # The buyer
    "customer_name": _name(f"{BUYER}/DatiAnagrafici/Anagrafica"),
    "customer_street": _street(BUYER),
    "customer_postal_code": f"{BUYER}/Sede/CAP",
    "customer_city": f"{BUYER}/Sede/Comune",
    "customer_country": f"{BUYER}/Sede/Nazione",
    "customer_vat_id": _vat_id(f"{BUYER}/DatiAnagrafici"),
    # Amounts: a sum only where there is one row to it
    "currency": f"{DOCUMENT}/Divisa",
    "discount": f"{DOCUMENT}/{DISCOUNT}[last()=1]/Importo",
    "stamp": f"{DOCUMENT}/DatiBollo/ImportoBollo",
    "amount": f"{SUMMARY}[last()=1]/ImponibileImporto",
    "vat": f"{SUMMARY}[last()=1]/Imposta",
    "total": f"{DOCUMENT}/ImportoTotaleDocumento",
    "rounding": f"{DOCUMENT}/Arrotondamento",
    "amount_due": f"{ONLY_PAYMENT}/ImportoPagamento",
    # Payment
    "iban": f"{PAYMENT}/IBAN",
    "bic": f"{PAYMENT}/BIC",
    "payment_reference": f"{PAYMENT}/CodicePagamento",
}

GROUPS = {
    "line_items": Group(
        f"{BODY}/DatiBeniServizi/DettaglioLinee",
        {
            "id": "NumeroLinea",
            "description": "Descrizione",
            "code": "CodiceArticolo/CodiceValore",
            "quantity": "Quantita",
            "unit": "UnitaMisura",
            "unit_price": "PrezzoUnitario",
            "undiscounted_price": "PrezzoUnitario[not(../ScontoMaggiorazione)]",
            "discount": f"{DISCOUNT}[last()=1][not(../Quantita) or ../Quantita=1]/Importo",
            "vat_rate": "AliquotaIVA",
            "category": "Natura",
            "amount": "PrezzoTotale",
        },
    ),
    "vat_breakdown": Group(
        SUMMARY,
        {
            "rate": "AliquotaIVA",
            "category": "Natura",
            "taxable_amount": "ImponibileImporto",
            "vat": "Imposta",
            "rounding": "Arrotondamento",
        },
    ),
    # The contribution to the seller's pension fund
    "charges": Group(f"{DOCUMENT}/DatiCassaPrevidenziale", {"amount": "ImportoContributoCassa", "rate": "AliquotaIVA"}),
    "allowances": Group(f"{DOCUMENT}/{DISCOUNT}", {"amount": "Importo"}),
}


def _further_bodies(root: Element, places: Places) -> Iterator[Violation]:
    """A file may hold a lot of invoices of one seller: the first is read."""
    bodies = find(root, "FatturaElettronicaBody", PREFIXES)
    if len(bodies) > 1:
        message = f"The file holds {len(bodies)} invoices. Only the first is read; the others have to be sent apart."
        yield Violation(rule="BODIES", message=message, xpath=places.of(bodies[1]))


BINDING = Binding(
    syntax=Syntax.FATTURAPA,
    roots={f"{{{PREFIXES['p']}}}FatturaElettronica": None},
    prefixes=PREFIXES,
    header=HEADER,
    groups=GROUPS,
    irregular=_further_bodies,
)

GOODS = f"{BODY}/DatiBeniServizi"

SIMPLIFIED = Binding(  # FSM10: a small invoice, whose amounts include VAT
    syntax=Syntax.FATTURAPA,
    roots={f"{{{PREFIXES['s']}}}FatturaElettronicaSemplificata": None},
    prefixes=PREFIXES,
    header={
        "profile": "FatturaElettronicaHeader/DatiTrasmissione/FormatoTrasmissione",
        "document_type": f"{DOCUMENT}/TipoDocumento",
        "type_code": f"{DOCUMENT}/TipoDocumento",
        "invoice_number": f"{DOCUMENT}/Numero",
        "invoice_date": f"{DOCUMENT}/Data",
        "preceding_invoice": f"{BODY}/DatiGenerali/DatiFatturaRettificata/NumeroFR",
        "vendor_name": _name(SELLER),
        "vendor_street": _street(SELLER),
        "vendor_postal_code": f"{SELLER}/Sede/CAP",
        "vendor_city": f"{SELLER}/Sede/Comune",
        "vendor_country": f"{SELLER}/Sede/Nazione",
        "vendor_vat_id": _vat_id(SELLER),
        "vendor_tax_number": f"{SELLER}/CodiceFiscale",
        "customer_name": _name(f"{BUYER}/AltriDatiIdentificativi"),
        "customer_street": _street(f"{BUYER}/AltriDatiIdentificativi"),
        "customer_postal_code": f"{BUYER}/AltriDatiIdentificativi/Sede/CAP",
        "customer_city": f"{BUYER}/AltriDatiIdentificativi/Sede/Comune",
        "customer_country": f"{BUYER}/AltriDatiIdentificativi/Sede/Nazione",
        "customer_vat_id": _vat_id(f"{BUYER}/IdentificativiFiscali"),
        "currency": f"{DOCUMENT}/Divisa",
        "total": f"{GOODS}[last()=1]/Importo",
        "vat": f"{GOODS}[last()=1]/DatiIVA/Imposta",
    },
    groups={
        "line_items": Group(GOODS, {"description": "Descrizione", "amount": "Importo", "vat_rate": "DatiIVA/Aliquota"}),
    },
    irregular=_further_bodies,
)
