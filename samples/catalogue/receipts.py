"""Receipts of tills, photographed by those who want their money back."""

from datetime import date

from samples.catalogue.french import french
from samples.catalogue.words import german
from samples.media.photo import Photo
from samples.model import Company, Sample, line

GROCER = Sample(
    name="grocer-de",
    layout="receipt",
    paper="Receipt",
    accent="#000000",
    mark="ring",
    tax_inside=True,
    voice=german(
        "{} EUR",
        "21.12.2024",
        title="KASSENBON",
        number="Bon-Nr.",
        issued="Datum",
        vat_id="USt-IdNr.",
        net="",
        total="SUMME",
        paid="Kartenzahlung girocard",
    ),
    columns=("description", "multiple", "amount"),
    seller=Company(
        name="Markthalle Süderhof",
        tagline="frisch aus der Nachbarschaft",
        street="Hafenstraße 14",
        town="24999 Süderhof",
        country="",
        phone="Tel. 0461 99904",
        email="",
        web="",
        vat_id="DE999402574",
    ),
    buyer=(),
    number="4711-0382",
    issued=date(2025, 8, 22),
    details=(("Uhrzeit", "17:42"), ("Kasse 3", "Bed. 12")),
    lines=(
        line("Hafermilch Barista 1 l", "4", "", "2.19", "7"),
        line("Filterkaffee 500 g", "2", "", "7.49", "7"),
        line("Apfel Elstar lose", "1", "", "3.12", "7"),
        line("Laugenbrezel", "6", "", "0.89", "7"),
        line("Spülmittel Zitrone", "1", "", "1.95", "19"),
        line("Küchenrolle 4er", "2", "", "3.29", "19"),
        line("Sprudel 12 x 0,7 l", "1", "", "5.49", "19"),
    ),
    closing="Vielen Dank für Ihren Einkauf! Umtausch nur mit Bon.",
    medium=Photo(
        size=(1440, 2160),
        corners=((0.22, 0.065), (0.765, 0.05), (0.80, 0.955), (0.175, 0.94)),
        desk="#7b5232",
        light=(0.3, 0.15),
        falloff=0.4,
        shadow=((0.55, 1.0), (1.0, 0.5), (1.0, 1.0)),
        depth=0.35,
        orientation=6,
    ),
)

BISTRO = Sample(
    name="bistro-fr",
    layout="receipt",
    paper="Receipt",
    accent="#000000",
    mark="ring",
    tax_inside=True,
    voice=french(
        "21/12/2024",
        title="TICKET",
        number="Ticket n°",
        issued="Date",
        net="",
        total="TOTAL TTC",
    ),
    columns=("description", "multiple", "amount"),
    seller=Company(
        name="Le Bistrot du Lavoir",
        tagline="cuisine de saison",
        street="6 place du Lavoir",
        town="21990 Beaulieu-sur-Ouche",
        country="",
        phone="Tél. 03 99 90 52 11",
        email="",
        web="",
        vat_id="FR78990521148",
        register=("SIRET 990 521 148 00017",),
    ),
    buyer=(),
    number="000418",
    issued=date(2025, 6, 12),
    details=(("Heure", "13:26"), ("Table 7", "3 couverts")),
    lines=(
        line("Formule du midi", "2", "", "19.50", "10"),
        line("Omelette aux girolles", "1", "", "16.80", "10"),
        line("Eau gazeuse 75 cl", "1", "", "4.90", "10"),
        line("Verre de Saint-Romain", "3", "", "6.50", "20"),
        line("Tarte aux mirabelles", "1", "", "7.20", "10"),
        line("Café", "3", "", "2.30", "10"),
    ),
    closing="Service compris. Merci de votre visite, à bientôt !",
    medium=Photo(
        size=(1500, 2000),
        corners=((0.25, 0.05), (0.76, 0.085), (0.735, 0.945), (0.20, 0.92)),
        desk="#b9b2a4",
        light=(0.75, 0.2),
        falloff=0.35,
        shadow=((0.0, 0.45), (0.42, 1.0), (0.0, 1.0)),
        depth=0.3,
    ),
)

SAMPLES = (GROCER, BISTRO)
