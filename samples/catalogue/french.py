"""Invoices from France, and the usual words of French ones."""

from datetime import date

from samples.catalogue.words import own
from samples.model import Company, Sample, line
from samples.voices import Voice

NO_BREAK = "\N{NO-BREAK SPACE}"

FRENCH_WORDS = {
    "title": "Facture",
    "number": "Facture n°",
    "issued": "Date de facture",
    "due": "Date d'échéance",
    "order": "Votre commande",
    "bill_to": "Facturé à",
    "seller": "Émetteur",
    "pay_to": "Coordonnées bancaires",
    "terms": "Conditions de règlement",
    "bank": "Banque",
    "iban": "IBAN",
    "bic": "BIC",
    "reference": "Référence à rappeler",
    "vat_id": "N° TVA",
    "net": "Total HT",
    "tax": "TVA {rate}",
    "tax_total": "",
    "total": "Total TTC",
    "paid": "Carte bancaire",
    "carried": "À reporter",
    "brought": "Report",
    "page": "Page {page} sur {pages}",
    "column.position": "N°",
    "column.description": "Désignation",
    "column.quantity": "Qté",
    "column.unit": "Unité",
    "column.measure": "Quantité",
    "column.price": "P.U. HT",
    "column.rate": "TVA",
    "column.amount": "Montant HT",
    "tax_column.rate": "Taux",
    "tax_column.taxable": "Base HT",
    "tax_column.vat": "TVA",
    "tax_column.gross": "TTC",
}


def french(dates: str, **words: str) -> Voice:
    """French of France, in euros, with a company's own words."""
    return Voice(
        language="fr",
        words=FRENCH_WORDS | own(words),
        currency="EUR",
        thousands=NO_BREAK,
        decimal_mark=",",
        money_with_sign="{} €",
        percent="{} %",
        dates=dates,
    )


BAKERY = Sample(
    name="bakery-fr",
    layout="ledger",
    accent="#7a4a1c",
    mark="sprout",
    voice=french(
        "21/12/2024",
        title="FACTURE",
        number="N° de facture",
        issued="Date",
        due="Échéance",
        vat_id="TVA intracom.",
        tax_total="Total",
        total="Net à payer TTC",
        column__price="PU HT",
    ),
    columns=("description", "measure", "price", "rate", "amount"),
    seller=Company(
        name="Fournil des Trois Ponts SARL",
        tagline="Boulangerie et traiteur depuis 1987",
        street="14 rue du Moulin-à-Vent",
        town="69990 Saint-Aubry",
        country="France",
        phone="04 99 90 41 17",
        email="compta@troisponts.example",
        web="troisponts.example",
        vat_id="FR10990417206",
        bank="Banque des Deux Rives",
        iban="FR76 9904 1001 7200 0417 2688 356",
        bic="BDRVFRPPXXX",
        register=("SARL au capital de 8 000 €", "SIRET 990 417 206 00010", "RCS Lyon 990 417 206"),
    ),
    buyer=("Lycée Marguerite-Aubrac", "Service restauration", "2 place des Tilleuls", "69991 Valsonne"),
    number="FA-2025-0231",
    issued=date(2025, 3, 31),
    due=date(2025, 4, 30),
    reference="FA-2025-0231",
    details=(("Client", "C00418"), ("Période", "mars 2025")),
    lines=(
        line("Pain de campagne au levain, 1,2 kg", "186", "pcs", "3.85", "5.5"),
        line("Baguette tradition", "640", "pcs", "0.98", "5.5"),
        line("Brioche tressée à partager, 600 g", "42", "pcs", "6.40", "5.5"),
        line("Buffet de la journée portes ouvertes, service compris", "1", "forfait", "684.00", "10"),
        line("Location de vaisselle et de nappes", "120", "pers.", "1.35", "20"),
    ),
    terms="Paiement à 30 jours par virement, sans escompte.",
    closing="En cas de retard : indemnité forfaitaire de 40 € pour frais de recouvrement.",
)

ARCHITECT = Sample(
    name="architect-fr",
    layout="band",
    accent="#2f4858",
    mark="tiles",
    voice=french(
        "21 décembre 2024",
        title="Note d'honoraires",
        number="Note n°",
        issued="Établie le",
        due="À régler avant le",
        order="Marché",
        bill_to="À l'attention de",
        pay_to="Règlement par virement",
        vat_id="TVA intracommunautaire",
        net="Montant hors taxes",
        tax="TVA à {rate}",
        total="Montant TTC",
        column__description="Mission",
        column__quantity="Jours",
        column__price="Tarif HT",
        column__amount="Total HT",
    ),
    columns=("description", "quantity", "price", "amount"),
    seller=Company(
        name="Atelier Vauclair Architectes",
        tagline="Bâtir avec ce qui est là",
        street="31 quai de la Tannerie",
        town="35990 Rennes-sur-Vilaine",
        country="France",
        phone="02 99 00 18 73",
        email="contact@vauclair.example",
        web="vauclair.example",
        vat_id="FR32990418733",
        bank="Crédit de la Vilaine",
        iban="FR7699052003180007712041557",
        bic="CRVIFR2RXXX",
        register=("SIREN 990 418 733", "Ordre des architectes S99041"),
    ),
    buyer=("Commune de Plouharn", "Mairie, service technique", "1 place de l'Église", "56990 Plouharn"),
    number="2024-117",
    issued=date(2024, 12, 2),
    due=date(2025, 1, 1),
    order="M24-08 LOT 3",
    reference="2024-117 PLOUHARN",
    details=(("Phase", "APD et dépôt du permis"),),
    opening="Réhabilitation de l'ancienne école en médiathèque, honoraires de la phase 2 :",
    lines=(
        line("Relevé de l'existant et plans de l'état actuel", "4", "", "620.00", "20"),
        line("Avant-projet définitif, plans et coupes", "9.5", "", "680.00", "20"),
        line("Notice d'accessibilité et de sécurité incendie", "2", "", "680.00", "20"),
        line("Dossier de permis de construire, montage et dépôt", "3.5", "", "620.00", "20"),
    ),
    terms="Règlement à 30 jours par mandat administratif.",
    closing="Avec nos remerciements pour votre confiance.",
)

SAMPLES = (BAKERY, ARCHITECT)
