"""The offline reader in each of its languages: the same small invoice, and how each writes numbers and dates."""

import pytest

from scanner_processing.normalise.text import squeeze
from scanner_processing.readers.offline.columns import COLUMN_PHRASES
from scanner_processing.readers.offline.labels import PHRASES
from scanner_processing.readers.offline.languages import LANGUAGES
from scanner_processing.readers.offline.languages.language import Language
from scanner_processing.readers.offline.phrases import alternatives

from .drawn import raws, read, read_scan

FRENCH = """
Atelier du Chêne SARL                                    FACTURE
1 rue du Moulin, 75000 Paris           Facture n° :      F-2024-17
                                       Date de facture : 4 mars 2024
Facturé à                              Échéance :        3 avril 2024
Hôtel Bellevue SA                      Commande n° :     C-4711

Désignation                   Qté    P.U. HT     TVA      Total HT
Table en chêne                2      400,00      20 %      800,00

                              Total HT                     800,00
                              TVA 20 %                     160,00
                              Total TTC                    960,00 €

Paiement à 30 jours.
N° TVA intracommunautaire : FR40303265045
"""

SPANISH = """
Muebles Roble S.L.                                       FACTURA
Calle Mayor 1, 28001 Madrid            Número de factura:  F-2024-17
                                       Fecha de emisión:   4 de marzo de 2024
Cliente                                Fecha de vencimiento: 3 de abril de 2024
Hotel Bellavista S.A.                  Pedido nº:          C-4711

Descripción                   Cantidad  Precio     IVA      Importe
Mesa de roble                 2         400,00     21 %      800,00

                              Base imponible                800,00
                              IVA 21 %                      168,00
                              Total a pagar                 968,00 €

Pago a 30 días.
NIF: ESB58378431
"""

ITALIAN = """
Falegnameria Quercia S.r.l.                              FATTURA
Via Roma 1, 20100 Milano               Fattura n.:       F-2024-17
                                       Data fattura:     4 marzo 2024
Spett.le                               Scadenza:         3 aprile 2024
Albergo Bellavista S.p.A.              Ordine n.:        C-4711

Descrizione                   Q.tà   Prezzo     IVA      Importo
Tavolo di quercia             2      400,00     22 %      800,00

                              Totale imponibile           800,00
                              IVA 22 %                    176,00
                              Totale fattura              976,00 €

Pagamento a 30 giorni.
P. IVA IT00743110157
"""

DUTCH = """
Eikenhout Meubels B.V.                                   FACTUUR
Molenstraat 1, 1000 AA Amsterdam       Factuurnummer:    F-2024-17
                                       Factuurdatum:     4 maart 2024
Factuuradres                           Vervaldatum:      3 april 2024
Hotel Belvedere N.V.                   Bestelnummer:     C-4711

Omschrijving                  Aantal Prijs      Btw      Bedrag
Eiken tafel                   2      400,00     21 %      800,00

                              Subtotaal                   800,00
                              Btw 21 %                    168,00
                              Totaal incl. btw            968,00 €

Betaling binnen 30 dagen.
Btw-nummer: NL004495445B01
"""

SWEDISH = """
Ekens Snickeri AB                                        FAKTURA
Kvarngatan 1, 111 22 Stockholm         Fakturanummer:    F-2024-17
                                       Fakturadatum:     4 mars 2024
Kund                                   Förfallodatum:    3 april 2024
Hotell Utsikten HB                     Ert ordernummer:  C-4711

Benämning                     Antal  À-pris     Moms     Belopp
Bord i ek                     2      400,00     25 %      800,00

                              Summa exkl. moms            800,00
                              Moms 25 %                   200,00
                              Att betala                1 000,00 kr

30 dagar netto.
Momsreg.nr: SE556188840401
"""

INVOICES = {"fr": FRENCH, "es": SPANISH, "it": ITALIAN, "nl": DUTCH, "sv": SWEDISH}
NAMES = {
    "fr": "Atelier du Chêne SARL",
    "es": "Muebles Roble S.L.",
    "it": "Falegnameria Quercia S.r.l.",
    "nl": "Eikenhout Meubels B.V.",
    "sv": "Ekens Snickeri AB",
}
PLAIN = str.maketrans("éèêàâçñíóúáäåöüÉÀ", "eeeaacniouaaaouEA")


@pytest.mark.parametrize("language", INVOICES)
def test_an_invoice_is_read_in_each_language(language: str) -> None:
    found = raws(read(INVOICES[language]))
    assert found["vendor_name"] == NAMES[language]
    assert (found["invoice_number"], found["purchase_order"]) == ("F-2024-17", "C-4711")
    assert (found["invoice_date"][:1], found["due_date"][:1]) == ("4", "3")
    assert {"amount", "vat", "total", "payment_terms", "vendor_vat_id", "currency"} <= found.keys()
    assert (found["line_items.0.quantity"], found["line_items.0.unit_price"]) == ("2", "400,00")
    assert (found["line_items.0.amount"], found["vat_breakdown.0.taxable_amount"]) == ("800,00", "800,00")


@pytest.mark.parametrize("language", INVOICES)
def test_lost_accents_do_not_matter(language: str) -> None:
    plain = raws(read_scan(INVOICES[language].translate(PLAIN)))
    assert plain.keys() == raws(read_scan(INVOICES[language])).keys()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.kinds[:8])
def test_every_phrase_of_every_language_has_a_meaning(language: Language) -> None:
    labels = [phrase for cell in language.labels.values() for phrase in alternatives(cell) if phrase]
    columns = [phrase for cell in language.columns.values() for phrase in alternatives(cell) if phrase]
    assert all(PHRASES.meaning(phrase) for phrase in labels)
    assert all(COLUMN_PHRASES.meaning(phrase) for phrase in columns)


@pytest.mark.parametrize(
    ("phrase", "field"),
    [("N° TVA", "vendor_vat_id"), ("TVA", "vat"), ("Suma y sigue", "no_total"), ("Totale", "total"), ("Moms", "vat")],
)
def test_phrases_that_resemble_each_other_are_told_apart(phrase: str, field: str) -> None:
    assert PHRASES.meaning(squeeze(phrase)) == field


def test_the_customers_vat_id_is_not_the_vendors_where_both_stand() -> None:
    found = raws(
        read("""
Fornitore                                Destinatario
Falegnameria Quercia S.r.l.              Albergo Bellavista S.p.A.
                                         P. IVA IT07643520567
Via Roma 1, 20100 Milano
Partita IVA IT00743110157
""")
    )
    assert found["vendor_vat_id"] == "IT00743110157"


def test_thousands_may_stand_apart_in_a_table() -> None:
    found = raws(
        read("""
Benämning                     Antal     À-pris        Belopp
Bastustuga i gran             1 st  148 500,00    148 500,00
Summa                                             148 500,00
""")
    )
    assert (found["line_items.0.unit_price"], found["line_items.0.amount"]) == ("148 500,00", "148 500,00")
