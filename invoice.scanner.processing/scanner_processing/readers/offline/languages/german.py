"""German."""

from scanner_processing.readers.offline.languages.language import Language

GERMAN = Language(
    labels={
        "invoice_number": (
            "rechnungsnummer | rechnungsnr | rechnung nr | rechnung nummer | rechnung no | rg nr | re nr | honorarnote "
            "nr | honorarnotennummer | belegnummer | belegnr | bon nr | bonnr | bonnummer | gutschriftsnummer | "
            "gutschrift nr | rechnungs id | rechnungskennung"
        ),
        "number": "nummer",
        "title": (
            "rechnung | honorarnote | gutschrift | handelsrechnung | schlussrechnung | abschlagsrechnung | "
            "beitragsrechnung | mietrechnung | teilrechnung | honorarrechnung"
        ),
        "invoice_date": (
            "rechnungsdatum | datum der rechnung | ausstellungsdatum | belegdatum | rechnung vom | ausgestellt am | "
            "datum der ausstellung"
        ),
        "date": "datum",
        "due_date": (
            "fälligkeit | fälligkeitsdatum | fälligkeitstag | fällig am | fällig | zahlbar bis | zahlbar bis zum | "
            "zahlbar bis spätestens | zahlungsziel | netto bis | zahlungsfrist | überweisen sie bitte bis zum | "
            "überweisen sie bis zum | überweisen sie bitte zum | bitte überweisen sie bis zum | überweisen sie bitte "
            "zum | zu zahlen bis | zahlungstermin | wird am | fällig zum | zahlung bis | zahlung fällig am | zahlbar "
            "am | überweisen sie den betrag bis zum | überweisen sie den rechnungsbetrag bis zum"
        ),
        "purchase_order": (
            "bestellnummer | bestellnr | bestellung | bestellung nr | ihre bestellung | ihre bestellung nr | ihre "
            "bestellnummer | ihre bestellnr | auftragsnummer | auftragsnr | auftrag nr | auftrag | ihr auftrag | ihre "
            "auftragsnummer | gemäß bestellung nr | bestellreferenz | kundenbestellung"
        ),
        "payment_reference": (
            "verwendungszweck | zahlungsreferenz | zahlungszweck | zahlungsreferenz nr | als verwendungszweck | "
            "referenz bitte bei zahlung angeben | bitte bei zahlung angeben | kassenzeichen"
        ),
        "reference": "referenz",
        "payment_terms": (
            "zahlungsbedingungen | zahlungsbedingung | zahlungskonditionen | zahlungsinformationen | konditionen"
        ),
        "iban": "iban nr",
        "vendor_vat_id": (
            "ust id | ust id nr | ust identnr | umsatzsteuer id | uid | uid nr | umsatzsteuer identifikationsnummer | "
            "umsatzsteueridentnummer | ust identifikationsnummer | mwst nr | umsatzsteuer id nr | umsatzsteuer ident "
            "nr"
        ),
        "currency": "währung | beträge in",
        "amount": (
            "netto | nettobetrag | nettosumme | summe netto | gesamt netto | netto gesamt | rechnungssumme netto | "
            "gesamtbetrag netto | zwischensumme netto | zwischensumme | summe ohne mwst | summe ohne ust | "
            "rechnungssumme ohne ust | gesamtsumme netto | nettogesamtbetrag | warenwert netto | nettowert | betrag "
            "netto | total netto | netto rechnungsbetrag | gesamtbeitrag | gesamtbetrag ohne ust | gesamtbetrag ohne "
            "mwst"
        ),
        "vat": (
            "mwst | mwst betrag | ust | ust betrag | umsatzsteuer | mehrwertsteuer | zzgl mwst | zzgl ust | steuer | "
            "zzgl umsatzsteuer | zuzüglich umsatzsteuer | zuzüglich mwst | summe umsatzsteuer | summe mwst | summe ust "
            "| ust gesamt | mwst gesamt | gesamt mwst | gesamt ust | steuerbetrag | zzgl mehrwertsteuer | plus mwst | "
            "umsatzsteuer gesamt | gesetzliche mwst | versicherungsteuer | versicherungssteuer | zuzüglich "
            "mehrwertsteuer | zuzüglich ust | summe mehrwertsteuer | gesamtsteuer | umsatzsteuerbetrag | enthaltene "
            "mwst | enthaltene umsatzsteuer | gesamtbetrag ust | gesamtbetrag mwst | mehrwertsteuerbetrag | steuern"
        ),
        "total": (
            "gesamtbetrag | rechnungsbetrag | gesamtsumme | summe brutto | bruttobetrag | bruttosumme | gesamt | "
            "brutto | gesamt brutto | endbetrag | rechnungssumme | rechnungssumme brutto | gesamtbetrag brutto | "
            "endsumme | rechnungsendbetrag | brutto gesamt | summe inkl mwst | summe inkl ust | gesamtbetrag inkl mwst "
            "| summe | gesamtbetrag inkl ust | bruttogesamtbetrag | gesamtsumme brutto | total brutto | "
            "rechnungsbeitrag | bruttorechnungsbetrag | betrag brutto | gesamt inkl mwst | gesamt inkl ust | "
            "rechnungstotal | rechnungsgesamtbetrag | gesamtbetrag mit ust | gesamtbetrag mit mwst"
        ),
        "amount_due": (
            "zahlbetrag | zu zahlen | zu zahlender betrag | offener betrag | restbetrag | zahlungsbetrag | noch zu "
            "zahlen | zu zahlender beitrag | fälliger betrag"
        ),
        "no_total": (
            "rabatt | skonto | bereits bezahlt | anzahlung | erhaltene anzahlungen | abschlag | zuschlag | "
            "versandkosten | abzgl | übertrag | zzgl versandkosten | versand | abzüglich | zahlung erhalten | "
            "positionssumme | gesamtbetrag der zuschläge | gesamtbetrag der abschläge | ust satz"
        ),
        "rounding": "rundung | rundungsdifferenz | rundungsbetrag | rundungsausgleich",
        "tendered": (
            "bar | bargeld | gegeben {bar/mastercard/visa/ec/karte/} | kartenzahlung | ec {karte/lastschrift/cash} | "
            "girocard | barzahlung | kreditkarte | ec kartenzahlung | bezahlt | bar bezahlt | gezahlt"
        ),
        "change": "rückgeld {bar/} | zurück | wechselgeld",
        "vat_rate": "steuersatz | mwst satz | ust satz | satz",
        "seller": (
            "verkäufer | rechnungsersteller | rechnungssteller | lieferant | leistungserbringer | absender | anbieter"
        ),
        "account_holder": "kontoinhaber | kontoname | empfänger",
        "name": "firmenname",
        "buyer": (
            "rechnungsempfänger | für | kunde | käufer | leistungsempfänger | an | rechnung an | lieferadresse | "
            "rechnungsadresse | lieferanschrift | rechnungsanschrift | käufer leistungsempfänger | kundenname | herrn "
            "| frau"
        ),
        "other": (
            "leistungsdatum | lieferdatum | bestelldatum | auftragsdatum | kundennummer | kundennr | konto | kontonr | "
            "kontonummer | kto nr | blz | seite | telefon | steuernummer | steuernr | leistungszeitraum | "
            "lieferzeitraum | rechnungszeitraum | ihre ust id | ihre ust id nr | ihre ust identnr | ust id kunde | ust "
            "id nr des kunden | lieferscheinnummer | lieferschein nr | lieferschein | ihr zeichen | unser zeichen | "
            "ansprechpartner | handelsregister | hrb | amtsgericht | geschäftsführer | gläubiger id | mandatsreferenz "
            "| liefer und leistungsdatum | kunden ust id | kunden ust id nr | ust id des kunden | bankverbindung | "
            "bankname | vertragsnummer | sachbearbeiter | bearbeiter | internet | registergericht | ihre kundennummer "
            "| ihre kundennr | unsere referenz | ihre referenz | projekt | kunde ust id | kundenreferenz | ust id des "
            "leistungsempfängers | ihre uid | tag der lieferung | zeitraum | gültig bis | mail"
        ),
    },
    columns={
        "description": (
            "beschreibung | bezeichnung | was | dienstleistung | artikelbeschreibung | produkt | artikel | leistung | "
            "text | artikelbezeichnung | leistungsbeschreibung | produktbezeichnung | tätigkeit | position"
        ),
        "quantity": "menge | umfang | zeit | dauer | anzahl | stück | stunden | stk",
        "unit_price": (
            "einzelpreis | preis | stückpreis | e preis | ep | nettopreis | preis einheit | vk preis | preis pro "
            "einheit | einzelpreis netto | preis netto | satz | à | stundensatz | einzel | e preis netto"
        ),
        "amount": (
            "betrag | gesamt | gp | gesamt eur | gesamtpreis | summe | gesamtbetrag | zeilenbetrag | nettobetrag | "
            "entgelt | betrag netto | gesamt netto | gesamtpreis netto | g preis | zeilenbetrag ohne mwst | netto"
        ),
        "vat_rate": "ust | mwst | steuersatz | ust satz | mwst satz | steuer",
        "position": "pos nr | lfd nr",
        "ignored": (
            "datum | einheit | mengeneinheit | mengeinheit | artikelnr | art nr | artikelnummer | rabatt | unsere "
            "artnr | ihre artnr | me | einh"
        ),
    },
    kinds="duplikat | gutschrift | honorarnote | kassenbon | kopie | quittung | rechnung | seite",
    paying=(
        "zahlbar | zahlung | bitte zahlen | bitte überweisen | bitte begleichen | der rechnungsbetrag ist | der betrag "
        "ist | sofort | rein netto"
    ),
    times="tage | tagen | woche | wochen | monat | monaten | sofort | erhalt",
)
