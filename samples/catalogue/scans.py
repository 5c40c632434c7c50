"""Further letters of companies that send others as PDF, as the scanner delivers them."""

from dataclasses import replace
from datetime import date

from samples.catalogue import british, french, italian, stationery
from samples.media.scan import Scan

ARCHIVE = replace(
    stationery.SAMPLE,
    name="stationery-de-tiff",
    number="869874",
    issued=date(2024, 12, 20),
    due=date(2025, 1, 19),
    order="GAD-2024-041",
    details=(("Kunden-Nr.", "31177"), ("Lieferdatum", "16.12.2024"), ("Lieferschein", "2024-9082")),
    lines=stationery.SAMPLE.lines[::-1],
    terms="Zahlbar bis zum 19.01.2025 ohne Abzug; bei Zahlung bis zum 30.12.2024 gewähren wir 2 % Skonto.",
    medium=Scan(suffix=".tiff", skew=0.4, blur=0.5, noise=5),
)

SOLICITORS = replace(
    british.LAW_FIRM,
    name="law-firm-uk-scan",
    number="25/00342",
    issued=date(2025, 1, 31),
    due=date(2025, 2, 21),
    reference="PEN0042/4",
    details=(("Matter", "PEN0042/4"), ("Fee earner", "J. A. Rowe")),
    opening="Re: Sale of the upper orchard",
    lines=british.LAW_FIRM.lines[1:],
    medium=Scan(skew=-0.9, blur=0.9, noise=6, quality=42),
)

DELIVERIES = replace(
    french.BAKERY,
    name="bakery-fr-scan",
    number="FA-2025-0304",
    issued=date(2025, 4, 30),
    due=date(2025, 5, 30),
    reference="FA-2025-0304",
    details=(("Client", "C00418"), ("Période", "avril 2025")),
    lines=(*french.BAKERY.lines[:2], french.BAKERY.lines[4]),
    medium=Scan(skew=1.1, noise=5, quality=42),
)

REPAIRS = replace(
    italian.WORKSHOP,
    name="workshop-it-png",
    number="402/2025",
    issued=date(2025, 7, 31),
    due=date(2025, 9, 30),
    order="ODA 25/0519",
    reference="Saldo fattura 402/2025",
    details=(("Cod. cliente", "01182"), ("DDT", "688 del 22/07/2025"), ("Causale trasporto", "Vendita")),
    lines=italian.WORKSHOP.lines[1:4],
    medium=Scan(suffix=".png", skew=-0.4, noise=2.5),
)

SAMPLES = (ARCHIVE, SOLICITORS, DELIVERIES, REPAIRS)
