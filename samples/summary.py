"""What stands around the table, as labels and values: the facts of the head, the bank account, the totals."""

from samples.model import Sample

Pairs = list[tuple[str, str]]


def facts(sample: Sample) -> Pairs:
    """Number, dates and order, as far as the company has a word for them; then its further details."""
    voice = sample.voice
    values = {
        "number": sample.number,
        "issued": voice.day(sample.issued),
        "due": voice.day(sample.due) if sample.due else None,
        "order": sample.order,
    }
    labelled = [(voice.words[name], value) for name, value in values.items() if value and voice.words[name]]
    return [*labelled, *sample.details]


def account(sample: Sample) -> Pairs:
    """The bank account to pay to, and what to write on the transfer."""
    seller, words = sample.seller, sample.voice.words
    values = {"bank": seller.bank, "iban": seller.iban, "bic": seller.bic, "giro": seller.giro}
    values |= {"reference": sample.reference}
    return [(words[name], value) for name, value in values.items() if value]


def parts(sample: Sample) -> Pairs:
    """Net and each tax; nothing where the seller charges no tax."""
    voice, words = sample.voice, sample.voice.words
    taxes = [
        (words["tax"].format(rate=voice.rate(tax.rate), taxable=voice.number(tax.taxable)), voice.number(tax.vat))
        for tax in sample.taxes
    ]
    return [(words["net"], voice.number(sample.net)), *taxes] if taxes else []


def gross(sample: Sample) -> tuple[str, str]:
    return sample.voice.words["total"], sample.voice.money(sample.gross)


def breakdown(sample: Sample) -> list[tuple[str, ...]]:
    """Rate, taxable amount, tax and both together, a row a rate; below several rates their sum."""
    voice = sample.voice
    rows = [(voice.rate(tax.rate), tax.taxable, tax.vat) for tax in sample.taxes]
    if len(rows) > 1:
        rows.append((voice.words["tax_total"], sample.net, sample.vat))
    return [
        (label, voice.number(taxable), voice.number(vat), voice.number(taxable + vat)) for label, taxable, vat in rows
    ]
