"""Norwegian (bokmål)."""

from dataclasses import replace

from samples.variety.languages.danish import DANISH

NORWEGIAN = replace(
    DANISH,
    code="no",
    months="januar februar mars april mai juni juli august september oktober november desember",
    titles={
        "invoice": "Faktura | FAKTURA | Regning",
        "credit_note": "Kreditnota | KREDITNOTA",
        "reminder": "Purring | Betalingspåminnelse",
        "receipt": "Kvittering | Salgskvittering",
    },
    labels=dict(DANISH.labels)
    | {
        "invoice_number": "Fakturanr. | Fakturanummer | Faktura nr | Nummer | Bilagsnr",
        "reminder_number": "Purring nr | Referanse",
        "receipt_number": "Kvittering nr | Salg nr",
        "due_date": "Forfallsdato | Betalingsfrist | Forfall | Å betale innen",
        "delivery_date": "Leveringsdato | Levert dato",
        "purchase_order": "Deres ordrenr. | Bestillingsnr | Innkjøpsordre",
        "customer_number": "Kundenr. | Kundenummer",
        "vendor_vat_id": "Org.nr. | Foretaksregisteret | Org.nr",
        "customer_vat_id": "Deres org.nr.",
        "payment_reference": "KID | KID-nummer | KID nr",
        "payment_terms": "Betalingsbetingelser | Betalingsvilkår",
        "bill_to": "Kunde | Faktureres | Til",
        "from": "Fra | Leverandør",
        "page": "Side {page} av {pages} | Side {page}/{pages}",
        "shipping": "Frakt | Porto",
        "amount": "Netto | Sum eks. mva | Beløp eks. mva | Netto beløp",
        "vat": "MVA {rate} | {rate} mva | Mva. {rate}",
        "vat_of": "MVA {rate} av {taxable}",
        "vat_total": "MVA | Sum mva | Merverdiavgift",
        "vat_inside": "herav mva {rate}",
        "total": "Sum | Å betale | Totalt | Beløp å betale | Sum inkl. mva | Total",
        "rounding": "Øreavrunding | Avrunding",
        "amount_due": "Gjenstår å betale | Til betaling",
        "rate": "MVA % | Sats",
        "taxable": "Grunnlag",
        "tax": "MVA | Beløp mva",
        "cash": "Kontant",
        "card": "Bankkort | BankAxept",
        "change": "Veksel | Tilbake",
        "fee": "Purregebyr",
        "tip": "Tips",
    },
    columns=dict(DANISH.columns)
    | {
        "description": "Beskrivelse | Tekst | Produkt",
        "unit": "Enhet",
        "vat_rate": "MVA | MVA %",
        "amount": "Beløp | Sum | Totalt",
    },
    texts=dict(DANISH.texts)
    | {
        "closing": "Takk for handelen. | Med vennlig hilsen",
        "terms": "Netto {days} dager | Betales innen {days} dager.",
        "exempt": "Unntatt fra mva.",
        "thanks": "Takk for besøket | Velkommen igjen",
        "stamp": "BETALT | KOPI | MOTTATT {trap_date}",
        "slip": "Kvittering | Betalingsslipp",
    },
    forms="AS | ANS | DA",
    starts="Fjell Berg Nord Vest Sol Lille Hav Eike",
    ends="vik dal nes stad heim land rud bakk",
    given="Ingrid Lars Kari Magnus Sunniva Eirik",
    streets="Storgata | Kirkeveien | Strandgata | Skoleveien",
)
