"""Dutch."""

from samples.variety.lexicon import Lexicon

DUTCH = Lexicon(
    code="nl",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    titles={
        "invoice": "Factuur | FACTUUR | Rekening | Verkoopfactuur | Nota",
        "credit_note": "Creditnota | CREDITNOTA | Creditfactuur",
        "reminder": "Herinnering | Betalingsherinnering | Aanmaning | Tweede herinnering",
        "receipt": "Kassabon | Bon | Kwitantie | Kassaticket",
    },
    labels={
        "invoice_number": (
            "Factuurnummer | Factuurnr. | Factuur nr. | Factuur | Nummer | Factuur-nr | Documentnummer | "
            "Rekeningnummer "
            "factuur | Nr."
        ),
        "credit_number": "Creditnotanummer | Creditnota nr. | Nummer | Documentnummer",
        "reminder_number": "Herinnering nr. | Kenmerk | Nummer",
        "receipt_number": "Bonnummer | Bonnr. | Bon | Ticket",
        "invoice_date": "Factuurdatum | Datum | Datum factuur | Uitgegeven op | Documentdatum | Rekeningdatum",
        "due_date": (
            "Vervaldatum | Uiterste betaaldatum | Betalen voor | Te betalen voor | Vervaldag | Betaal uiterlijk"
        ),
        "delivery_date": "Leverdatum | Geleverd op | Leveringsdatum | Datum levering",
        "service_period": "Periode | Factuurperiode | Dienstperiode",
        "purchase_order": "Uw ordernummer | Bestelnummer | Uw bestelling | Inkooporder | PO-nummer",
        "sales_order": "Ons ordernummer | Order | Offerte nr. | Verkooporder",
        "contract_number": "Contractnummer | Contract | Overeenkomst",
        "buyer_reference": "Uw referentie | Uw kenmerk | Uw ref.",
        "preceding_invoice": "Oorspronkelijke factuur | Credit op factuur | Betreft factuur",
        "customer_number": "Klantnummer | Klantnr. | Debiteurnummer | Debiteur | Relatienummer",
        "vendor_vat_id": "BTW-nummer | BTW nr. | Btw-id | BTW | BTW-nr.",
        "vendor_tax_number": "Fiscaal nummer | RSIN",
        "customer_vat_id": "Uw BTW-nummer | BTW-nummer klant | BTW klant",
        "iban": "IBAN | Rekeningnummer | IBAN-nummer | Rekening",
        "bic": "BIC | SWIFT | BIC-code",
        "bank": "Bank | Bankrelatie",
        "holder": "Ten name van | T.n.v. | Rekeninghouder",
        "payment_reference": "Betalingskenmerk | Mededeling | Gestructureerde mededeling | Betaalkenmerk",
        "payment_terms": "Betalingsvoorwaarden | Betalingscondities | Betaling | Betaaltermijn",
        "bill_to": "Factuur aan | Klant | Factuuradres | Aan | T.a.v.",
        "ship_to": "Afleveradres | Leveradres | Geleverd aan",
        "from": "Van | Leverancier | Verkoper",
        "phone": "Tel. | Telefoon | T",
        "fax": "Fax",
        "email": "E-mail | Email",
        "web": "Web | Website",
        "clerk": "Contactpersoon | Behandeld door | Verkoper",
        "order_date": "Orderdatum | Besteld op | Besteldatum",
        "print_date": "Afgedrukt op | Printdatum",
        "delivery_note": "Pakbon | Leverbon | Pakbonnummer",
        "project": "Project | Werk | Betreft",
        "register": "KvK | KvK-nummer | Kamer van Koophandel",
        "carrier": "Vervoerder | Verzonden met",
        "meter": "Meternummer | EAN-code | Meter",
        "page": "Pagina {page} van {pages} | Blad {page}/{pages} | Pag. {page}",
        "subtotal": "Subtotaal | Goederenbedrag | Totaal regels",
        "discount": "Korting | Klantkorting | Af: korting",
        "shipping": "Verzendkosten | Vracht | Transport | Bezorgkosten",
        "amount": (
            "Totaal excl. btw | Netto | Nettobedrag | Subtotaal excl. BTW | Totaal exclusief BTW | Bedrag excl. btw"
        ),
        "vat": "BTW {rate} | {rate} BTW | Btw {rate} | BTW hoog {rate}",
        "vat_of": "BTW {rate} over {taxable} | {rate} btw over {taxable}",
        "vat_total": "Totaal BTW | BTW | BTW-bedrag | Btw totaal",
        "vat_inside": "waarvan BTW {rate} | incl. btw {rate}",
        "total": (
            "Totaal | Totaal incl. btw | Totaalbedrag | Factuurbedrag | Totaal inclusief BTW | Te betalen | "
            "Eindtotaal | "
            "TOTAAL"
        ),
        "rounding": "Afronding | Afrondingsverschil",
        "prepaid": "Aanbetaling | Reeds betaald | Voorschot",
        "amount_due": "Nog te betalen | Openstaand bedrag | Te voldoen | Restant te betalen",
        "carried": "Transporteren | Subtotaal",
        "brought": "Transport | Transport van pagina 1",
        "group": "Subtotaal {} | Totaal {}",
        "rate": "BTW % | Tarief | Btw-tarief",
        "taxable": "Grondslag | Netto | Over",
        "tax": "BTW | Btw-bedrag",
        "gross": "Totaal | Bruto",
        "previous_balance": "Vorig saldo | Vorige factuur",
        "early": "Bij betaling binnen 10 dagen | Met betalingskorting",
        "tip": "Fooi",
        "with_tip": "Totaal met fooi | Pinbetaling",
        "cash": "Contant | CONTANT | Ontvangen",
        "card": "PIN | Pinnen | Maestro | Betaald met pin",
        "change": "Wisselgeld | Terug",
        "open_invoice": "Factuur | Openstaande factuur",
        "fee": "Aanmaningskosten | Herinneringskosten",
    },
    columns={
        "position": "Pos. | Nr. | Regel",
        "code": "Artikelnr. | Art.nr. | Code | Artikelnummer | Artikel",
        "description": "Omschrijving | Beschrijving | Product | Dienst | Artikelomschrijving",
        "quantity": "Aantal | Hoeveelheid | Hvh.",
        "unit": "Eenheid | Eenh. | EH",
        "unit_price": "Prijs | Stukprijs | Prijs per stuk | Eenheidsprijs | Tarief",
        "discount": "Korting",
        "percent_off": "Korting % | Krt. % | % korting",
        "vat_rate": "BTW | BTW % | Btw-tarief",
        "amount": "Bedrag | Totaal | Totaalprijs | Nettobedrag | Subtotaal",
        "date": "Datum | Leverdatum",
    },
    texts={
        "opening": "Bedankt voor uw bestelling. Wij brengen in rekening: | Voor geleverde diensten:",
        "closing": (
            "Bedankt voor uw vertrouwen. | Met vriendelijke groet | Op al onze leveringen gelden onze voorwaarden."
        ),
        "terms": "Betaling binnen {days} dagen. | {days} dagen netto | Gelieve binnen {days} dagen te betalen.",
        "terms_due": "Gelieve te betalen voor {due_date}. | Uiterlijk te voldoen op {due_date}",
        "terms_discount": "2% korting bij betaling voor {early_date} ({early_amount}), netto {days} dagen.",
        "exempt": "Vrijgesteld van btw. | Btw verlegd. | Kleineondernemersregeling, geen btw.",
        "marketing": (
            "Tot {trap_date} 10% korting op {web} | Nieuw: catalogus met ruim 2.500 artikelen | "
            "Breng een vriend mee en bespaar {trap_amount} | Onderdeel van de {other} groep"
        ),
        "balance": "Saldo van uw rekening op {trap_date}: {trap_amount}",
        "carrier": "Verzonden met {other}, zending {trap_number}, {trap_weight} kg",
        "stamp": "BETAALD | KOPIE | ONTVANGEN {trap_date} | DUPLICAAT | ORIGINEEL",
        "reminder": "volgens onze administratie staat onderstaande factuur nog open. Wij verzoeken u te betalen.",
        "thanks": "Bedankt en tot ziens | Fijne dag nog | Bewaar deze bon",
        "served": "U bent geholpen door {name} | Kassa 1 {name} | Bediening: {name}",
        "table": "Tafel {n} | Kassa {n}",
        "slip": "Betaalstrook | Overschrijving | Acceptgiro",
    },
    units={
        "piece": "st. | stuks | stuk | st",
        "hour": "uur | u | uren",
        "kg": "kg",
        "month": "maand | mnd",
        "metre": "m | mtr",
        "litre": "l | liter | ltr",
        "night": "nachten | nacht",
        "flat": "post | vast",
        "kwh": "kWh",
        "day": "dagen | dag",
        "box": "doos | krat",
        "gb": "GB",
    },
    firms={
        "craft": "Timmerbedrijf {} | Loodgieter {} | {} Bouw | Installatie {} | Schildersbedrijf {}",
        "wholesale": "{} Groothandel | {} Kantoor | {} Techniek | Groente {}",
        "software": "{}soft | {} Systemen | {} Cloud | {} ICT",
        "hotel": "Hotel {} | Herberg {} | Pension {}",
        "freelance": "{given} {} | Studio {given} {} | {given} {} Vertalingen",
        "utility": "{} Energie | Waterbedrijf {} | {} Gas en Licht",
        "telephone": "{} Telecom | {} Mobiel | {}net",
        "restaurant": "Eetcafé {} | Restaurant {} | Brasserie {} | Café {}",
        "grocery": "{} Supermarkt | Bakkerij {} | {} Versmarkt",
        "fuel": "Tankstation {} | {} Brandstoffen",
    },
    goods={
        "craft": (
            "Eiken deur, geplaatst | Arbeid | Voorrijkosten | Koperbuis 22 mm | Stopcontacten wit | Schilderwerk, twee "
            "lagen | Steiger, per week | Afvoer puin"
        ),
        "wholesale": (
            "Papier A4 80 g | Balpennen blauw, 50 st. | Zeskantbout M8 x 40 | Handschoenen maat 9 | Koffie gemalen 1 "
            "kg | "
            "Trostomaten | LED-buis 1500 mm | Ordner zwart"
        ),
        "software": (
            "Teamplan, per maand | Licenties Professional | Extra opslag | Onderhoud | Ondersteuning | Training"
        ),
        "hotel": "Tweepersoonskamer met ontbijt | Eenpersoonskamer | Ontbijt | Parkeren | Minibar",
        "freelance": "Vertaling Engels-Nederlands | Logo-ontwerp | Advies | Fotosessie | Reiskosten",
        "utility": "Stroom normaal | Stroom dal | Vastrecht | Gasverbruik | Drinkwater | Riool",
        "telephone": "Zakelijke lijn | Mobiel abonnement | Bellen naar mobiel | Roaming zone 2 | Huur router",
        "restaurant": "Dagsoep | Biefstuk friet | Tosti kaas | Huiswijn | Spa rood | Koffie | Appelgebak",
        "grocery": (
            "Volle melk | Volkorenbrood | Eieren x6 | Bananen | Oude kaas | Wasmiddel | Draagtas | Batterijen AA"
        ),
        "fuel": "Euro 95 | Diesel | Wasbeurt | Ruitensproeier 5 l | Olie 5W30 1 l",
    },
    forms="B.V. | BV | V.O.F. | N.V. | & Zonen",
    starts="Hazel Berk Water Zand Linden Noord Oost Groen Wilgen Meer Kruis Veen",
    ends="veld horst dijk kamp beek broek wijk sma stra laar burg hoek",
    given="Sanne Daan Femke Bram Lotte Joris Mies Pieter Noor Teun",
    streets="Dorpsstraat | Kerkweg | Stationsplein | Molenlaan | Havenkade | Beukenlaan",
)
