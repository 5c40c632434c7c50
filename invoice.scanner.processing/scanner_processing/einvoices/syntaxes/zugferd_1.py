"""ZUGFeRD 1.0: CrossIndustryDocument, from before EN 16931. Its words are nearly those of CII, its places are not.

The amounts of a credit note are positive: what they are for, its type says.
"""

from scanner_contract.values import Syntax
from scanner_processing.einvoices.binding import Binding, Group, Table

STANDARD = "urn:un:unece:uncefact:data:standard"
PREFIXES = {
    "rsm": "urn:ferd:CrossIndustryDocument:invoice:1p0",
    "ram": f"{STANDARD}:ReusableAggregateBusinessInformationEntity:12",
    "udt": f"{STANDARD}:UnqualifiedDataType:15",
    "qdt": f"{STANDARD}:QualifiedDataType:12",
}

CONTEXT = "rsm:SpecifiedExchangedDocumentContext"
DOCUMENT = "rsm:HeaderExchangedDocument"
TRADE = "rsm:SpecifiedSupplyChainTradeTransaction"
AGREEMENT = f"{TRADE}/ram:ApplicableSupplyChainTradeAgreement"
DELIVERY = f"{TRADE}/ram:ApplicableSupplyChainTradeDelivery"
SETTLEMENT = f"{TRADE}/ram:ApplicableSupplyChainTradeSettlement"
SELLER = f"{AGREEMENT}/ram:SellerTradeParty"
BUYER = f"{AGREEMENT}/ram:BuyerTradeParty"
VAT = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']"
TAX_NUMBER = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='FC']"
TERMS = f"{SETTLEMENT}/ram:SpecifiedTradePaymentTerms"
MEANS = f"{SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans"
TOTALS = f"{SETTLEMENT}/ram:SpecifiedTradeSettlementMonetarySummation"
CURRENCY = f"/*/{SETTLEMENT}/ram:InvoiceCurrencyCode"
IS_ALLOWANCE = "[normalize-space(ram:ChargeIndicator)='false' or normalize-space(ram:ChargeIndicator)='0']"
IS_CHARGE = "[normalize-space(ram:ChargeIndicator)='true' or normalize-space(ram:ChargeIndicator)='1']"
ALLOWANCES = f"{SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge{IS_ALLOWANCE}"
CHARGES = f"{SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge{IS_CHARGE}"
FREIGHT = f"{SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge"

HEADER: Table = {
    "profile": f"{CONTEXT}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID",
    "test": f"{CONTEXT}/ram:TestIndicator",
    "document_type": f"{DOCUMENT}/ram:TypeCode",
    "type_code": f"{DOCUMENT}/ram:TypeCode",
    "invoice_number": f"{DOCUMENT}/ram:ID",
    "invoice_date": f"{DOCUMENT}/ram:IssueDateTime/udt:DateTimeString",
    "due_date": f"{TERMS}/ram:DueDateDateTime/udt:DateTimeString",
    "delivery_date": f"{DELIVERY}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString",
    "service_period_start": f"{SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString",
    "service_period_end": f"{SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString",
    "purchase_order": f"{AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:ID",
    "contract_number": f"{AGREEMENT}/ram:ContractReferencedDocument/ram:ID",
    "buyer_reference": f"{AGREEMENT}/ram:BuyerReference",
    # The seller
    "vendor_name": f"{SELLER}/ram:Name",
    "vendor_street": f"{SELLER}/ram:PostalTradeAddress/ram:LineOne",
    "vendor_postal_code": f"{SELLER}/ram:PostalTradeAddress/ram:PostcodeCode",
    "vendor_city": f"{SELLER}/ram:PostalTradeAddress/ram:CityName",
    "vendor_country": f"{SELLER}/ram:PostalTradeAddress/ram:CountryID",
    "vendor_vat_id": f"{SELLER}/{VAT}",
    "vendor_tax_number": f"{SELLER}/{TAX_NUMBER}",
    # The buyer
    "customer_name": f"{BUYER}/ram:Name",
    "customer_number": (f"{BUYER}/ram:ID", f"{BUYER}/ram:GlobalID"),
    "customer_street": f"{BUYER}/ram:PostalTradeAddress/ram:LineOne",
    "customer_postal_code": f"{BUYER}/ram:PostalTradeAddress/ram:PostcodeCode",
    "customer_city": f"{BUYER}/ram:PostalTradeAddress/ram:CityName",
    "customer_country": f"{BUYER}/ram:PostalTradeAddress/ram:CountryID",
    "customer_vat_id": f"{BUYER}/{VAT}",
    # Amounts
    "currency": f"{SETTLEMENT}/ram:InvoiceCurrencyCode",
    "line_total": f"{TOTALS}/ram:LineTotalAmount",
    "discount": (f"{TOTALS}/ram:AllowanceTotalAmount", f"{ALLOWANCES}[last()=1]/ram:ActualAmount"),
    "allowance_total": f"{TOTALS}/ram:AllowanceTotalAmount",
    "charge_total": f"{TOTALS}/ram:ChargeTotalAmount",
    "amount": f"{TOTALS}/ram:TaxBasisTotalAmount",
    "vat": (
        f"{TOTALS}/ram:TaxTotalAmount[@currencyID={CURRENCY}]",
        f"{TOTALS}/ram:TaxTotalAmount[not(@currencyID)]",
    ),
    "total": f"{TOTALS}/ram:GrandTotalAmount",
    "prepaid": f"{TOTALS}/ram:TotalPrepaidAmount",
    "amount_due": f"{TOTALS}/ram:DuePayableAmount",
    # Payment
    "iban": f"{MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID",
    "bic": f"{MEANS}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID",
    "payment_terms": f"{TERMS}/ram:Description",
    "payment_reference": f"{SETTLEMENT}/ram:PaymentReference",
}

LINE_SETTLEMENT = "ram:SpecifiedSupplyChainTradeSettlement"
LINE_AMOUNT = f"{LINE_SETTLEMENT}/ram:SpecifiedTradeSettlementMonetarySummation/ram:LineTotalAmount"
LINE_ALLOWANCE = f"{LINE_SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge{IS_ALLOWANCE}"
LINE_PRODUCT = "ram:SpecifiedTradeProduct"

LINE: Table = {
    "description": (
        f"{LINE_PRODUCT}/ram:Name",
        f"{LINE_PRODUCT}/ram:Description",
        "ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content",
    ),
    "code": f"{LINE_PRODUCT}/ram:SellerAssignedID",
    "quantity": "ram:SpecifiedSupplyChainTradeDelivery/ram:BilledQuantity",
    "unit": "ram:SpecifiedSupplyChainTradeDelivery/ram:BilledQuantity/@unitCode",
    "unit_price": "ram:SpecifiedSupplyChainTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount",
    "discount": f"{LINE_ALLOWANCE}[last()=1]/ram:ActualAmount",
    "category": f"{LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode",
    "vat_rate": f"{LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:ApplicablePercent",
    "amount": LINE_AMOUNT,
}
VAT_BREAKDOWN: Table = {
    "category": "ram:CategoryCode",
    "rate": "ram:ApplicablePercent",
    "taxable_amount": "ram:BasisAmount",
    "vat": "ram:CalculatedAmount",
    "reason": "ram:ExemptionReason",
}
ALLOWANCE: Table = {
    "amount": "ram:ActualAmount",
    "category": "ram:CategoryTradeTax/ram:CategoryCode",
    "rate": "ram:CategoryTradeTax/ram:ApplicablePercent",
    "reason": "ram:Reason",
    "reason_code": "ram:ReasonCode",
}
CHARGE: Table = {  # what carriers take is a group of its own
    "amount": ("ram:ActualAmount", "ram:AppliedAmount"),
    "category": ("ram:CategoryTradeTax/ram:CategoryCode", "ram:AppliedTradeTax/ram:CategoryCode"),
    "rate": ("ram:CategoryTradeTax/ram:ApplicablePercent", "ram:AppliedTradeTax/ram:ApplicablePercent"),
    "reason": ("ram:Reason", "ram:Description"),
    "reason_code": "ram:ReasonCode",
    "is_shipping": "self::ram:SpecifiedLogisticsServiceCharge",
}

BINDING = Binding(
    syntax=Syntax.ZUGFERD_1,
    roots={f"{{{PREFIXES['rsm']}}}CrossIndustryDocument": None},
    prefixes=PREFIXES,
    header=HEADER,
    groups={
        # A line without product and amount is a remark between the others.
        "line_items": Group(f"{TRADE}/ram:IncludedSupplyChainTradeLineItem[{LINE_PRODUCT} or {LINE_AMOUNT}]", LINE),
        "vat_breakdown": Group(f"{SETTLEMENT}/ram:ApplicableTradeTax", VAT_BREAKDOWN),
        "allowances": Group(ALLOWANCES, ALLOWANCE),
        "charges": Group(f"{CHARGES} | {FREIGHT}", CHARGE),
    },
)
