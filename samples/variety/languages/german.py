"""German."""

from samples.variety.lexicon import Lexicon

GERMAN = Lexicon(
    code="de",
    months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    titles={
        "invoice": (
            "Rechnung | RECHNUNG | Rechnung / Invoice | Schlussrechnung | Abrechnung | Honorarrechnung | Faktura"
        ),
        "credit_note": "Gutschrift | GUTSCHRIFT | Rechnungskorrektur | Stornorechnung | Korrekturrechnung",
        "reminder": "Mahnung | Zahlungserinnerung | 1. Mahnung | 2. Mahnung | Letzte Mahnung",
        "receipt": "Kassenbon | Quittung | Beleg | KASSENBELEG | Bewirtungsbeleg",
    },
    labels={
        "invoice_number": (
            "Rechnungsnummer | Rechnungs-Nr. | Rechnung Nr. | Rechnungsnr. | Re.-Nr. | RG-Nr. | Belegnummer | "
            "Beleg-Nr. | "
            "Nummer | Rechnung-Nr | Faktura-Nr. | Rg.Nr. | Vorgangsnummer"
        ),
        "credit_number": "Gutschriftsnummer | Gutschrift Nr. | Belegnummer | Beleg-Nr. | Nummer | Korrektur-Nr.",
        "reminder_number": "Mahnung Nr. | Mahnnummer | Beleg-Nr. | Vorgang",
        "receipt_number": "Bon-Nr. | Beleg-Nr. | Bonnr. | Belegnr. | Rechnung Nr. | Bon",
        "invoice_date": (
            "Rechnungsdatum | Datum | Belegdatum | Ausstellungsdatum | Rechnung vom | Re.-Datum | RG-Datum | "
            "Ausgestellt am | Faktura-Datum | Datum der Rechnung"
        ),
        "due_date": (
            "Fällig am | Zahlbar bis | Fälligkeit | Fälligkeitsdatum | Zahlungsziel | Zahlung bis | Zu zahlen bis | "
            "Netto fällig"
        ),
        "delivery_date": "Lieferdatum | Leistungsdatum | Liefertag | Geliefert am | Datum der Lieferung | Leistung am",
        "service_period": "Leistungszeitraum | Abrechnungszeitraum | Zeitraum | Lieferzeitraum | Verbrauchszeitraum",
        "purchase_order": (
            "Ihre Bestellung | Bestellnummer | Bestell-Nr. | Ihre Bestellnr. | Ihr Auftrag | Kundenbestellung | "
            "Bestellung"
        ),
        "sales_order": "Auftragsnummer | Auftrag Nr. | Unser Auftrag | Auftrags-Nr. | Auftragsbestätigung",
        "contract_number": "Vertragsnummer | Vertrag Nr. | Vertragskonto | Vertrags-Nr.",
        "buyer_reference": "Ihr Zeichen | Ihre Referenz | Kostenstelle | Leitweg-ID",
        "preceding_invoice": "Zu Rechnung Nr. | Ursprungsrechnung | Korrektur zu Rechnung | Bezug Rechnung",
        "customer_number": "Kundennummer | Kunden-Nr. | Kd.-Nr. | Kunde | Kundennr. | Debitor | Debitoren-Nr.",
        "vendor_vat_id": "USt-IdNr. | USt-ID | USt.-Id.-Nr. | Umsatzsteuer-ID | UID | Ust.Id.",
        "vendor_tax_number": "Steuernummer | St.-Nr. | Steuer-Nr. | StNr.",
        "customer_vat_id": "Ihre USt-IdNr. | USt-ID Kunde | Ihre UID | Ihre USt-ID",
        "iban": "IBAN | IBAN-Nr. | Konto (IBAN)",
        "bic": "BIC | SWIFT | BIC/SWIFT | SWIFT-BIC",
        "bank": "Bank | Bankverbindung | Kreditinstitut | Institut",
        "holder": "Kontoinhaber | Empfänger | Zahlungsempfänger",
        "payment_reference": "Verwendungszweck | Zahlungsreferenz | Bitte angeben | Referenz | Kassenzeichen",
        "payment_terms": "Zahlungsbedingungen | Zahlungsbedingung | Konditionen | Zahlung | Zahlungsart",
        "bill_to": "Rechnungsempfänger | Rechnung an | Kunde | Rechnungsadresse | An | Auftraggeber",
        "ship_to": "Lieferadresse | Lieferanschrift | Lieferung an | Warenempfänger | Baustelle",
        "from": "Von | Verkäufer | Lieferant | Absender",
        "phone": "Telefon | Tel. | Tel | Fon",
        "fax": "Fax | Telefax | Fax-Nr.",
        "email": "E-Mail | Mail | E-mail",
        "web": "Internet | Web | www",
        "clerk": "Bearbeiter | Ansprechpartner | Sachbearbeiter | Ihr Ansprechpartner | Es bediente Sie",
        "order_date": "Bestelldatum | Auftragsdatum | Ihre Bestellung vom | Bestellt am",
        "print_date": "Druckdatum | Gedruckt am | Stand",
        "delivery_note": "Lieferschein | Lieferschein-Nr. | LS-Nr.",
        "project": "Projekt | Bauvorhaben | Objekt | Kommission",
        "register": "Amtsgericht HRB | HRB | Handelsregister | Registernummer",
        "carrier": "Spedition | Versand durch | Frachtführer",
        "meter": "Zählernummer | Zähler-Nr. | Zähler",
        "page": "Seite {page} von {pages} | Seite {page}/{pages} | - {page} - | Blatt {page}",
        "subtotal": "Zwischensumme | Warenwert | Positionssumme | Summe Positionen | Summe",
        "discount": "Rabatt | Abzüglich Rabatt | Kundenrabatt | Nachlass | abzgl. Rabatt",
        "shipping": "Versand | Versandkosten | Porto & Verpackung | Fracht | Lieferkosten | Versandpauschale",
        "amount": (
            "Netto | Nettobetrag | Summe netto | Gesamt netto | Gesamtbetrag netto | Nettosumme | Warenwert netto | "
            "Rechnungsbetrag netto | Summe ohne MwSt."
        ),
        "vat": (
            "MwSt. {rate} | zzgl. {rate} MwSt. | USt. {rate} | Umsatzsteuer {rate} | {rate} USt. | + {rate} MwSt | "
            "Mehrwertsteuer {rate} | zuzüglich {rate} Umsatzsteuer"
        ),
        "vat_of": "{rate} MwSt. auf {taxable} | USt. {rate} aus {taxable} | MwSt. {rate} von {taxable}",
        "vat_total": "MwSt. gesamt | Umsatzsteuer | Summe MwSt. | MwSt.-Betrag | Steuerbetrag | USt. gesamt",
        "vat_inside": "enthaltene MwSt. {rate} | darin {rate} MwSt. | inkl. {rate} USt.",
        "total": (
            "Gesamtbetrag | Rechnungsbetrag | Gesamtsumme | Summe brutto | Gesamt brutto | Bruttobetrag | Endbetrag | "
            "Gesamt | Rechnungsendbetrag | Gesamtbetrag inkl. MwSt. | Endsumme | Total | Rechnungssumme"
        ),
        "rounding": "Rundung | Rundungsdifferenz | Rundungsausgleich",
        "prepaid": "Anzahlung | Bereits gezahlt | abzgl. Anzahlung | Erhaltene Zahlungen | Abschläge",
        "amount_due": "Zahlbetrag | Zu zahlen | Restbetrag | Offener Betrag | Noch zu zahlen | Zu zahlender Betrag",
        "carried": "Übertrag | Zwischensumme | Übertrag auf Seite 2",
        "brought": "Übertrag | Übertrag von Seite 1 | Vortrag",
        "group": "Zwischensumme {} | Summe {}",
        "rate": "MwSt. % | Steuersatz | Satz | USt.",
        "taxable": "Netto | Nettobetrag | Basis | Bemessungsgrundlage",
        "tax": "MwSt. | Steuer | USt.-Betrag | Steuerbetrag",
        "gross": "Brutto | Gesamt | Bruttobetrag",
        "previous_balance": "Saldo letzte Rechnung | Kontostand alt | Letzte Rechnung",
        "early": "Bei Zahlung mit 2 % Skonto | Zahlbetrag bei Skonto | Skontobetrag bis 10 Tage",
        "tip": "Trinkgeld | TIP",
        "with_tip": "Summe mit Trinkgeld | Kartenzahlung | Bezahlt",
        "cash": "BAR | Bar | Gegeben BAR",
        "card": "EC-Karte | Girocard | Kartenzahlung | VISA",
        "change": "Rückgeld | Zurück | Wechselgeld",
        "open_invoice": "Rechnung | Offene Rechnung | Belegnr.",
        "fee": "Mahngebühr | Mahnkosten | Mahnspesen",
    },
    columns={
        "position": "Pos. | Pos | Nr. | Lfd. Nr. | #",
        "code": "Art.-Nr. | Artikelnummer | Artikel-Nr. | Artikel | Bestellnr. | ArtNr | Materialnr.",
        "description": "Bezeichnung | Beschreibung | Artikelbezeichnung | Leistung | Text | Artikel/Leistung | Produkt",
        "quantity": "Menge | Anzahl | Mge. | Stück | Anz.",
        "unit": "Einheit | ME | Einh. | Eh.",
        "unit_price": "Einzelpreis | Preis | E-Preis | EP | Preis/Einheit | Einzel | Netto-Preis",
        "discount": "Rabatt | Nachlass | Abzug",
        "percent_off": "Rabatt % | Rab.% | Rabatt in %",
        "vat_rate": "MwSt. | USt. | MwSt % | St. | USt. %",
        "amount": "Gesamtpreis | Betrag | Gesamt | G-Preis | GP | Summe | Netto | Gesamt netto | Betrag EUR",
        "date": "Datum | Lieferdatum | Leistung",
    },
    texts={
        "opening": (
            "Sehr geehrte Damen und Herren, wir berechnen Ihnen wie vereinbart: | Vielen Dank für Ihren Auftrag. Wir "
            "erlauben uns zu berechnen: | Für unsere Lieferungen und Leistungen stellen wir in Rechnung: | Guten Tag,"
        ),
        "closing": (
            "Vielen Dank für Ihren Einkauf. | Mit freundlichen Grüßen | Die Ware bleibt bis zur vollständigen "
            "Bezahlung "
            "unser Eigentum. | Bitte prüfen Sie die Ware. | Es gelten unsere AGB."
        ),
        "terms": (
            "Zahlbar innerhalb von {days} Tagen ohne Abzug. | {days} Tage netto | Zahlungsziel {days} Tage | "
            "Zahlbar in {days} Tagen rein netto | Bitte überweisen Sie innerhalb von {days} Tagen."
        ),
        "terms_due": (
            "Zahlbar bis zum {due_date} ohne Abzug. | Bitte überweisen Sie den Betrag bis {due_date}. | Fällig am "
            "{due_date}"
        ),
        "terms_discount": (
            "2 % Skonto bis {early_date}, {days} Tage netto. | Bei Zahlung bis {early_date} abzüglich 2 % Skonto = "
            "{early_amount}, sonst {days} Tage netto."
        ),
        "exempt": (
            "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet. | Steuerfreie Leistung. | Steuerschuldnerschaft des "
            "Leistungsempfängers."
        ),
        "marketing": (
            "Bis {trap_date} 10 % Rabatt im Onlineshop {web} | Neu: unser Katalog mit über 2.500 Artikeln | "
            "Empfehlen Sie uns und sparen Sie {trap_amount} | Ein Unternehmen der {other} Gruppe, seit 1952"
        ),
        "balance": "Kontostand vor dieser Rechnung am {trap_date}: {trap_amount}",
        "carrier": "Versand durch {other}, Sendung {trap_number}, {trap_weight} kg",
        "stamp": "BEZAHLT | KOPIE | EINGEGANGEN {trap_date} | GEPRÜFT | DUPLIKAT | Original",
        "reminder": "sicher ist es Ihrer Aufmerksamkeit entgangen, dass die folgende Rechnung noch offen ist.",
        "thanks": "Vielen Dank für Ihren Besuch! | Auf Wiedersehen | Beleg bitte aufbewahren",
        "served": "Es bediente Sie {name} | Bediener: {name} | Kasse 2 {name}",
        "table": "Tisch {n} | Kasse {n} | Filiale {n}",
        "slip": "Zahlteil | SEPA-Überweisung | Zahlschein | Empfangsschein",
    },
    units={
        "piece": "Stk. | Stück | St. | Stk | ST",
        "hour": "Std. | h | Stunden | Std",
        "kg": "kg",
        "month": "Monat | Mon. | Monate",
        "metre": "m | lfm | Meter",
        "litre": "l | Liter | Ltr.",
        "night": "Nächte | Nacht | Ü",
        "flat": "psch. | pauschal | Psch",
        "kwh": "kWh",
        "day": "Tage | Tag | Tg.",
        "box": "Karton | Kt. | Kiste",
        "gb": "GB",
    },
    firms={
        "craft": "{} Haustechnik | Tischlerei {} | {} Bau | Elektro {} | Malerbetrieb {} | Dachdeckerei {}",
        "wholesale": "{} Großhandel | {} Bürobedarf | {} Handels | Gemüse {} | {} Industriebedarf",
        "software": "{}soft | {} Systemhaus | {} Cloud | {} Datentechnik | {} IT-Service",
        "hotel": "Hotel {} | Gasthof {} | Pension {} | {} Hof Hotel",
        "freelance": "{given} {} | Büro {given} {} | {given} {} Grafik | {given} {} Übersetzungen",
        "utility": "Stadtwerke {} | {} Energie | {} Strom und Gas | Wasserwerk {}",
        "telephone": "{} Telekommunikation | {} Mobilfunk | {}net | {} Kabel",
        "restaurant": "Gasthaus {} | Restaurant {} | Café {} | {}s Wirtshaus",
        "grocery": "{} Markt | Kaufhaus {} | Bäckerei {} | {} Frischmarkt",
        "fuel": "Tankstelle {} | {} Tank & Rast | Autohof {}",
    },
    goods={
        "craft": (
            "Innentür Buche, eingebaut | Facharbeiter, Montage | Anfahrt | Kupferrohr 22 mm | Steckdosen, weiß, "
            "gesetzt | "
            "Wandfarbe, zweimal gestrichen | Gerüst, je Woche | Dachziegel, naturrot | Entsorgung Bauschutt"
        ),
        "wholesale": (
            "Kopierpapier A4, 80 g | Kugelschreiber blau, 50er Pack | Sechskantschraube M8 x 40 | Schutzhandschuhe "
            "Gr. 9 | "
            "Kaffee gemahlen 1 kg | Rispentomaten, Klasse I | LED-Röhre 1500 mm | Ordner breit, schwarz | Palettenfolie"
        ),
        "software": (
            "Teamlizenz, monatlich | Benutzerlizenzen Professional | Speichererweiterung | Wartung und Pflege | "
            "Premium-Support | Einrichtung vor Ort | Schulung, ein Tag"
        ),
        "hotel": (
            "Doppelzimmer mit Frühstück | Einzelzimmer | Frühstücksbuffet | Tiefgarage | Minibar | Kurtaxe | "
            "Tagungsraum"
        ),
        "freelance": (
            "Übersetzung Englisch-Deutsch | Logoentwurf, zweite Runde | Beratung | Fotoaufnahmen, halber Tag | "
            "Lektorat | "
            "Reisekosten"
        ),
        "utility": (
            "Arbeitspreis Strom HT | Arbeitspreis Strom NT | Grundpreis | Gasverbrauch | Trinkwasser | Abwasser | "
            "Messstellenbetrieb"
        ),
        "telephone": (
            "Grundgebühr Businessanschluss | Mobilfunktarif Flex | Verbindungen ins Mobilfunknetz | Roaming Zone 2 | "
            "Routermiete | Feste IP-Adresse"
        ),
        "restaurant": (
            "Tagessuppe | Wiener Schnitzel | Käsespätzle | Apfelschorle 0,4 | Hauswein 0,2 l | Espresso | "
            "Apfelstrudel | "
            "Helles 0,5"
        ),
        "grocery": (
            "Vollmilch 3,5 % | Mischbrot 750 g | Eier Freiland 6 St | Bananen | Bergkäse | Waschpulver | Tragetasche | "
            "Batterien AA 4er | Hundekekse"
        ),
        "fuel": "Super E10 | Diesel | Autowäsche Premium | Scheibenreiniger 5 l | Motoröl 5W-30 1 l",
    },
    forms="GmbH | GmbH & Co. KG | e. K. | AG | KG | OHG | UG (haftungsbeschränkt)",
    starts="Quendel Sandel Wiesen Moos Erlen Dorn Hasel Ahorn Birken Stein Lerchen Falken Tann Grün Schwarzen",
    ends="bach mann tau hagen berg thal hoff meier brunner feld egger horst",
    given="Henrike Tobias Ronja Ole Liv Korbinian Amina Jannis Ute Emre Greta Falk",
    streets=(
        "Lindenallee | Am Sägewerk | Bahnhofstraße | Moosangerweg | Kastanienhof | Uferstr. | Hauptstraße | Gartenweg"
    ),
)
