"""Numbers that pass their checks: VAT ids, tax numbers, bank accounts, references."""

from collections.abc import Callable
from itertools import product

from stdnum import iban, luhn
from stdnum.au import abn
from stdnum.be import ogm_vcs
from stdnum.ch import esr
from stdnum.ch import vat as swiss_vat
from stdnum.eu import vat as eu_vat
from stdnum.fi import ytunnus
from stdnum.fr import siret
from stdnum.gb import vat as british_vat
from stdnum.in_ import gstin
from stdnum.it import iva
from stdnum.no import mva as norwegian_vat
from stdnum.se import orgnr

from samples.variety.chance import Chance

Check = Callable[[str], bool]

OPEN = {"?": "0123456789", "!": "ABCDEFGHIJKLMNOPQRSTUVW", "*": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
"""What may stand in the places that make a number valid."""
VAT: dict[str, Check] = {"GB": british_vat.is_valid, "CH": swiss_vat.is_valid, "NO": norwegian_vat.is_valid}
TAX: dict[str, Check] = {
    "AU": abn.is_valid,
    "FI": ytunnus.is_valid,
    "FR": siret.is_valid,
    "IN": gstin.is_valid,
    "IT": iva.is_valid,
    "SE": orgnr.is_valid,
}
WEIGHTS = (7, 3, 1)  # of Finland's references, from the right


def vat_id(chance: Chance, country: str, pattern: str) -> str:
    """A valid VAT id as printed, ``?``, ``!`` and ``*`` in its pattern being what the check decides."""
    return completed(chance, pattern, VAT.get(country, eu_vat.is_valid))


def tax_number(chance: Chance, country: str, pattern: str) -> str:
    """A number of the country's tax office, with its check digits where it has any."""
    return completed(chance, pattern, TAX[country]) if country in TAX else chance.filled(pattern)


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


def payment_reference(chance: Chance, country: str) -> str:
    """What is to be written on a transfer, as the country prints it."""
    return REFERENCES.get(country, creditor_reference)(chance)


def creditor_reference(chance: Chance) -> str:
    """An ISO 11649 reference."""
    body = chance.filled("##########")
    return grouped(f"RF{98 - int(body + '271500') % 97:02}{body}")


def _belgian(chance: Chance) -> str:
    body = chance.filled("##########")
    digits = body + ogm_vcs.calc_check_digits(body)
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def _swiss(chance: Chance) -> str:
    body = chance.filled("#" * 26)
    digits = body + esr.calc_check_digit(body)
    return f"{digits[:2]} {grouped(digits[2:], 5)}"


def _finnish(chance: Chance) -> str:
    body = chance.filled("#########")
    total = sum(int(digit) * WEIGHTS[place % 3] for place, digit in enumerate(reversed(body)))
    return body + str(-total % 10)


def _by_luhn(chance: Chance) -> str:
    body = chance.filled("###########")
    return f"{body}{luhn.calc_check_digit(body)}"


REFERENCES: dict[str, Callable[[Chance], str]] = {
    "BE": _belgian,
    "CH": _swiss,
    "FI": _finnish,
    "NO": _by_luhn,
    "SE": _by_luhn,
}
