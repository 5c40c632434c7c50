"""A painter's bill for a whole house, room by room: three pages through the office's scanner."""

from datetime import date

from samples.catalogue.words import german
from samples.media.scan import Scan
from samples.model import Company, Line, Sample, line

WORKS = (
    ("alte Tapeten entfernen, Untergrund abwaschen und Risse schließen", "m²", "6.35"),
    ("Wände spachteln und schleifen, Qualitätsstufe Q3, Staub absaugen", "m²", "11.80"),
    ("Wände grundieren und zweimal streichen, Dispersionsfarbe weiß", "m²", "9.45"),
    ("Fußleisten lackieren", "lfm", "6.90"),
)
ROOMS = (
    ("Diele", "39.10", "41.20", "38.60", "14.3"),
    ("Wohnzimmer", "64.25", "68.75", "66.10", "22.8"),
    ("Küche", "22.80", "39.40", "31.85", "11.6"),
    ("Arbeitszimmer", "45.15", "46.30", "44.90", "15.2"),
    ("Treppenhaus", "61.70", "83.55", "83.55", "27.4"),
    ("Schlafzimmer", "50.05", "52.10", "50.25", "17.1"),
    ("Kinderzimmer Nord", "43.90", "44.65", "42.80", "14.9"),
    ("Kinderzimmer Süd", "44.30", "45.20", "43.35", "15.0"),
    ("Gästezimmer", "37.60", "38.90", "37.10", "13.2"),
    ("Bad", "8.75", "21.45", "19.60", "5.4"),
    ("Dachstudio", "70.20", "74.30", "71.15", "20.7"),
)


def measured() -> tuple[Line, ...]:
    """Every work in every room, by its measure."""
    return tuple(
        line(f"{room}: {work}", measure, unit, price, "19")
        for room, *measures in ROOMS
        for (work, unit, price), measure in zip(WORKS, measures, strict=True)
    )


SAMPLE = Sample(
    name="painter-de",
    layout="letter",
    accent="#1d5fa8",
    mark="tiles",
    voice=german("{} €", "21.12.2024", title="Schlussrechnung", column__price="EP €", column__amount="GP €"),
    columns=("position", "description", "measure", "price", "amount"),
    seller=Company(
        name="Malermeister Grünwaldt",
        tagline="Anstrich · Tapete · Fassade",
        street="Pinselstieg 3",
        town="28999 Bremen",
        country="Deutschland",
        phone="Tel. 0421 99904 17",
        email="info@gruenwaldt.example",
        web="gruenwaldt.example",
        vat_id="DE999402316",
        bank="Weserkasse",
        iban="DE41 9905 0031 0004 1726 88",
        bic="WESKDE22XXX",
        register=("Inhaber: Jörn Grünwaldt", "Handwerkskammer Bremen"),
    ),
    buyer=("Eheleute Sander", "Deichgrafenweg 9", "28998 Bremen"),
    number="2025/077",
    issued=date(2025, 7, 11),
    due=date(2025, 7, 25),
    details=(("Auftrag vom", "02.04.2025"), ("Ausgeführt", "Mai bis Juli 2025")),
    opening="Für die Arbeiten in Ihrem Haus berechnen wir nach gemeinsamem Aufmaß:",
    lines=measured(),
    terms="Zahlbar bis 25.07.2025 ohne Abzug.",
    closing="Lohnanteil brutto 70 %. Bewahren Sie diese Rechnung zwei Jahre auf.",
    medium=Scan(skew=0.6, blur=0.9, noise=2.5, quality=24),
)
