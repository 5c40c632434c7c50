"""English."""

from scanner_processing.readers.offline.languages.language import Language

ENGLISH = Language(
    labels={
        "invoice_number": (
            "invoice number | invoice no | inv | invoice nr | invoice num | invoice id | inv no | inv number | tax "
            "invoice no | tax invoice number | bill number | bill no | invoice reference | document number | document "
            "no | doc no | receipt number | receipt no | receipt | credit note number | credit note no | number of "
            "invoice | invoice no number | number of {the/} invoice"
        ),
        "number": "number",
        "title": "invoice | tax invoice | credit note | commercial invoice | proforma invoice",
        "invoice_date": (
            "invoice date | date of invoice | date of issue | issue date | issued | issued at | issued on | dated | "
            "invoice dated | date issued | billing date | bill date | tax point | tax point date | date tax point | "
            "document date | receipt date"
        ),
        "date": "date | date {and/} time",
        "due_date": (
            "due date | payment due | due | due on | due by | payment due date | payment due by | pay by | payable by "
            "| date due | invoice due date | please pay by | please remit until | please remit by | please pay until | "
            "payment date | payable until | payable on or before"
        ),
        "purchase_order": (
            "purchase order | purchase order number | purchase order no | po number | po no | po | order number | "
            "order no | your order | your order no | your order number | order reference | customer order | customer "
            "po | customer po number | your purchase order | order ref | po ref | po reference | order id | your po"
        ),
        "payment_reference": (
            "payment reference | payment ref | reference for payment | remittance reference | please quote | quote | "
            "memo | payment memo | quote reference | payment id | transfer reference | please use the following "
            "communication for your payment"
        ),
        "reference": "reference | ref | our ref | our reference",
        "customer_reference": "your reference | your ref | customer {reference/ref}",
        "payment_terms": "payment terms | terms | terms of payment | payment conditions | payment term",
        "iban": "iban | iban no | iban number",
        "vendor_vat_id": (
            "vat id | vat no | vat number | vat reg no | vat registration number | vat registration no | vat reg | tax "
            "id | {gst/sst} {id/reg/registration/no/number/} {no/number} | {gst/sst} {id/reg} | vat registration | vat "
            "identification number | vat id no | our vat id | our vat number"
        ),
        "currency": "currency | amounts in | all amounts in",
        "amount": (
            "net | net total | net amount | total net | total net amount | net total amount | total excl vat | total "
            "excluding vat | total without vat | subtotal | total before tax | taxable amount | amount excl vat | "
            "total ex vat | subtotal excl vat | total excl tax | total excluding tax | net value | total before vat | "
            "subtotal without vat | net invoice amount | amount before tax | sum net | {total/sub total/total "
            "sales/total amount/amount/sales/} {excl/excl of/excluding/exclusive/exclusive of/ex} {vat/gst/tax/sst} | "
            "{gst/tax/vat} {ta/taxable} {amt/amount}"
        ),
        "vat": (
            "vat | total vat | vat total | vat amount | tax | total tax | tax total | sales tax | value added tax | "
            "gst | plus vat | add vat | tax amount | vat at | plus vat at | total vat amount | tax (vat) | "
            "{total/add/plus/} {gst/sst/tax} {payable/amt/amount/} | gov tax | service tax"
        ),
        "total": (
            "total | sum | grand total | invoice total | total amount | gross total | total incl vat | total including "
            "vat | total gross | gross amount | total with vat | total invoice amount | total inc vat | gross total "
            "amount | total for this invoice | invoice amount | gross | total payable | amount payable | total to pay "
            "| {total/rounded/final/nett/grand} {rounded/total/payable} {amount/amt/sales/} | {total/sub total/total "
            "sales/total amount/takeout total/amount} {incl/incl of/including/inclusive/inclusive of/inc/with} "
            "{vat/gst/tax/sst} | total {charges/sales/amt}"
        ),
        "amount_due": (
            "amount due | balance due | total due | total amount due | balance | due payable | amount to pay | "
            "outstanding amount | please pay | amount outstanding"
        ),
        "no_total": (
            "discount | previous balance | previous unpaid balance | credits | shipping | payment received | deposit | "
            "less discount | service charge | total {includes/include} {gst/vat/tax} | {total/item/} disc | carried "
            "forward | brought forward | carry forward | total carried forward | balance brought forward | balance "
            "forward | total paid"
        ),
        "rounding": "{cash/} {rounding/round} {adj/adjustment/difference/}",
        "tendered": (
            "cash | {cash/amount/} {tendered/tender/received/paid} | payment | credit card | debit card | card | visa "
            "| mastercard | cash payment | card payment"
        ),
        "change": "{cash/your/amount/} change {due/}",
        "vat_rate": "vat rate | tax rate",
        "seller": (
            "sold by | {own/owned/operated/managed} by | seller | from | vendor | supplier | service provider | biller "
            "| billed by | issued by | payment in favor of"
        ),
        "account_holder": "account holder | account name | beneficiary | beneficiary name | payee",
        "name": "name | company name",
        "buyer": (
            "bill to | billed to | invoice to | sold to | ship to | to | buyer | client | customer name | billing "
            "address | shipping address | deliver to | delivery address | bill to address | guest name | invoice "
            "address | service address | attn | remit to | for"
        ),
        "other": (
            "delivery date | date of delivery | order date | ship date | customer number | customer no | customer id | "
            "account number | account no | page | phone | fax | service period | billing period | period | sort code | "
            "bic | swift | customer vat id | customer vat no | customer vat number | your vat id | your vat number | "
            "contact | registration no | company no | bank | website | email | tel | delivery note | delivery note no "
            "| salesperson | sales rep | quote no | quote number | quotation | terms {and/} conditions | matter | "
            "shipped | account | project | service date | date of supply | supply date | client no | client number | "
            "company registration no | company number | contract | contract no | customer | telephone | web | buyer "
            "vat id | your customer number | delivery period | performance period | {total/no of/number of/} "
            "{item/items/qty/quantity} {sold/count/} | quantity count | total points | cashier | member points"
        ),
    },
    columns={
        "description": (
            "description | item | item description | product | service | details | title | article | particulars | "
            "work done | what | services | professional services | product description | description of goods | items "
            "| service description | goods | work | name"
        ),
        "quantity": (
            "quantity | qty | ordered | shipped | how much | time | hours | units | qty hr | qty hrs | hrs | count"
        ),
        "unit_price": (
            "unit price | u price | s price | u/p | price | rate | price per unit | unit cost | cost | price unit | "
            "net price | unit price net | price each | unit net price | each"
        ),
        "amount": (
            "amount | amt | total | line total | total price | net amount | sum | extension | extended price | amount "
            "net | total net | net total | net | line amount | price total | net value"
        ),
        "vat_rate": "vat | tax | taxes | gst | vat rate | tax rate",
        "position": "pos | no | line | nr | item no | pos no",
        "ignored": (
            "date | code | item code | unit | um | uom | disc | discount | sku | article no | part no | product code | "
            "type | reference | art no"
        ),
    },
    kinds=(
        "abbreviated | bill | cash | commercial | copy | creditnote | duplicate | invoice | original | page | proforma "
        "| receipt | sale | simplified | tax | vat"
    ),
    paying="payable | payment is | payment within | payment due | please pay | please settle | net | due | terms",
    times="day | days | week | weeks | month | months | immediately | receipt",
)
