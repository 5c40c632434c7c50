"""Writes one invoice, told by field paths, in each syntax of e-invoices: same invoice in, same fields out."""

from collections.abc import Callable
from xml.sax.saxutils import escape

from scanner_contract.invoice import rows
from scanner_contract.values import Syntax

from .einvoice_bill import Bill


class _Quoted:
    """The values of a bill or a row, ready to stand in XML; what is not told is empty."""

    def __init__(self, values: Bill) -> None:
        self._values = values

    def __getattr__(self, name: str) -> str:
        return escape(self._values.get(name, ""))

    def element(self, tag: str, name: str, attributes: str = "") -> str:
        """An element, if its value is told."""
        value = getattr(self, name)
        return f"<{tag}{attributes}>{value}</{tag}>" if value else ""


def _rows(bill: Bill, group: str) -> list[_Quoted]:
    return [_Quoted({name: bill[path] for name, path in row.items()}) for row in rows(bill, group).values()]


def ubl(bill: Bill) -> bytes:
    b, name = _Quoted(bill), "CreditNote" if bill["document_type"] == "credit_note" else "Invoice"
    code, due = ("381", "") if name == "CreditNote" else ("380", b.element("cbc:DueDate", "due_date"))
    money = f' currencyID="{b.currency}"'
    scheme = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
    means_due = b.element("cbc:PaymentDueDate", "due_date") if name == "CreditNote" else ""

    def party(role: str, who: str, number: str = "") -> str:
        tax = (
            f"<cac:PartyTaxScheme><cbc:CompanyID>{getattr(b, who + '_vat_id')}</cbc:CompanyID>{scheme}"
            "</cac:PartyTaxScheme>"
        )
        if who == "vendor":
            tax += (
                f"<cac:PartyTaxScheme><cbc:CompanyID>{b.vendor_tax_number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC"
                "</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>"
            )
        return f"""<cac:{role}><cac:Party>{number}<cac:PostalAddress>
            <cbc:StreetName>{getattr(b, who + "_street")}</cbc:StreetName>
            <cbc:CityName>{getattr(b, who + "_city")}</cbc:CityName>
            <cbc:PostalZone>{getattr(b, who + "_postal_code")}</cbc:PostalZone>
            <cac:Country><cbc:IdentificationCode>{getattr(b, who + "_country")}</cbc:IdentificationCode></cac:Country>
            </cac:PostalAddress>{tax}<cac:PartyLegalEntity>
            <cbc:RegistrationName>{getattr(b, who + "_name")}</cbc:RegistrationName></cac:PartyLegalEntity>
            </cac:Party></cac:{role}>"""

    def allowance(indicator: str, reason: str, amount: str, rate: str = "") -> str:
        category = f"<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>{rate}</cbc:Percent>{scheme}</cac:TaxCategory>"
        return f"""<cac:AllowanceCharge><cbc:ChargeIndicator>{indicator}</cbc:ChargeIndicator>
            <cbc:AllowanceChargeReason>{reason}</cbc:AllowanceChargeReason><cbc:Amount{money}>{amount}</cbc:Amount>
            {category if rate else ""}</cac:AllowanceCharge>"""

    def line(number: int, row: _Quoted) -> str:
        kind = "Credited" if name == "CreditNote" else "Invoiced"
        return f"""<cac:{name}Line><cbc:ID>{number}</cbc:ID>
            <cbc:{kind}Quantity unitCode="{row.unit}">{row.quantity}</cbc:{kind}Quantity>
            <cbc:LineExtensionAmount{money}>{row.amount}</cbc:LineExtensionAmount>
            {allowance("false", "Rabatt", row.discount) if row.discount else ""}
            <cac:Item><cbc:Name>{row.description}</cbc:Name>
            <cac:SellersItemIdentification><cbc:ID>{row.code}</cbc:ID></cac:SellersItemIdentification>
            <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>{row.vat_rate}</cbc:Percent>{scheme}
            </cac:ClassifiedTaxCategory></cac:Item>
            <cac:Price><cbc:PriceAmount{money}>{row.unit_price}</cbc:PriceAmount></cac:Price></cac:{name}Line>"""

    rates = "".join(
        f"""<cac:TaxSubtotal><cbc:TaxableAmount{money}>{row.taxable_amount}</cbc:TaxableAmount>
        <cbc:TaxAmount{money}>{row.vat}</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID>
        <cbc:Percent>{row.rate}</cbc:Percent>{scheme}</cac:TaxCategory></cac:TaxSubtotal>"""
        for row in _rows(bill, "vat_breakdown")
    )
    number = f"<cac:PartyIdentification><cbc:ID>{b.customer_number}</cbc:ID></cac:PartyIdentification>"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <{name} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
    <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
    <cbc:ID>{b.invoice_number}</cbc:ID><cbc:IssueDate>{b.invoice_date}</cbc:IssueDate>{due}
    <cbc:{name}TypeCode>{code}</cbc:{name}TypeCode><cbc:DocumentCurrencyCode>{b.currency}</cbc:DocumentCurrencyCode>
    <cbc:BuyerReference>{b.buyer_reference}</cbc:BuyerReference>
    <cac:InvoicePeriod><cbc:StartDate>{b.service_period_start}</cbc:StartDate>
    <cbc:EndDate>{b.service_period_end}</cbc:EndDate></cac:InvoicePeriod>
    <cac:OrderReference><cbc:ID>{b.purchase_order}</cbc:ID><cbc:SalesOrderID>{b.sales_order}</cbc:SalesOrderID>
    </cac:OrderReference><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{b.preceding_invoice}</cbc:ID>
    </cac:InvoiceDocumentReference></cac:BillingReference>
    <cac:ContractDocumentReference><cbc:ID>{b.contract_number}</cbc:ID></cac:ContractDocumentReference>
    {party("AccountingSupplierParty", "vendor")}{party("AccountingCustomerParty", "customer", number)}
    <cac:Delivery><cbc:ActualDeliveryDate>{b.delivery_date}</cbc:ActualDeliveryDate></cac:Delivery>
    <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>{means_due}
    <cbc:PaymentID>{b.payment_reference}</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>{b.iban}</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>{b.bic}</cbc:ID>
    </cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
    <cac:PaymentTerms><cbc:Note>{b.payment_terms}</cbc:Note></cac:PaymentTerms>
    {allowance("false", "Treue", b.discount, "19")}{allowance("true", "Versandkosten", b.shipping, "19")}
    <cac:TaxTotal><cbc:TaxAmount{money}>{b.vat}</cbc:TaxAmount>{rates}</cac:TaxTotal>
    <cac:LegalMonetaryTotal><cbc:LineExtensionAmount{money}>250.00</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount{money}>{b.amount}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount{money}>{b.total}</cbc:TaxInclusiveAmount>
    <cbc:AllowanceTotalAmount{money}>{b.discount}</cbc:AllowanceTotalAmount>
    <cbc:ChargeTotalAmount{money}>{b.shipping}</cbc:ChargeTotalAmount>
    <cbc:PrepaidAmount{money}>{b.prepaid}</cbc:PrepaidAmount>
    <cbc:PayableRoundingAmount{money}>{b.rounding}</cbc:PayableRoundingAmount>
    <cbc:PayableAmount{money}>{b.amount_due}</cbc:PayableAmount></cac:LegalMonetaryTotal>
    {"".join(line(number, row) for number, row in enumerate(_rows(bill, "line_items"), 1))}</{name}>""".encode()


def cii(bill: Bill) -> bytes:
    return _cross_industry(bill, zugferd_1=False)


def zugferd_1(bill: Bill) -> bytes:
    return _cross_industry(bill, zugferd_1=True)


def _cross_industry(bill: Bill, *, zugferd_1: bool) -> bytes:
    """CII, or its predecessor: other names for the same, another order, and less of it."""
    b, code = _Quoted(bill), "381" if bill["document_type"] == "credit_note" else "380"
    money = f' currencyID="{b.currency}"' if zugferd_1 else ""
    percent = "ApplicablePercent" if zugferd_1 else "RateApplicablePercent"
    reference = "ID" if zugferd_1 else "IssuerAssignedID"
    head = "SupplyChainTrade" if zugferd_1 else "HeaderTrade"
    of_line = "SupplyChainTrade" if zugferd_1 else "LineTrade"
    sums = "MonetarySummation" if zugferd_1 else "HeaderMonetarySummation"

    def day(tag: str, value: str) -> str:
        text = f'<udt:DateTimeString format="102">{value.replace("-", "")}</udt:DateTimeString>'
        return f"<ram:{tag}>{text}</ram:{tag}>"

    def document(tag: str, value: str) -> str:
        return f"<ram:{tag}><ram:{reference}>{value}</ram:{reference}></ram:{tag}>"

    def party(role: str, who: str, number: str = "") -> str:
        tax = f'<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">{getattr(b, who + "_vat_id")}</ram:ID>'
        if who == "vendor":
            tax += "</ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration>"
            tax += f'<ram:ID schemeID="FC">{b.vendor_tax_number}</ram:ID>'
        return f"""<ram:{role}>{number}<ram:Name>{getattr(b, who + "_name")}</ram:Name><ram:PostalTradeAddress>
            <ram:PostcodeCode>{getattr(b, who + "_postal_code")}</ram:PostcodeCode>
            <ram:LineOne>{getattr(b, who + "_street")}</ram:LineOne>
            <ram:CityName>{getattr(b, who + "_city")}</ram:CityName>
            <ram:CountryID>{getattr(b, who + "_country")}</ram:CountryID></ram:PostalTradeAddress>{tax}
            </ram:SpecifiedTaxRegistration></ram:{role}>"""

    def allowance(indicator: str, reason: str, amount: str, rate: str = "") -> str:
        category = f"""<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>
            <ram:{percent}>{rate}</ram:{percent}></ram:CategoryTradeTax>"""
        return f"""<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>{indicator}</udt:Indicator>
            </ram:ChargeIndicator><ram:ActualAmount{money}>{amount}</ram:ActualAmount><ram:Reason>{reason}</ram:Reason>
            {category if rate else ""}</ram:SpecifiedTradeAllowanceCharge>"""

    def line(number: int, row: _Quoted) -> str:
        product = f"""<ram:SpecifiedTradeProduct><ram:SellerAssignedID>{row.code}</ram:SellerAssignedID>
            <ram:Name>{row.description}</ram:Name></ram:SpecifiedTradeProduct>"""
        return f"""<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument>
            <ram:LineID>{number}</ram:LineID></ram:AssociatedDocumentLineDocument>{"" if zugferd_1 else product}
            <ram:Specified{of_line}Agreement><ram:NetPriceProductTradePrice>
            <ram:ChargeAmount{money}>{row.unit_price}</ram:ChargeAmount></ram:NetPriceProductTradePrice>
            </ram:Specified{of_line}Agreement><ram:Specified{of_line}Delivery>
            <ram:BilledQuantity unitCode="{row.unit}">{row.quantity}</ram:BilledQuantity>
            </ram:Specified{of_line}Delivery><ram:Specified{of_line}Settlement><ram:ApplicableTradeTax>
            <ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>
            <ram:{percent}>{row.vat_rate}</ram:{percent}></ram:ApplicableTradeTax>
            {allowance("false", "Rabatt", row.discount) if row.discount else ""}
            <ram:SpecifiedTradeSettlement{"" if zugferd_1 else "Line"}MonetarySummation>
            <ram:LineTotalAmount{money}>{row.amount}</ram:LineTotalAmount>
            </ram:SpecifiedTradeSettlement{"" if zugferd_1 else "Line"}MonetarySummation>
            </ram:Specified{of_line}Settlement>{product if zugferd_1 else ""}</ram:IncludedSupplyChainTradeLineItem>"""

    lines = "".join(line(number, row) for number, row in enumerate(_rows(bill, "line_items"), 1))
    rates = "".join(
        f"""<ram:ApplicableTradeTax><ram:CalculatedAmount{money}>{row.vat}</ram:CalculatedAmount>
        <ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount{money}>{row.taxable_amount}</ram:BasisAmount>
        <ram:CategoryCode>S</ram:CategoryCode><ram:{percent}>{row.rate}</ram:{percent}></ram:ApplicableTradeTax>"""
        for row in _rows(bill, "vat_breakdown")
    )
    modern = not zugferd_1
    root = "CrossIndustryDocument" if zugferd_1 else "CrossIndustryInvoice"
    namespaces = (
        ("urn:ferd:CrossIndustryDocument:invoice:1p0", "12", "15")
        if zugferd_1
        else ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "100", "100")
    )
    profile = "urn:ferd:CrossIndustryDocument:invoice:1p0:comfort" if zugferd_1 else "urn:cen.eu:en16931:2017"
    wrapper = "SpecifiedSupplyChainTradeTransaction" if zugferd_1 else "SupplyChainTradeTransaction"
    context = "SpecifiedExchangedDocumentContext" if zugferd_1 else "ExchangedDocumentContext"
    header = "HeaderExchangedDocument" if zugferd_1 else "ExchangedDocument"
    tax_money = f' currencyID="{b.currency}"'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <rsm:{root} xmlns:rsm="{namespaces[0]}"
        xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:{namespaces[1]}"
        xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:{namespaces[2]}">
    <rsm:{context}><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>{profile}</ram:ID>
    </ram:GuidelineSpecifiedDocumentContextParameter></rsm:{context}>
    <rsm:{header}><ram:ID>{b.invoice_number}</ram:ID>{"<ram:Name>RECHNUNG</ram:Name>" if zugferd_1 else ""}
    <ram:TypeCode>{code}</ram:TypeCode>{day("IssueDateTime", b.invoice_date)}</rsm:{header}>
    <rsm:{wrapper}>{lines if modern else ""}<ram:Applicable{head}Agreement>
    <ram:BuyerReference>{b.buyer_reference}</ram:BuyerReference>{party("SellerTradeParty", "vendor")}
    {party("BuyerTradeParty", "customer", f"<ram:ID>{b.customer_number}</ram:ID>")}
    {document("SellerOrderReferencedDocument", b.sales_order) if modern else ""}
    {document("BuyerOrderReferencedDocument", b.purchase_order)}
    {document("ContractReferencedDocument", b.contract_number)}</ram:Applicable{head}Agreement>
    <ram:Applicable{head}Delivery><ram:ActualDeliverySupplyChainEvent>{day("OccurrenceDateTime", b.delivery_date)}
    </ram:ActualDeliverySupplyChainEvent></ram:Applicable{head}Delivery>
    <ram:Applicable{head}Settlement><ram:PaymentReference>{b.payment_reference}</ram:PaymentReference>
    <ram:InvoiceCurrencyCode>{b.currency}</ram:InvoiceCurrencyCode>
    <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount>
    <ram:IBANID>{b.iban}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
    <ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>{b.bic}</ram:BICID>
    </ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>{rates}
    <ram:BillingSpecifiedPeriod>{day("StartDateTime", b.service_period_start)}{day("EndDateTime", b.service_period_end)}
    </ram:BillingSpecifiedPeriod>
    {allowance("false", "Treue", b.discount, "19")}{allowance("true", "Versandkosten", b.shipping, "19")}
    <ram:SpecifiedTradePaymentTerms><ram:Description>{b.payment_terms}</ram:Description>
    {day("DueDateDateTime", b.due_date)}</ram:SpecifiedTradePaymentTerms>
    <ram:SpecifiedTradeSettlement{sums}><ram:LineTotalAmount{money}>250.00</ram:LineTotalAmount>
    <ram:ChargeTotalAmount{money}>{b.shipping}</ram:ChargeTotalAmount>
    <ram:AllowanceTotalAmount{money}>{b.discount}</ram:AllowanceTotalAmount>
    <ram:TaxBasisTotalAmount{money}>{b.amount}</ram:TaxBasisTotalAmount>
    <ram:TaxTotalAmount{tax_money}>{b.vat}</ram:TaxTotalAmount>
    {b.element("ram:RoundingAmount", "rounding") if modern else ""}
    <ram:GrandTotalAmount{money}>{b.total}</ram:GrandTotalAmount>
    <ram:TotalPrepaidAmount{money}>{b.prepaid}</ram:TotalPrepaidAmount>
    <ram:DuePayableAmount{money}>{b.amount_due}</ram:DuePayableAmount></ram:SpecifiedTradeSettlement{sums}>
    {document("InvoiceReferencedDocument", b.preceding_invoice) if modern else ""}
    </ram:Applicable{head}Settlement>{lines if zugferd_1 else ""}</rsm:{wrapper}></rsm:{root}>""".encode()


def fatturapa(bill: Bill) -> bytes:
    b, code = _Quoted(bill), "TD04" if bill["document_type"] == "credit_note" else "TD01"

    def party(role: str, who: str, tax: str = "") -> str:
        vat_id = getattr(b, who + "_vat_id")
        return f"""<{role}><DatiAnagrafici><IdFiscaleIVA><IdPaese>{vat_id[:2]}</IdPaese>
            <IdCodice>{vat_id[2:]}</IdCodice></IdFiscaleIVA>{tax}<Anagrafica>
            <Denominazione>{getattr(b, who + "_name")}</Denominazione></Anagrafica></DatiAnagrafici><Sede>
            <Indirizzo>{getattr(b, who + "_street")}</Indirizzo><CAP>{getattr(b, who + "_postal_code")}</CAP>
            <Comune>{getattr(b, who + "_city")}</Comune><Nazione>{getattr(b, who + "_country")}</Nazione></Sede>
            </{role}>"""

    def reference(tag: str, value: str) -> str:
        return f"<{tag}><IdDocumento>{value}</IdDocumento></{tag}>"

    def line(number: int, row: _Quoted) -> str:
        discount = f"<ScontoMaggiorazione><Tipo>SC</Tipo><Importo>{row.discount}</Importo></ScontoMaggiorazione>"
        return f"""<DettaglioLinee><NumeroLinea>{number}</NumeroLinea><CodiceArticolo><CodiceTipo>X</CodiceTipo>
            <CodiceValore>{row.code}</CodiceValore></CodiceArticolo><Descrizione>{row.description}</Descrizione>
            <Quantita>{row.quantity}</Quantita><UnitaMisura>{row.unit}</UnitaMisura>
            <PrezzoUnitario>{row.unit_price}</PrezzoUnitario>{discount if row.discount else ""}
            <PrezzoTotale>{row.amount}</PrezzoTotale><AliquotaIVA>{row.vat_rate}</AliquotaIVA></DettaglioLinee>"""

    rates = "".join(
        f"""<DatiRiepilogo><AliquotaIVA>{row.rate}</AliquotaIVA><ImponibileImporto>{row.taxable_amount}
        </ImponibileImporto><Imposta>{row.vat}</Imposta></DatiRiepilogo>"""
        for row in _rows(bill, "vat_breakdown")
    )
    tax = f"<CodiceFiscale>{b.vendor_tax_number}</CodiceFiscale>"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
    <FatturaElettronicaHeader><DatiTrasmissione><FormatoTrasmissione>FPR12</FormatoTrasmissione></DatiTrasmissione>
    {party("CedentePrestatore", "vendor", tax)}{party("CessionarioCommittente", "customer")}
    </FatturaElettronicaHeader><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>
    <TipoDocumento>{code}</TipoDocumento><Divisa>{b.currency}</Divisa><Data>{b.invoice_date}</Data>
    <Numero>{b.invoice_number}</Numero><ImportoTotaleDocumento>{b.total}</ImportoTotaleDocumento>
    <Arrotondamento>{b.rounding}</Arrotondamento></DatiGeneraliDocumento>
    {reference("DatiOrdineAcquisto", b.purchase_order)}{reference("DatiContratto", b.contract_number)}
    {reference("DatiFattureCollegate", b.preceding_invoice)}
    <DatiTrasporto><DataOraConsegna>{b.delivery_date}T12:30:00</DataOraConsegna></DatiTrasporto></DatiGenerali>
    <DatiBeniServizi>{"".join(line(number, row) for number, row in enumerate(_rows(bill, "line_items"), 1))}{rates}
    </DatiBeniServizi><DatiPagamento><CondizioniPagamento>TP02</CondizioniPagamento><DettaglioPagamento>
    <ModalitaPagamento>MP05</ModalitaPagamento><DataScadenzaPagamento>{b.due_date}</DataScadenzaPagamento>
    <ImportoPagamento>{b.amount_due}</ImportoPagamento><IBAN>{b.iban}</IBAN><BIC>{b.bic}</BIC>
    <CodicePagamento>{b.payment_reference}</CodicePagamento></DettaglioPagamento></DatiPagamento>
    </FatturaElettronicaBody></p:FatturaElettronica>""".encode()


WRITERS: dict[Syntax, Callable[[Bill], bytes]] = {
    Syntax.UBL: ubl,
    Syntax.CII: cii,
    Syntax.ZUGFERD_1: zugferd_1,
    Syntax.FATTURAPA: fatturapa,
}
