"""An invoice as UN/CEFACT Cross Industry Invoice, as Factur-X 1.0 writes it in its profile BASIC."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from samples.model import Company, Line, Sample, Tax

PROFILE = "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"
NAMESPACES = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
PIECES = "C62"  # the unit code of UN/ECE recommendation 20
INVOICE, CREDIT_TRANSFER, STANDARD_RATE = "380", "58", "S"


def cross_industry_invoice(sample: Sample, seller: str, buyer: str) -> bytes:
    """The sample's XML; ``seller`` and ``buyer`` are the codes of their countries. All quantities are pieces."""
    for prefix, namespace in NAMESPACES.items():
        ElementTree.register_namespace(prefix, namespace)
    root = Element(_tag("rsm:CrossIndustryInvoice"))
    _put(root, "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", PROFILE)
    document = _put(root, "rsm:ExchangedDocument")
    _put(document, "ram:ID", sample.number)
    _put(document, "ram:TypeCode", INVOICE)
    _day(document, "ram:IssueDateTime", sample.issued)
    trade = _put(root, "rsm:SupplyChainTradeTransaction")
    for place, line in enumerate(sample.lines, 1):
        _line(trade, place, line)
    _agreement(trade, sample, seller, buyer)
    _put(trade, "ram:ApplicableHeaderTradeDelivery")
    _settlement(trade, sample)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _line(trade: Element, place: int, line: Line) -> None:
    item = _put(trade, "ram:IncludedSupplyChainTradeLineItem")
    _put(item, "ram:AssociatedDocumentLineDocument/ram:LineID", str(place))
    _put(item, "ram:SpecifiedTradeProduct/ram:Name", line.description)
    price = _put(item, "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount")
    price.text = str(line.price)
    _put(item, "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity", str(line.quantity)).set("unitCode", PIECES)
    settlement = _put(item, "ram:SpecifiedLineTradeSettlement")
    tax = _put(settlement, "ram:ApplicableTradeTax")
    _put(tax, "ram:TypeCode", "VAT")
    _put(tax, "ram:CategoryCode", STANDARD_RATE)
    _put(tax, "ram:RateApplicablePercent", str(line.rate))
    _put(settlement, "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount", str(line.amount))


def _agreement(trade: Element, sample: Sample, seller: str, buyer: str) -> None:
    agreement = _put(trade, "ram:ApplicableHeaderTradeAgreement")
    _seller(_put(agreement, "ram:SellerTradeParty"), sample.seller, seller)
    name, *_, street, town = sample.buyer
    party = _put(agreement, "ram:BuyerTradeParty")
    _put(party, "ram:Name", name)
    _address(party, street, town, buyer)
    if sample.order:
        _put(agreement, "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID", sample.order)


def _seller(party: Element, company: Company, country: str) -> None:
    _put(party, "ram:Name", company.name)
    _address(party, company.street, company.town, country)
    _put(party, "ram:SpecifiedTaxRegistration/ram:ID", company.vat_id or "").set("schemeID", "VA")


def _address(party: Element, street: str, town: str, country: str) -> None:
    code, _, city = town.partition(" ")
    address = _put(party, "ram:PostalTradeAddress")
    for name, text in (("PostcodeCode", code), ("LineOne", street), ("CityName", city), ("CountryID", country)):
        _put(address, f"ram:{name}", text)


def _settlement(trade: Element, sample: Sample) -> None:
    settlement = _put(trade, "ram:ApplicableHeaderTradeSettlement")
    if sample.reference:
        _put(settlement, "ram:PaymentReference", sample.reference)
    _put(settlement, "ram:InvoiceCurrencyCode", sample.voice.currency)
    means = _put(settlement, "ram:SpecifiedTradeSettlementPaymentMeans")
    _put(means, "ram:TypeCode", CREDIT_TRANSFER)
    account = (sample.seller.iban or "").replace(" ", "")
    _put(means, "ram:PayeePartyCreditorFinancialAccount/ram:IBANID", account)
    for tax in sample.taxes:
        _tax(settlement, tax)
    terms = _put(settlement, "ram:SpecifiedTradePaymentTerms")
    _put(terms, "ram:Description", sample.terms or "")
    if sample.due:
        _day(terms, "ram:DueDateDateTime", sample.due)
    _sums(settlement, sample)


def _tax(settlement: Element, tax: Tax) -> None:
    element = _put(settlement, "ram:ApplicableTradeTax")
    _put(element, "ram:CalculatedAmount", str(tax.vat))
    _put(element, "ram:TypeCode", "VAT")
    _put(element, "ram:BasisAmount", str(tax.taxable))
    _put(element, "ram:CategoryCode", STANDARD_RATE)
    _put(element, "ram:RateApplicablePercent", str(tax.rate))


def _sums(settlement: Element, sample: Sample) -> None:
    sums = _put(settlement, "ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    amounts: tuple[tuple[str, Decimal], ...] = (
        ("LineTotalAmount", sample.net),
        ("TaxBasisTotalAmount", sample.net),
        ("TaxTotalAmount", sample.vat),
        ("GrandTotalAmount", sample.gross),
        ("DuePayableAmount", sample.gross),
    )
    for name, amount in amounts:
        element = _put(sums, f"ram:{name}", str(amount))
        if name == "TaxTotalAmount":
            element.set("currencyID", sample.voice.currency)


def _day(parent: Element, path: str, day: date) -> None:
    _put(parent, f"{path}/udt:DateTimeString", f"{day:%Y%m%d}").set("format", "102")


def _put(parent: Element, path: str, text: str | None = None) -> Element:
    """A new element below a parent, with every element on the way to it."""
    for name in path.split("/"):
        parent = SubElement(parent, _tag(name))
    parent.text = text
    return parent


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
