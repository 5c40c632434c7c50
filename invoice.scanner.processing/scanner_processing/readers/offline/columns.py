"""How item tables name their columns, by what a column holds and by language. Data only."""

from scanner_processing.readers.offline.phrases import Phrases, by_phrase

COLUMNS: Phrases = {
    "description": {
        "en": (
            "description | item | item description | product | service | details | title | article | particulars "
            "| work done | what | services | professional services | product description | description of goods | "
            "items | service description | goods | work | name"
        ),
        "de": (
            "beschreibung | bezeichnung | was | dienstleistung | artikelbeschreibung | produkt | artikel | "
            "leistung | text | artikelbezeichnung | leistungsbeschreibung | produktbezeichnung | tätigkeit | "
            "position"
        ),
        "fr": "désignation | produit | libellé",
    },
    "quantity": {
        "en": "quantity | qty | ordered | shipped | how much | time | hours | units | qty hr | qty hrs | hrs | count",
        "de": "menge | umfang | zeit | dauer | anzahl | stück | stunden | stk",
        "fr": "quantité | nombre | qté",
    },
    "unit_price": {
        "en": (
            "unit price | price | rate | price per unit | unit cost | cost | price unit | net price | "
            "unit price net | price each | unit net price | each"
        ),
        "de": (
            "einzelpreis | preis | stückpreis | e preis | ep | nettopreis | preis einheit | vk preis | "
            "preis pro einheit | einzelpreis netto | preis netto | satz | à | stundensatz | einzel | "
            "e preis netto"
        ),
        "fr": "prix unitaire | p.u. ht | pu | prix",
    },
    "amount": {
        "en": (
            "amount | total | line total | total price | net amount | sum | extension | extended price | "
            "amount net | total net | net total | net | line amount | price total | net value"
        ),
        "de": (
            "betrag | gesamt | gp | gesamt eur | gesamtpreis | summe | gesamtbetrag | zeilenbetrag | nettobetrag "
            "| entgelt | betrag netto | gesamt netto | gesamtpreis netto | g preis | zeilenbetrag ohne mwst | "
            "netto"
        ),
        "fr": "montant | montant ht | prix total | total ht",
    },
    "vat_rate": {
        "en": "vat | tax | taxes | vat rate | tax rate",
        "de": "ust | mwst | steuersatz | ust satz | mwst satz | steuer",
        "fr": "tva | taxe",
    },
    "position": {
        "en": "pos | no | line | nr | item no | pos no",
        "de": "pos nr | lfd nr",
        "fr": "art",
    },
    "ignored": {
        "en": (
            "date | code | item code | unit | um | uom | disc | discount | sku | article no | part no | "
            "product code | type | reference | art no"
        ),
        "de": (
            "datum | einheit | mengeneinheit | mengeinheit | artikelnr | art nr | artikelnummer | rabatt | "
            "unsere artnr | ihre artnr | me | einh"
        ),
        "fr": "unité | remise",
    },
}

COLUMN_PHRASES = by_phrase(COLUMNS)
