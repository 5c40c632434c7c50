"""Dutch."""

from scanner_processing.readers.offline.languages.language import Language

DUTCH = Language(
    labels={
        "invoice_number": (
            "factuurnummer | factuurnr | factuur {nr/nummer/no} | nummer factuur | factuur id | "
            "{creditnota/creditfactuur} {nr/nummer/} | bonnummer | bonnr | bon nr | factuurkenmerk"
        ),
        "number": "nummer",
        "title": "factuur | creditnota | creditfactuur | verkoopfactuur | proforma factuur",
        "invoice_date": "factuurdatum | datum factuur | datum van de factuur | uitgiftedatum | factuur van",
        "date": "datum | datum en tijd",
        "due_date": (
            "vervaldatum | vervaldag | uiterste betaaldatum | betaaldatum | te betalen {voor/vóór/uiterlijk/tot} | "
            "betalen {voor/vóór/uiterlijk} | uiterlijk te betalen op | te voldoen voor | betalen uiterlijk op | "
            "verloopdatum | uiterlijk"
        ),
        "purchase_order": (
            "{bestelnummer/ordernummer/inkoopordernummer/inkooporder/bestelnr/ordernr/opdrachtnummer/bestelbon} {nr/} "
            "| inkoopnummer | uw {bestelnummer/ordernummer/order/bestelling/inkoopordernummer/opdracht} {nr/} | "
            "{bestelling/order} {nr/nummer}"
        ),
        "payment_reference": (
            "{betalingskenmerk/betaalkenmerk/betalingsreferentie} | kenmerk bij betaling | o.v.v. | onder vermelding "
            "van | gestructureerde mededeling | mededeling"
        ),
        "reference": "referentie | kenmerk | ons kenmerk | onze referentie",
        "customer_reference": "uw referentie | uw kenmerk | referentie klant",
        "payment_terms": (
            "{betalingsvoorwaarden/betalingsconditie/betalingscondities/betaaltermijn/betalingstermijn/betaalvoorwaarden/verrekening}"
        ),
        "iban": "iban {nr/nummer} | rekeningnummer | bankrekeningnummer",
        "vendor_vat_id": (
            "btw {nummer/nr/id/identificatienummer/id nummer/no} | ondernemingsnummer btw | ons btw {nummer/nr} | btw "
            "identificatienummer | btw be"
        ),
        "currency": "valuta | munteenheid | bedragen in",
        "amount": (
            "subtotaal | {totaal/bedrag/subtotaal/totaalbedrag} {excl/exclusief/excl.} btw | nettobedrag | totaal "
            "netto | netto {totaal/bedrag} | maatstaf van heffing | grondslag | subtotaal netto | totaal zonder btw"
        ),
        "vat": (
            "{totaal/bedrag/totaalbedrag/waarvan/plus/totale/} btw | b.t.w. | btw {bedrag/totaal} | belasting over de "
            "toegevoegde waarde | omzetbelasting"
        ),
        "total": (
            "totaal {bedrag/te betalen/factuurbedrag/factuur/bruto/eur/euro/generaal/} | totaalbedrag {factuur/} | "
            "{totaal/bedrag/totaalbedrag} {incl/inclusief} btw | factuurbedrag | factuurtotaal | eindtotaal | "
            "brutobedrag | algemeen totaal | eindbedrag"
        ),
        "amount_due": (
            "te betalen | te betalen bedrag | openstaand bedrag | te voldoen | totaal te voldoen | nog te betalen | "
            "verschuldigd bedrag | totaal verschuldigd"
        ),
        "no_total": (
            "korting | voorschot | transport | over te brengen | overgebracht | verzendkosten | aanbetaling | reeds "
            "betaald | overdracht | vrachtkosten"
        ),
        "rounding": "afronding | afrondingsverschil",
        "tendered": "contant | pinnen | pin | bankpas | betaald | pinbetaling | ontvangen | kaart",
        "change": "wisselgeld | terug | retour",
        "vat_rate": "btw {tarief/percentage/%} | tarief",
        "seller": "verkoper | leverancier | afzender | opdrachtnemer",
        "account_holder": "tenaamstelling | rekeninghouder | t.n.v. | ten name van | begunstigde",
        "name": "naam | bedrijfsnaam",
        "buyer": (
            "klant | factuuradres | afleveradres | koper | gefactureerd aan | factureren aan | aan | leveradres | "
            "t.a.v. | afnemer | opdrachtgever | bezorgadres"
        ),
        "other": (
            "{klantnummer/debiteurnummer/debiteurennummer/klantnr/relatienummer} | "
            "{leverdatum/orderdatum/besteldatum/verzenddatum/leveringsdatum} | btw {nummer/nr/id} klant | kvk | kvk "
            "nummer | kvk nr | telefoon | tel | pagina | bankrekening | periode | pakbon | uw btw {nummer/nr/id} | "
            "contactpersoon | levering | offertenummer | projectnummer | aantal artikelen | klant btw {nummer/nr/id}"
        ),
    },
    columns={
        "description": "omschrijving | artikel | product | dienst | beschrijving | artikelomschrijving | werkzaamheden",
        "quantity": "aantal | hoeveelheid | uren | stuks",
        "unit_price": "{prijs/stukprijs/eenheidsprijs/tarief/uurtarief/prijs per stuk/prijs per eenheid} {excl btw/}",
        "amount": "{bedrag/totaal/totaalprijs/regeltotaal/nettobedrag/netto} {excl btw/}",
        "vat_rate": "btw | b.t.w. | btw {tarief/%/percentage} | % btw",
        "position": "nr | pos | regel",
        "ignored": "code | eenheid | korting | artikelnummer | artikelnr | artnr | datum",
    },
    kinds="bon | factuur | kassabon | kopie | pagina | verkoopfactuur",
    paying="te betalen | betaling | betaalbaar | gelieve | wij verzoeken u | graag | betalingstermijn | binnen",
    times="dag | dagen | weken | maand | maanden | ontvangst",
)
