"""OASIS UBL 2.1, Invoice and CreditNote, as EN 16931-3-2 binds it: Peppol BIS Billing 3, XRechnung.

The amounts of a credit note are positive, as in the standard: what they are for, its type says.
"""

from collections.abc import Iterator

from scanner_contract.invoice import DocumentType
from scanner_contract.values import Syntax, Violation
from scanner_processing.einvoices.binding import Binding, Group, Table
from scanner_processing.einvoices.codes import CREDIT_NOTES
from scanner_processing.einvoices.places import Element, Places, find
from scanner_processing.einvoices.plain import text_of

STANDARD = "urn:oasis:names:specification:ubl:schema:xsd"
PREFIXES = {
    "ubl": f"{STANDARD}:Invoice-2",
    "cn": f"{STANDARD}:CreditNote-2",
    "cac": f"{STANDARD}:CommonAggregateComponents-2",
    "cbc": f"{STANDARD}:CommonBasicComponents-2",
}

SELLER = "cac:AccountingSupplierParty/cac:Party"
BUYER = "cac:AccountingCustomerParty/cac:Party"
VAT = "cac:PartyTaxScheme[normalize-space(cac:TaxScheme/cbc:ID)='VAT']/cbc:CompanyID"
OTHER_TAX = "cac:PartyTaxScheme[normalize-space(cac:TaxScheme/cbc:ID)!='VAT']/cbc:CompanyID"
ACCOUNT = "cac:PaymentMeans/cac:PayeeFinancialAccount"
TOTALS = "cac:LegalMonetaryTotal"
ALLOWANCE = "cac:AllowanceCharge[normalize-space(cbc:ChargeIndicator)='false' or cbc:ChargeIndicator='0']"
CHARGE = "cac:AllowanceCharge[normalize-space(cbc:ChargeIndicator)='true' or cbc:ChargeIndicator='1']"

HEADER: Table = {
    "profile": "cbc:CustomizationID",
    "document_type": "cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode",
    "type_code": "cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode",
    "invoice_number": "cbc:ID",
    "invoice_date": "cbc:IssueDate",
    "due_date": ("cbc:DueDate", "cac:PaymentMeans/cbc:PaymentDueDate", "cac:PaymentTerms/cbc:PaymentDueDate"),
    "delivery_date": "cac:Delivery/cbc:ActualDeliveryDate",
    "service_period_start": "cac:InvoicePeriod/cbc:StartDate",
    "service_period_end": "cac:InvoicePeriod/cbc:EndDate",
    "tax_point_date": "cbc:TaxPointDate",
    "tax_point_code": "cac:InvoicePeriod/cbc:DescriptionCode",
    # Peppol puts NA where there is a sales order only.
    "purchase_order": "cac:OrderReference/cbc:ID[not(.='NA' and ../cbc:SalesOrderID)]",
    "sales_order": "cac:OrderReference/cbc:SalesOrderID",
    "contract_number": "cac:ContractDocumentReference/cbc:ID",
    "buyer_reference": "cbc:BuyerReference",
    "preceding_invoice": "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID",
    # The seller: a name in the register before one in trade.
    "vendor_name": (f"{SELLER}/cac:PartyLegalEntity/cbc:RegistrationName", f"{SELLER}/cac:PartyName/cbc:Name"),
    "vendor_street": f"{SELLER}/cac:PostalAddress/cbc:StreetName",
    "vendor_postal_code": f"{SELLER}/cac:PostalAddress/cbc:PostalZone",
    "vendor_city": f"{SELLER}/cac:PostalAddress/cbc:CityName",
    "vendor_country": f"{SELLER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode",
    "vendor_vat_id": f"{SELLER}/{VAT}",
    "vendor_tax_number": f"{SELLER}/{OTHER_TAX}",
    "vendor_id": f"{SELLER}/cac:PartyIdentification/cbc:ID",
    "vendor_registration": f"{SELLER}/cac:PartyLegalEntity/cbc:CompanyID",
    "representative_vat_id": f"cac:TaxRepresentativeParty/{VAT}",
    # The buyer
    "customer_name": (f"{BUYER}/cac:PartyLegalEntity/cbc:RegistrationName", f"{BUYER}/cac:PartyName/cbc:Name"),
    "customer_number": f"{BUYER}/cac:PartyIdentification/cbc:ID",
    "customer_street": f"{BUYER}/cac:PostalAddress/cbc:StreetName",
    "customer_postal_code": f"{BUYER}/cac:PostalAddress/cbc:PostalZone",
    "customer_city": f"{BUYER}/cac:PostalAddress/cbc:CityName",
    "customer_country": f"{BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode",
    "customer_vat_id": f"{BUYER}/{VAT}",
    "customer_registration": f"{BUYER}/cac:PartyLegalEntity/cbc:CompanyID",
    # Amounts. VAT may be told twice, the second time in the currency of the tax office.
    "currency": "cbc:DocumentCurrencyCode",
    "tax_currency": "cbc:TaxCurrencyCode",
    "line_total": f"{TOTALS}/cbc:LineExtensionAmount",
    "discount": (f"{TOTALS}/cbc:AllowanceTotalAmount", f"{ALLOWANCE}[last()=1]/cbc:Amount"),
    "allowance_total": f"{TOTALS}/cbc:AllowanceTotalAmount",
    "charge_total": f"{TOTALS}/cbc:ChargeTotalAmount",
    "amount": f"{TOTALS}/cbc:TaxExclusiveAmount",
    "vat": (
        "cac:TaxTotal/cbc:TaxAmount[@currencyID=/*/cbc:DocumentCurrencyCode]",
        "cac:TaxTotal/cbc:TaxAmount[not(@currencyID)]",
    ),
    "tax_currency_vat": (
        "cac:TaxTotal/cbc:TaxAmount[@currencyID=/*/cbc:TaxCurrencyCode and @currencyID!=/*/cbc:DocumentCurrencyCode]"
    ),
    "total": f"{TOTALS}/cbc:TaxInclusiveAmount",
    "rounding": f"{TOTALS}/cbc:PayableRoundingAmount",
    "prepaid": f"{TOTALS}/cbc:PrepaidAmount",
    "amount_due": f"{TOTALS}/cbc:PayableAmount",
    # Payment
    "payment_means": "cac:PaymentMeans/cbc:PaymentMeansCode",
    "iban": f"{ACCOUNT}/cbc:ID",
    "account": f"{ACCOUNT}/cbc:ID",
    "bic": f"{ACCOUNT}/cac:FinancialInstitutionBranch/cbc:ID",
    "payment_terms": "cac:PaymentTerms/cbc:Note",
    "payment_reference": "cac:PaymentMeans/cbc:PaymentID",
}

ALLOWANCE_OR_CHARGE: Table = {
    "amount": "cbc:Amount",
    "category": "cac:TaxCategory/cbc:ID",
    "rate": "cac:TaxCategory/cbc:Percent",
    "reason": "cbc:AllowanceChargeReason",
    "reason_code": "cbc:AllowanceChargeReasonCode",
}

GROUPS = {
    "line_items": Group(
        "cac:InvoiceLine | cac:CreditNoteLine",
        {
            "id": "cbc:ID",
            "description": ("cac:Item/cbc:Name", "cac:Item/cbc:Description"),
            "code": "cac:Item/cac:SellersItemIdentification/cbc:ID",
            "quantity": "cbc:InvoicedQuantity | cbc:CreditedQuantity",
            "unit": "cbc:InvoicedQuantity/@unitCode | cbc:CreditedQuantity/@unitCode",
            "unit_price": "cac:Price/cbc:PriceAmount",
            "gross_price": "cac:Price/cac:AllowanceCharge/cbc:BaseAmount",
            "discount": f"{ALLOWANCE}[last()=1]/cbc:Amount",
            "category": "cac:Item/cac:ClassifiedTaxCategory/cbc:ID",
            "vat_rate": "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent",
            "amount": "cbc:LineExtensionAmount",
        },
    ),
    "vat_breakdown": Group(
        "cac:TaxTotal/cac:TaxSubtotal",
        {
            "category": "cac:TaxCategory/cbc:ID",
            "rate": "cac:TaxCategory/cbc:Percent",
            "taxable_amount": "cbc:TaxableAmount",
            "vat": "cbc:TaxAmount",
            "reason": "cac:TaxCategory/cbc:TaxExemptionReason",
            "reason_code": "cac:TaxCategory/cbc:TaxExemptionReasonCode",
        },
    ),
    "allowances": Group(ALLOWANCE, ALLOWANCE_OR_CHARGE),
    "charges": Group(CHARGE, ALLOWANCE_OR_CHARGE),
}


def _wrong_type(root: Element, places: Places) -> Iterator[Violation]:
    """A credit note in an Invoice, or the other way round: the amounts mean the opposite of what the file is."""
    for name, credits_only in (("cbc:InvoiceTypeCode", False), ("cbc:CreditNoteTypeCode", True)):
        for node in find(root, name, PREFIXES):
            if (text_of(node) in CREDIT_NOTES) is not credits_only:
                kind = "a credit note" if credits_only else "an invoice"
                message = f"The file is {kind}, but its type code {text_of(node)[:10]} is not that of one."
                yield Violation(rule="BR-CL-01", message=message, xpath=places.of(node))


BINDING = Binding(
    syntax=Syntax.UBL,
    roots={
        f"{{{PREFIXES['ubl']}}}Invoice": DocumentType.INVOICE,
        f"{{{PREFIXES['cn']}}}CreditNote": DocumentType.CREDIT_NOTE,
    },
    prefixes=PREFIXES,
    header=HEADER,
    groups=GROUPS,
    irregular=_wrong_type,
)
