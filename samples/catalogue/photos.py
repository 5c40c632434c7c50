"""Further letters of companies that send others as PDF, as a phone takes them on a table."""

from dataclasses import replace
from datetime import date

from samples.catalogue import british, dutch, swedish
from samples.media.photo import Photo

GARDEN = replace(
    british.GARDENER,
    name="gardener-uk-photo",
    number="WH-0101",
    issued=date(2025, 7, 3),
    lines=british.GARDENER.lines[:2],
    medium=Photo(
        size=(1680, 2240),
        corners=((0.09, 0.075), (0.93, 0.045), (0.965, 0.95), (0.05, 0.925)),
        desk="#8a6a48",
        light=(0.65, 0.25),
        falloff=0.35,
        shadow=((0.0, 0.62), (0.5, 1.0), (0.0, 1.0)),
        depth=0.35,
    ),
)

FLEET = replace(
    dutch.BICYCLES,
    name="bicycles-nl-photo",
    number="20250512",
    issued=date(2025, 7, 1),
    due=date(2025, 7, 15),
    order="BZ-2025-140",
    reference="20250512",
    details=(("Afgeleverd", "27 juni 2025"),),
    lines=dutch.BICYCLES.lines[2:],
    medium=Photo(
        size=(1800, 2400),
        corners=((0.07, 0.04), (0.94, 0.06), (0.92, 0.955), (0.055, 0.965)),
        desk="#55606b",
        light=(0.4, 0.4),
        falloff=0.3,
        shadow=((0.7, 0.0), (1.0, 0.0), (1.0, 0.4)),
        depth=0.3,
        orientation=6,
    ),
)

JETTY = replace(
    swedish.SAUNA,
    name="sauna-se-photo",
    number="2024131",
    issued=date(2024, 12, 16),
    due=date(2025, 1, 15),
    reference="20241313004257",
    order="FV-2024-19",
    details=(("Er referens", "AK Lidfors"), ("Kundnummer", "30042"), ("Leveransdatum", "2024-12-11")),
    lines=swedish.SAUNA.lines[1:4],
    medium=Photo(
        size=(1680, 2240),
        corners=((0.06, 0.06), (0.92, 0.04), (0.95, 0.945), (0.08, 0.96)),
        desk="#c9b48f",
        light=(0.3, 0.3),
        falloff=0.4,
        shadow=((0.6, 1.0), (1.0, 0.7), (1.0, 1.0)),
        depth=0.35,
    ),
)

SAMPLES = (GARDEN, FLEET, JETTY)
