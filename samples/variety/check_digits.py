"""Numbers that pass their checks: VAT ids, tax numbers, bank accounts, references."""

from collections.abc import Callable
from itertools import product

from stdnum import iban
from stdnum.au import abn
from stdnum.ch import vat as swiss_vat
from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as british_vat
from stdnum.in_ import gstin
from stdnum.no import mva as norwegian_vat

from samples.variety.chance import Chance

Check = Callable[[str], bool]

OPEN = {"?": "0123456789", "!": "ABCDEFGHIJKLMNOPQRSTUVW", "*": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
"""What may stand in the places that make a number valid."""
CHECKS: dict[str, Check] = {
    "GB": british_vat.is_valid,
    "CH": swiss_vat.is_valid,
    "NO": norwegian_vat.is_valid,
    "IN": gstin.is_valid,
    "AU": abn.is_valid,
}


def vat_id(chance: Chance, country: str, pattern: str) -> str:
    """A valid VAT id as printed, ``?``, ``!`` and ``*`` in its pattern being what the check decides."""
    return completed(chance, pattern, CHECKS.get(country, eu_vat.is_valid))


def completed(chance: Chance, pattern: str, valid: Check) -> str:
    """The pattern filled with random signs so that it is valid."""
    while True:
        drawn = chance.filled(pattern)
        places = [place for place, sign in enumerate(drawn) if sign in OPEN]
        for signs in product(*(OPEN[drawn[place]] for place in places)):
            letters = list(drawn)
            for place, sign in zip(places, signs, strict=True):
                letters[place] = sign
            if valid("".join(letters)):
                return "".join(letters)


def account(chance: Chance, country: str, pattern: str) -> str:
    """A valid IBAN without blanks; ``pattern`` is what follows its check digits."""

    def valid(rest: str) -> bool:
        return bool(iban.is_valid(with_digits(rest)))

    def with_digits(rest: str) -> str:
        number = f"{country}00{rest}"
        return f"{country}{iban.calc_check_digits(number)}{rest}"

    return with_digits(completed(chance, pattern, valid))


def grouped(number: str, size: int = 4) -> str:
    """``DE02 1234 ...``"""
    return " ".join(number[at : at + size] for at in range(0, len(number), size))


def creditor_reference(chance: Chance) -> str:
    """An ISO 11649 reference."""
    body = chance.filled("##########")
    value = int(body + "271500")
    return f"RF{98 - value % 97:02}{body}"


def slip_reference(chance: Chance, length: int) -> str:
    """Digits and a last one that Luhn's rule asks for, as giro slips have."""
    body = chance.filled("#" * (length - 1))
    doubled = [int(sign) * (2 - place % 2) for place, sign in enumerate(reversed(body))]
    return body + str(-sum(each // 10 + each % 10 for each in doubled) % 10)
