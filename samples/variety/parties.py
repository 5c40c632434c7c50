"""Who sells and who buys: made-up names, addresses, ids and accounts, with the country's check digits."""

import re
import unicodedata

from samples.variety.author import Author
from samples.variety.chance import Chance
from samples.variety.check_digits import account, grouped, tax_number, vat_id
from samples.variety.facts import Said, plain, texts

BANKS = (
    "Rheinaue Bank | Spreekiesel Bank | Banque Tamarin | Banco Almenar | Harbour Row Bank | Banca Olmo | Norrvik Bank"
)
CARRIERS = "Veloparcel | Nordkurier Adebar | Trans Ocelot | Rapidgriff Logistik | Paquet Mistral"
FORM_CHANCE = {"freelance": 0.1, "restaurant": 0.5, "grocery": 0.6, "fuel": 0.5}


def family(author: Author, chance: Chance) -> str:
    lexicon = author.lexicon
    return chance.word(lexicon.starts.replace(" ", " | ")) + chance.word(lexicon.ends.replace(" ", " | "))


def person(author: Author, chance: Chance) -> str:
    return f"{chance.word(author.lexicon.given.replace(' ', ' | '))} {family(author, chance)}"


def firm(author: Author, chance: Chance, trade: str) -> str:
    """A company's name, of a trade."""
    given = chance.word(author.lexicon.given.replace(" ", " | "))
    name = chance.word(author.lexicon.firms[trade]).format(family(author, chance), given=given)
    form = chance.word(author.lexicon.forms)
    return f"{name} {form}" if chance.happens(FORM_CHANCE.get(trade, 0.9)) else name


def place(author: Author, chance: Chance, party: str) -> dict[str, Said]:
    """Street, postal code, city and country of a party, ``vendor`` or ``customer``."""
    country = author.country
    city, _, state = chance.word(country.cities).partition(", ")
    street = chance.word(author.lexicon.streets)
    number = f"{chance.whole(1, 220)}{chance.pick(('', '', '', 'a', 'B'))}"
    values = {
        f"{party}_street": chance.word(country.street).format(street=street, number=number),
        f"{party}_postal_code": chance.filled(country.postal),
        f"{party}_city": city,
        f"_{party}_state": state,
    }
    name = author.chance.of("country").word(country.names)
    return texts(**values) | {f"{party}_country": Said(country.code, name)}


def vendor(author: Author, chance: Chance, trade: str) -> dict[str, Said]:
    name = firm(author, chance, trade)
    country = author.country
    found = texts(vendor_name=name, _tagline=chance.word(author.lexicon.goods[trade]), _domain=_domain(name))
    found |= place(author, chance, "vendor") | _contact(author, chance, _domain(name))
    if country.vat:
        printed = vat_id(chance, country.code, chance.word(country.vat))
        found["vendor_vat_id"] = plain("".join(filter(str.isalnum, printed)), printed)
    if country.tax:
        found["vendor_tax_number"] = plain(tax_number(chance, country.code, country.tax))
    return found | _bank(author, chance, name)


def customer(author: Author, chance: Chance) -> dict[str, Said]:
    """A company, or a person at home."""
    private = chance.happens(0.3)
    name = person(author, chance) if private else firm(author, chance, chance.pick(("craft", "wholesale", "software")))
    found = texts(customer_name=name, _contact=None if private else person(author, chance))
    found |= place(author, chance, "customer")
    if author.country.vat and not private:
        printed = vat_id(chance, author.country.code, chance.word(author.country.vat))
        found["customer_vat_id"] = plain("".join(filter(str.isalnum, printed)), printed)
    return found


def _contact(author: Author, chance: Chance, domain: str) -> dict[str, Said]:
    return texts(
        _phone=chance.filled(author.country.phone),
        _fax=chance.filled(author.country.phone),
        _email=f"{chance.pick(('info', 'office', 'mail', 'service'))}@{domain}.example",
        _web=f"{chance.pick(('www.', ''))}{domain}.example",
        _register=chance.filled(chance.pick(("######", "### ### ###", "#######"))),
        _clerk=person(author, chance),
        _carrier=chance.word(CARRIERS),
        _other=firm(author, chance, "wholesale"),
    )


def _bank(author: Author, chance: Chance, name: str) -> dict[str, Said]:
    code = author.country.code
    bank = texts(_bank=chance.word(BANKS), _holder=name)
    if not author.country.account:
        return bank | texts(_account=chance.filled("##########"), _routing=chance.filled("#########"))
    number = account(chance, code, author.country.account)
    printed = grouped(number) if chance.happens(0.75) else number
    bic = chance.filled(f"@@@@{code}##").replace("0", "2") + chance.pick(("", "XXX"))
    return bank | {"iban": plain(number, printed), "bic": plain(bic)}


def _domain(name: str) -> str:
    """A company's name as its domain."""
    folded = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss").replace("ø", "o").replace("æ", "ae"))
    letters = "".join(sign for sign in folded if sign.isascii())
    return "-".join(re.findall(r"[a-z]{3,}", letters)[:2]) or "office"
