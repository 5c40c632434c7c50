"""English."""

from samples.variety.lexicon import Lexicon

ENGLISH = Lexicon(
    code="en",
    months="January February March April May June July August September October November December",
    titles={
        "invoice": "Invoice | INVOICE | Tax Invoice | TAX INVOICE | Sales Invoice | Bill | Invoice (original)",
        "credit_note": "Credit Note | CREDIT NOTE | Credit Memo | Sales Credit Note | Credit",
        "reminder": "Payment Reminder | Reminder | Second Reminder | Overdue Notice | Reminder of Payment",
        "receipt": "Receipt | RECEIPT | Sales Receipt | Customer Receipt | Cash Receipt",
    },
    labels={
        "invoice_number": (
            "Invoice No. | Invoice Number | Invoice # | Invoice no | Inv. No. | Invoice | Invoice ID | Document No. | "
            "Doc. No. | Number | No. | Bill No. | Our Invoice No."
        ),
        "credit_number": "Credit Note No. | Credit Note Number | Credit Memo # | Document No. | Number | Credit No.",
        "reminder_number": "Reminder No. | Reference | Document No. | Notice No.",
        "receipt_number": "Receipt No. | Receipt # | Trans | Ticket | Check # | Bill No. | Rcpt",
        "invoice_date": (
            "Invoice Date | Date | Date of issue | Issue date | Issued | Dated | Document date | Billing date | "
            "Date/Tax point | Tax point | Bill date"
        ),
        "due_date": (
            "Due Date | Payment due | Due | Pay by | Due on | Payment due by | Please pay by | Payable by | Date due"
        ),
        "delivery_date": "Delivery date | Date of supply | Supply date | Delivered | Ship date | Date delivered",
        "service_period": "Service period | Billing period | Period | Period covered | For the period",
        "purchase_order": (
            "PO Number | P.O. # | Your Order No. | Purchase Order | Customer PO | Your order | PO Ref | Order Ref."
        ),
        "sales_order": "Our Order No. | Sales Order | SO # | Our order | Job No. | Order confirmation",
        "contract_number": "Contract No. | Agreement | Contract | Subscription ID | Contract ref.",
        "buyer_reference": "Your Reference | Your ref. | Cost centre | Customer ref.",
        "preceding_invoice": "Original invoice | Credit for invoice | Against invoice | Relates to invoice",
        "customer_number": "Customer No. | Account No. | Customer ID | A/C No. | Client No. | Account",
        "vendor_vat_id": "VAT No. | VAT Reg. No. | VAT Number | VAT ID | VAT Registration No. | VAT",
        "vendor_tax_number": "Tax ID | Tax No. | Tax Number",
        "customer_vat_id": "Your VAT No. | Customer VAT No. | VAT No. (customer) | Client VAT ID",
        "iban": "IBAN | IBAN No. | IBAN Number",
        "bic": "BIC | SWIFT | SWIFT/BIC | BIC/SWIFT | Swift code",
        "bank": "Bank | Bank name | Our bank | Account with",
        "holder": "Account name | Beneficiary | Payee | Account holder",
        "payment_reference": "Payment reference | Please quote | Reference for payment | Remittance ref. | Quote ref.",
        "payment_terms": "Terms | Payment terms | Terms of payment | Payment Terms",
        "bill_to": "Bill To | Invoice to | Sold to | To | Billed to | Customer | Invoice address | Client",
        "ship_to": "Ship To | Deliver to | Delivery address | Delivered to | Site address",
        "from": "From | Seller | Supplier | Issued by",
        "phone": "Phone | Tel. | Telephone | T",
        "fax": "Fax | F",
        "email": "Email | E-mail | E",
        "web": "Web | Website | W",
        "clerk": "Contact | Sales person | Your contact | Prepared by | Account manager",
        "order_date": "Order date | Ordered on | Date of order | PO date",
        "print_date": "Printed | Print date | Statement date | Produced on",
        "delivery_note": "Delivery note | Despatch note | Consignment | Packing slip",
        "project": "Project | Job | Site | Matter",
        "register": "Company No. | Registered in the register no. | Reg. No. | Registration No.",
        "carrier": "Carrier | Shipped via | Courier",
        "meter": "Meter No. | Meter | Meter serial no.",
        "page": "Page {page} of {pages} | Page {page}/{pages} | {page} of {pages} | Page: {page}",
        "subtotal": "Subtotal | Goods total | Total of items | Sub total | Items total",
        "discount": "Discount | Less discount | Trade discount | Volume discount",
        "shipping": "Shipping | Carriage | Delivery | Freight | Postage & packing | Shipping & handling",
        "amount": (
            "Net | Net total | Total net | Total excl. VAT | Net amount | Total ex VAT | Taxable amount | "
            "Subtotal excl. VAT | Total before VAT"
        ),
        "vat": "VAT {rate} | VAT @ {rate} | VAT ({rate}) | + VAT {rate} | VAT at {rate} | {rate} VAT",
        "vat_of": "VAT {rate} on {taxable} | {rate} VAT of {taxable} | VAT {rate} ({taxable})",
        "vat_total": "Total VAT | VAT | VAT amount | VAT total | Value Added Tax",
        "vat_inside": "incl. VAT {rate} | Includes VAT at {rate} | of which VAT {rate}",
        "total": (
            "Total | TOTAL | Grand Total | Invoice Total | Total incl. VAT | Total amount | Gross total | Total inc "
            "VAT "
            "| Total payable | Amount payable | Invoice amount"
        ),
        "rounding": "Rounding | Rounding adjustment | Rounding difference",
        "prepaid": "Paid | Deposit paid | Less payment received | Amount paid | Prepaid | Payments received",
        "amount_due": "Amount due | Balance due | Total due | Balance | Amount outstanding | To pay",
        "carried": "Carried forward | Carry over | Sub-total carried forward",
        "brought": "Brought forward | Carried over",
        "group": "Subtotal {} | Total {}",
        "rate": "VAT rate | Rate | VAT % | Code",
        "taxable": "Net | Taxable | Goods | Net amount",
        "tax": "VAT | Tax | VAT amount",
        "gross": "Gross | Total | Incl. VAT",
        "previous_balance": "Previous balance | Balance of last invoice | Last invoice",
        "early": "If paid within 10 days | Early payment total | Amount if paid within 14 days",
        "tip": "Tip | Gratuity | Service tip",
        "with_tip": "Paid by card | Card total | Total with tip",
        "cash": "Cash | CASH | Tendered",
        "card": "Card | Visa | Debit card | Contactless",
        "change": "Change | CHANGE | Change due",
        "open_invoice": "Invoice | Open invoice | Document",
        "fee": "Reminder fee | Late fee | Administration fee",
    },
    columns={
        "position": "Pos. | # | No. | Item | Line",
        "code": "Item No. | SKU | Code | Product code | Part No. | Art. no. | Item code",
        "description": "Description | Item | Product | Service | Details | Description of goods | Particulars",
        "quantity": "Qty | Quantity | Qty. | Units | Ordered",
        "unit": "Unit | UOM | U/M | UM",
        "unit_price": "Unit price | Price | Rate | Price each | Unit cost | Net price",
        "discount": "Discount | Disc. | Less",
        "percent_off": "Disc. % | Discount % | Rebate",
        "vat_rate": "VAT | VAT % | VAT rate | Tax | Tax %",
        "amount": "Amount | Total | Net amount | Line total | Total net | Value | Sum",
        "date": "Date | Delivered | Service date",
    },
    texts={
        "opening": (
            "Thank you for your order. We invoice as agreed: | We are pleased to charge for our services as follows. | "
            "Please find below the details of your invoice. | For work done and goods supplied:"
        ),
        "closing": (
            "Thank you for your business! | Kind regards | We look forward to working with you again. | "
            "Goods remain our property until paid in full. | Any questions? Call us on weekdays from 9 to 5."
        ),
        "terms": (
            "Payable within {days} days. | Net {days} days | Payment due within {days} days of invoice date. | "
            "{days} days net | Please pay within {days} days without deduction."
        ),
        "terms_due": "Please pay by {due_date}. | Payable by {due_date} without deduction. | Due on {due_date}",
        "terms_discount": (
            "2% discount if paid by {early_date}, net {days} days. | Pay {early_amount} before {early_date} or the "
            "full "
            "amount within {days} days."
        ),
        "exempt": "No VAT charged. | VAT exempt. | Reverse charge: the customer accounts for VAT.",
        "marketing": (
            "Save 15 % on your next order before {trap_date}! | Order 24/7 in our online shop: {web} | "
            "New: our catalogue with more than 2,500 products | Recommend us and get {trap_amount} off | "
            "Part of the {other} group since 1987"
        ),
        "balance": "Your account balance before this invoice on {trap_date}: {trap_amount}",
        "carrier": "Shipped by {other}, consignment {trap_number}, {trap_weight} kg",
        "stamp": "PAID | COPY | RECEIVED {trap_date} | CHECKED | DUPLICATE | ORIGINAL",
        "reminder": "Our records show that the invoice below is still unpaid. Please transfer the open amount.",
        "thanks": "Thank you for your visit! | Please come again | Have a nice day | VAT receipt - please retain",
        "served": "Server: {name} | You were served by {name} | Cashier: {name}",
        "table": "Table {n} | Tbl {n} Guests 2 | Till {n}",
        "slip": "Receipt | Payment part | Remittance slip | Payment advice - please detach",
    },
    units={
        "piece": "pcs | ea | pc | each | unit | Pcs.",
        "hour": "hrs | h | hours | hour",
        "kg": "kg | kgs",
        "month": "month | mo. | months",
        "metre": "m | metres",
        "litre": "l | ltr | litres",
        "night": "nights | night",
        "flat": "lot | flat rate | job",
        "kwh": "kWh",
        "day": "days | day",
        "box": "box | ctn | case",
        "gb": "GB",
    },
    firms={
        "craft": "{} Builders | {} Roofing & Joinery | {} Plumbing | {} & Sons Electrical | {} Metalworks",
        "wholesale": "{} Wholesale | {} Trading | {} Office Supplies | {} Foods | {} Industrial Parts",
        "software": "{}ware | {} Cloud | {} Systems | {}base Software | {} Analytics",
        "hotel": "The {} Hotel | {} House Hotel | {} Inn | {} Lodge",
        "freelance": "{given} {} | {given} {} Design | {given} {} Consulting | {given} {}, Translator",
        "utility": "{} Energy | {} Water | {} Power & Gas | {} Utilities",
        "telephone": "{} Telecom | {} Mobile | {} Broadband | {}tel",
        "restaurant": "{}'s Kitchen | Cafe {} | The {} Arms | {} Grill",
        "grocery": "{} Stores | {} Market | {} Fresh | {}'s Corner Shop",
        "fuel": "{} Petrol | {} Service Station | {} Fuels",
    },
    goods={
        "craft": (
            "Oak door, fitted | Replace copper pipe | Labour, two fitters | Call-out and travel | Scaffold hire, per "
            "week "
            "| Plasterboard 12.5 mm | Rewiring of the ground floor | Waste disposal | Steel brackets, galvanised"
        ),
        "wholesale": (
            "Copy paper A4, 80 gsm | Ball pens, blue, pack of 50 | Hex bolt M8 x 40 | Safety gloves size 9 | Pallet "
            "wrap "
            "| Ground coffee 1 kg | Tomatoes, vine, class I | LED tube 1500 mm | Hydraulic hose 1/2 inch | Desk lamp "
            "black"
        ),
        "software": (
            "Team plan, monthly | User licences Professional | Storage add-on | API calls, per thousand | Premium "
            "support "
            "| Onboarding workshop | Managed database, small"
        ),
        "hotel": (
            "Double room, bed and breakfast | Single room | Breakfast buffet | Parking, underground | Minibar | City "
            "tax | "
            "Conference room, half day"
        ),
        "freelance": (
            "Translation German to English | Logo design, second draft | Consulting, remote | Photo shoot, half day | "
            "Copy editing of annual report | Travel expenses"
        ),
        "utility": (
            "Electricity, day rate | Electricity, night rate | Standing charge | Gas consumption | Water supply | "
            "Sewerage | Meter operation"
        ),
        "telephone": (
            "Business line, basic fee | Mobile plan Flex | Calls to mobile networks | Data roaming zone 2 | Router "
            "rental "
            "| Static IP address"
        ),
        "restaurant": (
            "Soup of the day | Fish and chips | Veggie burger | House wine 0.2 l | Sparkling water | Espresso | "
            "Apple crumble | Pale ale pint"
        ),
        "grocery": (
            "Whole milk 2 pt | Sliced bread | Free range eggs x6 | Bananas loose | Cheddar mature | Washing powder | "
            "Carrier bag | Batteries AA x4 | Dog biscuits"
        ),
        "fuel": "Unleaded 95 | Diesel | Car wash Super | Screen wash 5 l | Motor oil 5W-30 1 l",
    },
    forms="Ltd | Limited | LLP | & Co. | plc",
    starts="Thorn Hazel Birch Mar Wend Ash Quill Brack Fen Ember Stan Larch Pell Rook Win Cold",
    ends="bridge well combe wick hurst by ton field den ley worth more stead",
    given="Amelia Oliver Priya George Isla Rohan Grace Callum Zoe Martin Ruth Dean",
    streets=(
        "Station Road | Mill Lane | High Street | Orchard Close | Quay Side | Church Street | Victoria Avenue | Park "
        "Way"
    ),
)
