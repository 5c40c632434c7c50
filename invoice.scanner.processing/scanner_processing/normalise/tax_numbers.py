"""Tax numbers that carry no country: are they right by the rules of the vendor's? Checksums by python-stdnum."""

from collections.abc import Callable

from stdnum.au import abn
from stdnum.be import vat as belgian
from stdnum.br import cnpj
from stdnum.ch import uid
from stdnum.cz import dic
from stdnum.de import stnr
from stdnum.dk import cvr
from stdnum.es import nif as spanish
from stdnum.exceptions import InvalidChecksum, ValidationError
from stdnum.fi import ytunnus
from stdnum.fr import siren, siret
from stdnum.in_ import gstin
from stdnum.it import codicefiscale, iva
from stdnum.no import orgnr as norwegian
from stdnum.pl import nip
from stdnum.pt import nif as portuguese
from stdnum.se import orgnr as swedish

LONGEST = 40

RULES: dict[str, tuple[Callable[[str], str], ...]] = {
    "AU": (abn.validate,),
    "BE": (belgian.validate,),
    "BR": (cnpj.validate,),
    "CH": (uid.validate,),
    "CZ": (dic.validate,),
    "DE": (stnr.validate,),
    "DK": (cvr.validate,),
    "ES": (spanish.validate,),
    "FI": (ytunnus.validate,),
    "FR": (siren.validate, siret.validate),
    "IN": (gstin.validate,),
    "IT": (iva.validate, codicefiscale.validate),
    "NO": (norwegian.validate,),
    "PL": (nip.validate,),
    "PT": (portuguese.validate,),
    "SE": (swedish.validate,),
}
"""For each country the numbers that its companies print. Germany's has no check digit that all its states agree on."""


def tax_number_is_valid(number: str, country: str) -> bool | None:
    """Whether a number follows a rule of its country; None where it looks like none of them, and so may be another.

    False only for a number of the right shape whose check digits are wrong.
    """
    outcomes = [_follows(rule, number) for rule in RULES.get(country, ())] if len(number) <= LONGEST else []
    return True if True in outcomes else False if False in outcomes else None


def _follows(rule: Callable[[str], str], number: str) -> bool | None:
    try:
        rule(number)
    except InvalidChecksum:
        return False
    except ValidationError:
        return None
    return True
