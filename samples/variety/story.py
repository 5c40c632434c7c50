"""A document's story: who sold what to whom, when, under which numbers. All that its page may tell."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from samples.model import rounded
from samples.variety import parties
from samples.variety.author import Author, make_author
from samples.variety.chance import Chance
from samples.variety.check_digits import payment_reference
from samples.variety.countries import COUNTRIES, Country
from samples.variety.deal import NONE, Deal, Item, make_deal
from samples.variety.facts import Facts, Said, days, numbers, plain, texts
from samples.variety.trades import LETTERS, TILLS, TRADES

FIRST_DAY = date(2021, 1, 4)
LAST_DAYS = 1700  # after the first: nothing may be issued in the future
NUMBERS = (
    "####", "#####", "######", "########", "{y}-####", "RE-{y}-####", "R##-####", "INV-#####", "INV/{y}/####",
    "@@######",
    "{yy}/####", "{y}#####", "F{yy}-###", "#-######", "{yy}.###.##", "######-{yy}", "@###/{yy}", "SI-{y}{m}-##",
    "VK ######",
)  # fmt: skip
ORDERS = ("PO-#####", "45########", "B-####", "#######", "@@-####/##", "{yy}-#####", "BE######")
CUSTOMERS = ("####", "#####", "K-#####", "C######", "10####", "D#####", "###-###")
LANGUAGES_DRAWN = ("en",) * 7 + ("de",) * 7 + ("fr",) * 4 + ("es",) * 3 + ("it",) * 3 + ("nl",) * 3 + ("sv",) * 2
MORE_LANGUAGES = ("pt", "da", "no", "fi")


@dataclass(frozen=True, slots=True)
class Story:
    """``type`` is a ``DocumentType``'s value; ``days`` the term of payment."""

    type: str
    trade: str
    author: Author
    deal: Deal
    facts: Facts
    days: int

    def has(self, name: str) -> bool:
        return name in self.facts

    def day(self, name: str) -> date:
        """The exact value of a date."""
        value = self.facts[name].value
        if not isinstance(value, date):
            raise TypeError(f"{name} is no date.")
        return value

    def of_pieces(self) -> "Story":
        """The same with everything counted in pieces."""
        unit = plain(self.author.unit("piece"))
        units = {f"line_items.{place}.unit": unit for place in range(len(self.deal.items))}
        return replace(self, facts=dict(self.facts) | units)


def make_story(chance: Chance, *, till: bool) -> Story:
    country = _country(chance.of("country"))
    author = make_author(country, chance.of("author"))
    trade = chance.pick(tuple(TILLS if till else LETTERS))
    document_type = "receipt" if till else chance.pick(("invoice",) * 17 + ("credit_note",) * 2 + ("reminder",))
    goods = author.lexicon.goods[trade]
    deal = make_deal(chance.of("deal"), country, TRADES[trade], goods, credit=document_type == "credit_note")
    term = chance.pick((7, 10, 14, 21, 30, 30, 45, 60))
    facts: dict[str, Said] = parties.vendor(author, chance.of("vendor"), trade)
    facts |= parties.customer(author, chance.of("customer"))
    issued = FIRST_DAY + timedelta(chance.of("issued").whole(0, LAST_DAYS))
    facts |= _dates(author, chance.of("dates"), issued, term) | _references(author, chance.of("numbers"), issued)
    facts |= _lines(author, deal) | _sums(author, deal) | _traps(author, chance.of("traps"), deal)
    facts["document_type"] = Said(document_type, author.title(document_type))
    if document_type == "reminder":
        facts |= {"_open": facts["total"], "amount_due": facts["_claim"]}
    return Story(document_type, trade, author, deal, facts, term)


def _country(chance: Chance) -> Country:
    language = chance.pick(LANGUAGES_DRAWN + MORE_LANGUAGES)
    fitting = [country for country in COUNTRIES if country.language == language]
    return chance.pick((*fitting, fitting[0]))


def _dates(author: Author, chance: Chance, issued: date, term: int) -> dict[str, Said]:
    first = (issued.replace(day=1) - timedelta(1)).replace(day=1)
    delivered = issued - timedelta(chance.whole(0, 12))
    return days(
        author,
        invoice_date=issued,
        due_date=issued + timedelta(term),
        delivery_date=delivered,
        service_period_start=first,
        service_period_end=issued.replace(day=1) - timedelta(1),
        _order_date=delivered - timedelta(chance.whole(2, 30)),
        _early_date=issued + timedelta(min(7, term - 1)),
        _print_date=issued + timedelta(chance.whole(0, 3)),
        _trap_date=issued + timedelta(chance.whole(-60, 90)),
        _past_date=issued - timedelta(chance.whole(30, 90)),
    )


def _references(author: Author, chance: Chance, issued: date) -> dict[str, Said]:
    def drawn(patterns: tuple[str, ...]) -> str:
        pattern = chance.pick(patterns).format(y=issued.year, yy=f"{issued.year % 100:02}", m=f"{issued.month:02}")
        return chance.filled(pattern)

    form = chance.pick(NUMBERS)
    number, before = drawn((form,)), drawn((form,))
    return texts(
        invoice_number=number,
        preceding_invoice=before,
        purchase_order=drawn(ORDERS),
        sales_order=drawn(("A-#####", "SO#####", "{y}-###", "AB ######")),
        contract_number=drawn(("V########", "##-######", "C-####-###")),
        buyer_reference=drawn(("@@ / @@", "Cost ####", "KST ####", "@@-##")),
        customer_number=drawn(CUSTOMERS),
        _delivery_note=drawn(("LS-######", "DN ######", "########")),
        _project=drawn(("P-####", "##-##", "Haus @ ##")),
        _meter=drawn(("1EMH########", "#########", "@@ ########")),
        payment_reference=payment_reference(chance, author.country.code),
    )


def _lines(author: Author, deal: Deal) -> dict[str, Said]:
    found: dict[str, Said] = {}
    for place, item in enumerate(deal.items):
        found |= {f"line_items.{place}.{name}": said for name, said in _line(author, item).items()}
    return found


def _line(author: Author, item: Item) -> dict[str, Said]:
    unit = author.unit(item.unit)
    said = texts(description=item.what, code=item.code, unit=unit)
    said |= numbers(author, {"quantity": item.quantity, "unit_price": item.price, "amount": item.amount})
    if item.discount:
        said |= numbers(author, {"discount": item.discount})
        said["_percent_off"] = Said(item.percent_off, author.rate(item.percent_off))
    if item.rate is not None:
        said["vat_rate"] = Said(item.rate, author.rate(item.rate))
    return said


def _sums(author: Author, deal: Deal) -> dict[str, Said]:
    sums = {
        "_subtotal": deal.subtotal, "shipping": deal.shipping or None, "amount": deal.net, "vat": deal.vat,
        "total": deal.total, "rounding": deal.rounding or None, "prepaid": deal.prepaid or None, "amount_due": deal.due,
        "tip": deal.tip or None, "_with_tip": deal.total + deal.tip,
        "_early_amount": rounded(deal.total * Decimal("0.98")),
    }  # fmt: skip
    found = numbers(author, sums)
    if deal.discount:
        found["discount"] = Said(deal.discount, author.number(-deal.discount))
    for place, tax in enumerate(deal.taxes):
        found[f"vat_breakdown.{place}.rate"] = Said(tax.rate, author.rate(tax.rate))
        parts = {"taxable_amount": tax.taxable, "vat": tax.vat, "_gross": tax.taxable + tax.vat}
        found |= numbers(author, {f"vat_breakdown.{place}.{name}": value for name, value in parts.items()})
    return found


def _traps(author: Author, chance: Chance, deal: Deal) -> dict[str, Said]:
    """Amounts and numbers that are none of a field's."""
    fee = Decimal(chance.pick((5, 10, 15))) + NONE
    given = (deal.total // 10 + 1) * 10 + NONE
    amounts = {
        "_trap_amount": chance.cents(5, 900),
        "_previous": chance.cents(5, 900),
        "_trap_weight": chance.cents(1, 90, 1),
        "_fee": fee,
        "_claim": deal.total + fee,
        "_given": given,
        "_change": given - deal.total,
    }
    return numbers(author, amounts) | texts(_trap_number=chance.filled("##########"))
