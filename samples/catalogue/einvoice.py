"""A German invoice for people and machines: its data lies inside the PDF as well."""

from datetime import date

from samples.catalogue.words import german
from samples.media.einvoice import FacturX
from samples.model import Company, Sample, line

SAMPLE = Sample(
    name="tools-de",
    layout="band",
    accent="#3a3f14",
    mark="dovetail",
    voice=german(
        "{} €",
        "21.12.2024",
        order="Bestellung",
        reference="Verwendungszweck",
        net="Summe netto",
        tax="USt {rate} auf {taxable}",
        total="Rechnungssumme",
        column__amount="Netto",
    ),
    columns=("position", "description", "quantity", "price", "rate", "amount"),
    seller=Company(
        name="Werkzeughandel Ahornsen GmbH",
        tagline="Gutes Werkzeug, gute Bücher darüber",
        street="Hobelbank 12",
        town="32999 Ahornsen",
        country="Deutschland",
        phone="05231 99904 17",
        email="rechnung@ahornsen.example",
        web="ahornsen.example",
        vat_id="DE999402445",
        bank="Lippekasse",
        iban="DE03 9917 0045 0077 1204 15",
        bic="LIPPDE3DXXX",
        register=("Amtsgericht Lemgo, HRB 99041", "Geschäftsführer: Till Ahrens"),
    ),
    buyer=("Lehrwerkstatt Nordring e. V.", "Ausbildung Holz", "Nordring 77", "33999 Bielefeld"),
    number="AR-250611",
    issued=date(2025, 6, 11),
    due=date(2025, 7, 11),
    order="LN-2025-118",
    reference="AR-250611",
    opening="Zu dieser Rechnung gehört ein Datensatz nach Factur-X (ZUGFeRD), er liegt in der Datei.",
    lines=(
        line("Stechbeitel, Satz zu sechs Stück", "12", "", "84.90", "19"),
        line("Japansäge Ryoba 240 mm", "12", "", "46.50", "19"),
        line("Streichmaß Birnbaum", "15", "", "22.80", "19"),
        line("Schleifstein 1000/6000", "6", "", "39.95", "19"),
        line("Lehrbuch „Von Hand gefügt“, 3. Auflage", "15", "", "28.04", "7"),
    ),
    terms="Zahlbar innerhalb von 30 Tagen netto Kasse.",
    closing="Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
    medium=FacturX("DE", "DE"),
)
