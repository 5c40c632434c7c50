"""The samples. Companies, people, numbers and accounts are made up; bank codes and phone numbers belong to no one."""

from samples.catalogue import alpine, british, english, german, stationery
from samples.model import Sample

SAMPLES: tuple[Sample, ...] = (
    *english.SAMPLES,
    *british.SAMPLES,
    *german.SAMPLES,
    *alpine.SAMPLES,
    stationery.SAMPLE,
)
