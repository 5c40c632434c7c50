"""UN/CEFACT Cross Industry Invoice, D16B and later, as EN 16931-3-3 binds it: Factur-X, ZUGFeRD 2, XRechnung.

The amounts of a credit note are positive, as in the standard: what they are for, its type says.
"""

from scanner_contract.values import Syntax
from scanner_processing.einvoices.binding import Binding, Group, Table

STANDARD = "urn:un:unece:uncefact:data:standard"
PREFIXES = {
    "rsm": f"{STANDARD}:CrossIndustryInvoice:100",
    "ram": f"{STANDARD}:ReusableAggregateBusinessInformationEntity:100",
    "udt": f"{STANDARD}:UnqualifiedDataType:100",
    "qdt": f"{STANDARD}:QualifiedDataType:100",
}

CONTEXT = "rsm:ExchangedDocumentContext"
DOCUMENT = "rsm:ExchangedDocument"
TRADE = "rsm:SupplyChainTradeTransaction"
AGREEMENT = f"{TRADE}/ram:ApplicableHeaderTradeAgreement"
DELIVERY = f"{TRADE}/ram:ApplicableHeaderTradeDelivery"
SETTLEMENT = f"{TRADE}/ram:ApplicableHeaderTradeSettlement"
SELLER = f"{AGREEMENT}/ram:SellerTradeParty"
BUYER = f"{AGREEMENT}/ram:BuyerTradeParty"
VAT = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']"
TAX_NUMBER = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='FC']"
TERMS = f"{SETTLEMENT}/ram:SpecifiedTradePaymentTerms"
MEANS = f"{SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans"
TOTALS = f"{SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation"
CURRENCY = f"/*/{SETTLEMENT}/ram:InvoiceCurrencyCode"
TAX_CURRENCY = f"/*/{SETTLEMENT}/ram:TaxCurrencyCode"
IS_ALLOWANCE = "[normalize-space(ram:ChargeIndicator)='false' or normalize-space(ram:ChargeIndicator)='0']"
IS_CHARGE = "[normalize-space(ram:ChargeIndicator)='true' or normalize-space(ram:ChargeIndicator)='1']"
ALLOWANCES = f"{SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge{IS_ALLOWANCE}"
CHARGES = f"{SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge{IS_CHARGE}"
FREIGHT = f"{SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge"
# Factur-X EXTENDED has lines that only head or explain others: their amounts are those of other lines.
IS_DETAIL = "[not(ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode[.='GROUP' or .='INFORMATION'])]"

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
    "tax_point_date": f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:TaxPointDate/udt:DateString",
    "tax_point_code": f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:DueDateTypeCode",
    "purchase_order": f"{AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID",
    "sales_order": f"{AGREEMENT}/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID",
    "contract_number": f"{AGREEMENT}/ram:ContractReferencedDocument/ram:IssuerAssignedID",
    "buyer_reference": f"{AGREEMENT}/ram:BuyerReference",
    "preceding_invoice": f"{SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID",
    # The seller: a name in the register before one in trade.
    "vendor_name": (f"{SELLER}/ram:Name", f"{SELLER}/ram:SpecifiedLegalOrganization/ram:TradingBusinessName"),
    "vendor_street": f"{SELLER}/ram:PostalTradeAddress/ram:LineOne",
    "vendor_postal_code": f"{SELLER}/ram:PostalTradeAddress/ram:PostcodeCode",
    "vendor_city": f"{SELLER}/ram:PostalTradeAddress/ram:CityName",
    "vendor_country": f"{SELLER}/ram:PostalTradeAddress/ram:CountryID",
    "vendor_vat_id": f"{SELLER}/{VAT}",
    "vendor_tax_number": f"{SELLER}/{TAX_NUMBER}",
    "vendor_id": (f"{SELLER}/ram:ID", f"{SELLER}/ram:GlobalID"),
    "vendor_registration": f"{SELLER}/ram:SpecifiedLegalOrganization/ram:ID",
    "representative_vat_id": f"{AGREEMENT}/ram:SellerTaxRepresentativeTradeParty/{VAT}",
    # The buyer
    "customer_name": (f"{BUYER}/ram:Name", f"{BUYER}/ram:SpecifiedLegalOrganization/ram:TradingBusinessName"),
    "customer_number": (f"{BUYER}/ram:ID", f"{BUYER}/ram:GlobalID"),
    "customer_street": f"{BUYER}/ram:PostalTradeAddress/ram:LineOne",
    "customer_postal_code": f"{BUYER}/ram:PostalTradeAddress/ram:PostcodeCode",
    "customer_city": f"{BUYER}/ram:PostalTradeAddress/ram:CityName",
    "customer_country": f"{BUYER}/ram:PostalTradeAddress/ram:CountryID",
    "customer_vat_id": f"{BUYER}/{VAT}",
    "customer_registration": f"{BUYER}/ram:SpecifiedLegalOrganization/ram:ID",
    # Amounts. VAT may be told twice, the second time in the currency of the tax office.
    "currency": f"{SETTLEMENT}/ram:InvoiceCurrencyCode",
    "tax_currency": f"{SETTLEMENT}/ram:TaxCurrencyCode",
    "line_total": f"{TOTALS}/ram:LineTotalAmount",
    "discount": (f"{TOTALS}/ram:AllowanceTotalAmount", f"{ALLOWANCES}[last()=1]/ram:ActualAmount"),
    "allowance_total": f"{TOTALS}/ram:AllowanceTotalAmount",
    "charge_total": f"{TOTALS}/ram:ChargeTotalAmount",
    "amount": f"{TOTALS}/ram:TaxBasisTotalAmount",
    "vat": (
        f"{TOTALS}/ram:TaxTotalAmount[@currencyID={CURRENCY}]",
        f"{TOTALS}/ram:TaxTotalAmount[not(@currencyID)]",
    ),
    "tax_currency_vat": f"{TOTALS}/ram:TaxTotalAmount[@currencyID={TAX_CURRENCY} and @currencyID!={CURRENCY}]",
    "total": f"{TOTALS}/ram:GrandTotalAmount",
    "rounding": f"{TOTALS}/ram:RoundingAmount",
    "prepaid": f"{TOTALS}/ram:TotalPrepaidAmount",
    "amount_due": f"{TOTALS}/ram:DuePayableAmount",
    # Payment
    "payment_means": f"{MEANS}/ram:TypeCode",
    "iban": (
        f"{MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID",
        f"{MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID",
    ),
    "account": (
        f"{MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID",
        f"{MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID",
    ),
    "bic": f"{MEANS}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID",
    "payment_terms": f"{TERMS}/ram:Description",
    "payment_reference": f"{SETTLEMENT}/ram:PaymentReference",
}

LINE_SETTLEMENT = "ram:SpecifiedLineTradeSettlement"
LINE_ALLOWANCE = f"{LINE_SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge{IS_ALLOWANCE}"
LINE_PRODUCT = "ram:SpecifiedTradeProduct"

LINE: Table = {
    "id": "ram:AssociatedDocumentLineDocument/ram:LineID",
    "description": (f"{LINE_PRODUCT}/ram:Name", f"{LINE_PRODUCT}/ram:Description"),
    "code": f"{LINE_PRODUCT}/ram:SellerAssignedID",
    "quantity": "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity",
    "unit": "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode",
    "unit_price": "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount",
    "gross_price": "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount",
    "discount": f"{LINE_ALLOWANCE}[last()=1]/ram:ActualAmount",
    "category": f"{LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode",
    "vat_rate": f"{LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:RateApplicablePercent",
    "amount": f"{LINE_SETTLEMENT}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
}
VAT_BREAKDOWN: Table = {
    "category": "ram:CategoryCode",
    "rate": "ram:RateApplicablePercent",
    "taxable_amount": "ram:BasisAmount",
    "vat": "ram:CalculatedAmount",
    "reason": "ram:ExemptionReason",
    "reason_code": "ram:ExemptionReasonCode",
}
ALLOWANCE: Table = {
    "amount": "ram:ActualAmount",
    "category": "ram:CategoryTradeTax/ram:CategoryCode",
    "rate": "ram:CategoryTradeTax/ram:RateApplicablePercent",
    "reason": "ram:Reason",
    "reason_code": "ram:ReasonCode",
}
CHARGE: Table = {  # what carriers take is a group of its own in Factur-X EXTENDED
    "amount": ("ram:ActualAmount", "ram:AppliedAmount"),
    "category": ("ram:CategoryTradeTax/ram:CategoryCode", "ram:AppliedTradeTax/ram:CategoryCode"),
    "rate": ("ram:CategoryTradeTax/ram:RateApplicablePercent", "ram:AppliedTradeTax/ram:RateApplicablePercent"),
    "reason": ("ram:Reason", "ram:Description"),
    "reason_code": "ram:ReasonCode",
    "is_shipping": "self::ram:SpecifiedLogisticsServiceCharge",
}

BINDING = Binding(
    syntax=Syntax.CII,
    roots={f"{{{PREFIXES['rsm']}}}CrossIndustryInvoice": None},
    prefixes=PREFIXES,
    header=HEADER,
    groups={
        "line_items": Group(f"{TRADE}/ram:IncludedSupplyChainTradeLineItem{IS_DETAIL}", LINE),
        "vat_breakdown": Group(f"{SETTLEMENT}/ram:ApplicableTradeTax", VAT_BREAKDOWN),
        "allowances": Group(ALLOWANCES, ALLOWANCE),
        "charges": Group(f"{CHARGES} | {FREIGHT}", CHARGE),
    },
)
