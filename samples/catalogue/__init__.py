"""The samples. Companies, people, numbers and accounts are made up; bank codes and phone numbers belong to no one."""

from samples.catalogue import (
    alpine,
    british,
    dutch,
    einvoice,
    english,
    french,
    german,
    italian,
    mixed,
    painter,
    photos,
    receipts,
    scans,
    spanish,
    stationery,
    swedish,
)
from samples.model import Sample

SAMPLES: tuple[Sample, ...] = (
    *english.SAMPLES,
    *british.SAMPLES,
    *german.SAMPLES,
    *alpine.SAMPLES,
    stationery.SAMPLE,
    *french.SAMPLES,
    *spanish.SAMPLES,
    *italian.SAMPLES,
    *dutch.SAMPLES,
    *swedish.SAMPLES,
    einvoice.SAMPLE,
    mixed.SAMPLE,
    painter.SAMPLE,
    *scans.SAMPLES,
    *receipts.SAMPLES,
    *photos.SAMPLES,
)
