"""The words that invoices put beside their values, by field and language. Data only.

Fields that the invoice model does not know tell one value from another: a delivery date is not the invoice date.
"""

from scanner_processing.readers.offline.phrases import Phrases, by_phrase

LABELS: Phrases = {
    "invoice_number": {
        "en": (
            "invoice number | invoice no | invoice nr | invoice num | invoice id | inv no | inv number | "
            "tax invoice no | tax invoice number | bill number | bill no | invoice reference | document number | "
            "document no | receipt number | receipt no | credit note number | credit note no | number of invoice "
            "| invoice no number"
        ),
        "de": (
            "rechnungsnummer | rechnungsnr | rechnung nr | rechnung nummer | rechnung no | rg nr | re nr | "
            "honorarnote nr | honorarnotennummer | belegnummer | belegnr | gutschriftsnummer | gutschrift nr | "
            "rechnungs id | rechnungskennung"
        ),
        "fr": (
            "numéro de facture | facture n° | facture no | facture numéro | n° de facture | n° facture | no facture"
        ),
    },
    "title": {
        "en": "invoice | tax invoice | credit note | commercial invoice | proforma invoice",
        "de": (
            "rechnung | honorarnote | gutschrift | handelsrechnung | schlussrechnung | abschlagsrechnung | "
            "beitragsrechnung | mietrechnung | teilrechnung | honorarrechnung"
        ),
        "fr": "facture",
    },
    "invoice_date": {
        "en": (
            "invoice date | date of invoice | date of issue | issue date | issued | issued at | issued on | dated "
            "| invoice dated | date issued | billing date | bill date | tax point | tax point date | "
            "date tax point | document date"
        ),
        "de": (
            "rechnungsdatum | datum der rechnung | ausstellungsdatum | belegdatum | rechnung vom | ausgestellt am "
            "| datum der ausstellung"
        ),
        "fr": "date de la facture | date de facture | date de facturation | date d'émission",
    },
    "date": {
        "en": "date",
        "de": "datum",
    },
    "due_date": {
        "en": (
            "due date | payment due | due | due on | due by | payment due date | payment due by | pay by | "
            "payable by | date due | please pay by | please remit until | please remit by | please pay until | "
            "payment date | payable until | payable on or before"
        ),
        "de": (
            "fälligkeit | fälligkeitsdatum | fälligkeitstag | fällig am | fällig | zahlbar bis | zahlbar bis zum "
            "| zahlbar bis spätestens | zahlungsziel | netto bis | zahlungsfrist | überweisen sie bitte bis zum | "
            "überweisen sie bis zum | bitte überweisen sie bis zum | zu zahlen bis | zahlungstermin | wird am | "
            "fällig zum | zahlung bis | zahlung fällig am | zahlbar am | überweisen sie den betrag bis zum | "
            "überweisen sie den rechnungsbetrag bis zum"
        ),
        "fr": "date d'échéance | échéance | à payer avant le",
    },
    "purchase_order": {
        "en": (
            "purchase order | purchase order number | purchase order no | po number | po no | po | order number | "
            "order no | your order | your order no | your order number | order reference | customer order | "
            "customer po | customer po number | your purchase order | order ref | po ref | po reference | "
            "order id | your po"
        ),
        "de": (
            "bestellnummer | bestellnr | bestellung | bestellung nr | ihre bestellung | ihre bestellung nr | "
            "ihre bestellnummer | ihre bestellnr | auftragsnummer | auftragsnr | auftrag nr | auftrag | "
            "ihr auftrag | ihre auftragsnummer | gemäß bestellung nr | bestellreferenz | kundenbestellung"
        ),
        "fr": "numéro de commande | commande n° | bon de commande | n° de commande",
    },
    "payment_reference": {
        "en": (
            "payment reference | payment ref | reference for payment | remittance reference | please quote | "
            "quote | memo | payment memo | quote reference | payment id | transfer reference | "
            "please use the following communication for your payment"
        ),
        "de": (
            "verwendungszweck | zahlungsreferenz | zahlungszweck | zahlungsreferenz nr | als verwendungszweck | "
            "referenz bitte bei zahlung angeben | bitte bei zahlung angeben | kassenzeichen"
        ),
        "fr": "référence de paiement | communication",
    },
    "reference": {
        "en": "reference | ref | our ref | our reference",
        "de": "referenz",
    },
    "payment_terms": {
        "en": "payment terms | terms | terms of payment | payment conditions | payment term",
        "de": "zahlungsbedingungen | zahlungsbedingung | zahlungskonditionen | zahlungsinformationen | konditionen",
        "fr": "conditions de paiement | conditions de règlement",
    },
    "iban": {
        "en": "iban | iban no | iban number",
        "de": "iban nr",
        "fr": "n° iban",
    },
    "vendor_vat_id": {
        "en": (
            "vat id | vat no | vat number | vat reg no | vat registration number | vat registration no | vat reg "
            "| tax id | vat registration | vat identification number | vat id no | our vat id | our vat number"
        ),
        "de": (
            "ust id | ust id nr | ust identnr | umsatzsteuer id | uid | uid nr | "
            "umsatzsteuer identifikationsnummer | umsatzsteueridentnummer | ust identifikationsnummer | mwst nr | "
            "umsatzsteuer id nr | umsatzsteuer ident nr"
        ),
        "fr": "numéro de tva | n° tva | tva intracommunautaire | n° tva intracommunautaire",
    },
    "currency": {
        "en": "currency | amounts in | all amounts in",
        "de": "währung | beträge in",
        "fr": "devise",
    },
    "amount": {
        "en": (
            "net | net total | net amount | total net | total net amount | net total amount | total excl vat | "
            "total excluding vat | total without vat | subtotal | total before tax | taxable amount | "
            "amount excl vat | total ex vat | subtotal excl vat | total excl tax | total excluding tax | "
            "net value | total before vat | subtotal without vat | net invoice amount | amount before tax | "
            "sum net"
        ),
        "de": (
            "netto | nettobetrag | nettosumme | summe netto | gesamt netto | netto gesamt | rechnungssumme netto "
            "| gesamtbetrag netto | zwischensumme netto | zwischensumme | summe ohne mwst | summe ohne ust | "
            "rechnungssumme ohne ust | gesamtsumme netto | nettogesamtbetrag | warenwert netto | nettowert | "
            "betrag netto | total netto | netto rechnungsbetrag | gesamtbeitrag | gesamtbetrag ohne ust | "
            "gesamtbetrag ohne mwst"
        ),
        "fr": "total ht | montant ht | total hors taxes | montant total net | sous-total",
    },
    "vat": {
        "en": (
            "vat | total vat | vat total | vat amount | tax | total tax | tax total | sales tax | value added tax "
            "| gst | plus vat | add vat | tax amount | vat at | plus vat at | total vat amount | tax (vat)"
        ),
        "de": (
            "mwst | mwst betrag | ust | ust betrag | umsatzsteuer | mehrwertsteuer | zzgl mwst | zzgl ust | "
            "steuer | zzgl umsatzsteuer | zuzüglich umsatzsteuer | zuzüglich mwst | summe umsatzsteuer | "
            "summe mwst | summe ust | ust gesamt | mwst gesamt | gesamt mwst | gesamt ust | steuerbetrag | "
            "zzgl mehrwertsteuer | plus mwst | umsatzsteuer gesamt | gesetzliche mwst | versicherungsteuer | "
            "versicherungssteuer | zuzüglich mehrwertsteuer | zuzüglich ust | summe mehrwertsteuer | gesamtsteuer "
            "| umsatzsteuerbetrag | enthaltene mwst | enthaltene umsatzsteuer | gesamtbetrag ust | "
            "gesamtbetrag mwst | mehrwertsteuerbetrag | steuern"
        ),
        "fr": "tva | total tva | montant tva | taxe sur la valeur ajoutée | montant de la tva",
    },
    "total": {
        "en": (
            "total | sum | grand total | invoice total | total amount | gross total | total incl vat | "
            "total including vat | total gross | gross amount | total with vat | total invoice amount | "
            "total inc vat | gross total amount | total for this invoice | invoice amount | gross | total payable "
            "| amount payable | total to pay"
        ),
        "de": (
            "gesamtbetrag | rechnungsbetrag | gesamtsumme | summe brutto | bruttobetrag | bruttosumme | gesamt | "
            "brutto | gesamt brutto | endbetrag | rechnungssumme | rechnungssumme brutto | gesamtbetrag brutto | "
            "endsumme | rechnungsendbetrag | brutto gesamt | summe inkl mwst | summe inkl ust | "
            "gesamtbetrag inkl mwst | summe | gesamtbetrag inkl ust | bruttogesamtbetrag | gesamtsumme brutto | "
            "total brutto | rechnungsbeitrag | bruttorechnungsbetrag | betrag brutto | gesamt inkl mwst | "
            "gesamt inkl ust | rechnungstotal | rechnungsgesamtbetrag | gesamtbetrag mit ust | "
            "gesamtbetrag mit mwst"
        ),
        "fr": "total ttc | montant ttc | montant total brut | total à payer | montant total ttc",
    },
    "amount_due": {
        "en": (
            "amount due | balance due | total due | total amount due | balance | due payable | amount to pay | "
            "outstanding amount | please pay | amount outstanding"
        ),
        "de": (
            "zahlbetrag | zu zahlen | zu zahlender betrag | offener betrag | restbetrag | zahlungsbetrag | "
            "noch zu zahlen | zu zahlender beitrag | fälliger betrag"
        ),
        "fr": "net à payer | solde à payer",
    },
    "no_total": {
        "en": (
            "discount | previous balance | previous unpaid balance | amount paid | paid | credits | shipping | "
            "payment | payment received | deposit | rounding | less discount | carried forward | brought forward "
            "| carry forward | total carried forward | balance brought forward | balance forward | total paid"
        ),
        "de": (
            "rabatt | skonto | bereits bezahlt | anzahlung | erhaltene anzahlungen | abschlag | zuschlag | "
            "versandkosten | abzgl | übertrag | zzgl versandkosten | versand | abzüglich | zahlung erhalten | "
            "positionssumme | gesamtbetrag der zuschläge | gesamtbetrag der abschläge | ust satz"
        ),
        "fr": "remise | acompte | report",
    },
    "vat_rate": {
        "en": "vat rate | tax rate",
        "de": "steuersatz | mwst satz | ust satz | satz",
    },
    "seller": {
        "en": (
            "sold by | seller | from | vendor | supplier | service provider | biller | billed by | issued by | "
            "payment in favor of"
        ),
        "de": (
            "verkäufer | rechnungsersteller | rechnungssteller | lieferant | leistungserbringer | absender | anbieter"
        ),
        "fr": "vendeur | émetteur",
    },
    "account_holder": {
        "en": "account holder | account name | beneficiary | beneficiary name | payee",
        "de": "kontoinhaber | kontoname | empfänger",
        "fr": "titulaire du compte",
    },
    "name": {
        "en": "name | company name",
        "de": "firmenname",
        "fr": "nom",
    },
    "buyer": {
        "en": (
            "bill to | billed to | invoice to | sold to | ship to | to | buyer | client | customer name | "
            "billing address | shipping address | deliver to | delivery address | bill to address | guest name | "
            "invoice address | service address | attn | remit to | for"
        ),
        "de": (
            "rechnungsempfänger | für | kunde | käufer | leistungsempfänger | an | rechnung an | lieferadresse | "
            "rechnungsadresse | lieferanschrift | rechnungsanschrift | käufer leistungsempfänger | kundenname | "
            "herrn | frau"
        ),
        "fr": "facturé à | adresse de facturation",
    },
    "other": {
        "en": (
            "delivery date | date of delivery | order date | ship date | customer number | customer no | "
            "customer id | account number | account no | page | phone | fax | service period | billing period | "
            "period | sort code | bic | swift | customer vat id | customer vat no | customer vat number | "
            "your vat id | your vat number | your reference | your ref | contact | registration no | company no | "
            "bank | website | email | tel | delivery note | delivery note no | salesperson | sales rep | quote no "
            "| quote number | quotation | matter | shipped | account | project | service date | date of supply | "
            "supply date | client no | client number | company registration no | company number | contract | "
            "contract no | customer | telephone | web | buyer vat id | your customer number | delivery period | "
            "performance period"
        ),
        "de": (
            "leistungsdatum | lieferdatum | bestelldatum | auftragsdatum | kundennummer | kundennr | konto | "
            "kontonr | kontonummer | kto nr | blz | seite | telefon | steuernummer | steuernr | leistungszeitraum "
            "| lieferzeitraum | rechnungszeitraum | ihre ust id | ihre ust id nr | ihre ust identnr | "
            "ust id kunde | ust id nr des kunden | lieferscheinnummer | lieferschein nr | lieferschein | "
            "ihr zeichen | unser zeichen | ansprechpartner | handelsregister | hrb | amtsgericht | "
            "geschäftsführer | gläubiger id | mandatsreferenz | liefer und leistungsdatum | kunden ust id | "
            "kunden ust id nr | ust id des kunden | bankverbindung | bankname | vertragsnummer | sachbearbeiter | "
            "bearbeiter | internet | registergericht | ihre kundennummer | ihre kundennr | unsere referenz | "
            "ihre referenz | projekt | kunde ust id | kundenreferenz | ust id des leistungsempfängers | ihre uid "
            "| tag der lieferung | zeitraum | gültig bis | mail"
        ),
        "fr": (
            "numéro client | date de livraison | période de facturation | numéro tva du client | "
            "numéro de dossier | siret"
        ),
    },
}

PHRASES = by_phrase(LABELS)
