"""The columns of a table of lines, each with what it shows of a line."""

from collections.abc import Callable
from dataclasses import dataclass

from samples.variety.letter import Letter
from samples.variety.phrase import Part, Phrase, literal
from samples.variety.trades import TRADES

ORDERS = (
    "position code description quantity unit unit_price off vat_rate amount",
    "position description quantity unit unit_price off vat_rate amount",
    "position quantity unit code description unit_price off vat_rate amount",
    "quantity unit description unit_price off amount vat_rate",
    "code description unit_price quantity unit off vat_rate amount",
    "description unit_price quantity unit off amount vat_rate",
    "date description measure unit_price off vat_rate amount",
    "code quantity description vat_rate unit_price off amount",
    "position description code measure unit_price vat_rate off amount",
    "description amount",
    "position description vat_rate amount",
)
OFTEN = {"position": 0.6, "unit": 0.6, "quantity": 0.96, "unit_price": 0.93, "date": 0.7, "measure": 0.95}
LEFT = {"position", "code", "description", "unit", "date"}
MONEY = {"unit_price", "discount", "amount"}


@dataclass(frozen=True, slots=True)
class Column:
    """``cell`` is what it shows of a line, counted from 0."""

    name: str
    align: str
    title: Phrase
    cell: Callable[[Letter, int], Phrase]


def choose(letter: Letter) -> list[Column]:
    """Some columns in some order. What was taken off the lines is always shown, else they would not add up."""
    deal, chance = letter.story.deal, letter.chance
    off = chance.pick(("percent_off", "discount")) if any(item.discount for item in deal.items) else ""
    orders = [order for order in ORDERS if not off or "off" in order.split()]
    often = OFTEN | {"code": TRADES[letter.story.trade].code, "vat_rate": _rates_shown(letter)}
    names = [name for name in chance.pick(orders).split() if chance.happens(often.get(name, 1.0))]
    signed = letter.maybe(0.15)
    return [_column(letter, off if name == "off" else name, signed=signed) for name in names if name != "off" or off]


def _rates_shown(letter: Letter) -> float:
    rates = {item.rate for item in letter.story.deal.items}
    return 0.0 if None in rates else 0.95 if len(rates) > 1 else 0.4


def _column(letter: Letter, name: str, *, signed: bool) -> Column:
    align = "left" if name in LEFT else "right"
    if name == "quantity" and letter.maybe(0.15):
        align = "left"
    return Column(name, align, _title(letter, name), CELLS.get(name) or _plain(name, signed=signed))


def _title(letter: Letter, name: str) -> Phrase:
    title = letter.dress.heading(letter.author.column("quantity" if name == "measure" else name))
    if name in MONEY and letter.maybe(0.08) and letter.author.currency not in title:
        return (Part(f"{title} "), Part(letter.author.currency, ("currency",)))
    return literal(title)


def _plain(name: str, *, signed: bool) -> Callable[[Letter, int], Phrase]:
    """A value of the line, empty where it has none."""
    sign = "$" if signed and name in MONEY else ""

    def cell(letter: Letter, place: int) -> Phrase:
        path = f"line_items.{place}.{name}"
        return letter.say(f"{{{path}{sign}}}") if letter.story.has(path) else literal("")

    return cell


def _percent_off(letter: Letter, place: int) -> Phrase:
    path = f"line_items.{place}._percent_off"
    return letter.say(f"{{{path}}}") if letter.story.has(path) else literal("")


CELLS: dict[str, Callable[[Letter, int], Phrase]] = {
    "position": lambda _, place: literal(str(place + 1)),
    "percent_off": _percent_off,
    "date": lambda letter, place: letter.say("{_order_date}" if place % 3 == 1 else "{delivery_date}"),
    "measure": lambda letter, place: letter.say(f"{{line_items.{place}.quantity}} {{line_items.{place}.unit}}"),
}
