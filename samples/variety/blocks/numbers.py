"""Numbers and dates. Each way draws between two edges from ``y`` on, and returns the baseline after its last line."""

from collections.abc import Callable

from samples.sheet import HAIR, Area
from samples.variety.letter import Letter, Row
from samples.variety.phrase import Phrase

NUMBER = {"credit_note": "credit_number", "reminder": "reminder_number"}
FURTHER: tuple[tuple[str, str, float], ...] = (
    ("customer_number", "{customer_number}", 0.5),
    ("purchase_order", "{purchase_order}", 0.3),
    ("sales_order", "{sales_order}", 0.15),
    ("delivery_date", "{delivery_date}", 0.3),
    ("contract_number", "{contract_number}", 0.12),
    ("buyer_reference", "{buyer_reference}", 0.15),
    ("order_date", "{_order_date}", 0.15),
    ("delivery_note", "{_delivery_note}", 0.15),
    ("clerk", "{_clerk}", 0.2),
    ("project", "{_project}", 0.1),
    ("print_date", "{_print_date}", 0.06),
    ("phone", "{_phone}", 0.06),
    ("carrier", "{_carrier}", 0.06),
    ("payment_reference", "{payment_reference}", 0.04),
)


def rows(letter: Letter) -> list[Row]:
    """Number and date, then some of what else programs like to print, in an order of their own."""
    story = letter.story
    found = [letter.row(NUMBER.get(story.type, "invoice_number"), "{invoice_number}")]
    found.append(letter.row("invoice_date", "{invoice_date}"))
    if letter.maybe(0.5):
        found.append(letter.row("due_date", "{due_date}"))
    if story.type == "credit_note" and letter.maybe(0.8):
        found.append(letter.row("preceding_invoice", "{preceding_invoice}"))
    if letter.maybe(0.85 if story.trade in {"utility", "telephone"} else 0.12):
        found.append(letter.row("service_period", "{service_period_start} - {service_period_end}"))
    if story.trade == "utility" and letter.maybe(0.6):
        found.append(letter.row("meter", "{_meter}"))
    found += [letter.row(label, template) for label, template, often in FURTHER if letter.maybe(often)]
    return letter.chance.some(found, len(found)) if letter.maybe(0.35) else found


def _value(letter: Letter, edges: tuple[float, float], y: float, value: Phrase, align: str = "left") -> float:
    """A value between two edges, in as many lines as it needs; returns the baseline of the next row."""
    face = letter.dress.text()
    lines = letter.ink.fit(value, face, edges[1] - edges[0])
    letter.stack(edges[1] if align == "right" else edges[0], y, lines, face, align)
    return y + (len(lines) - 1) * face.leading + letter.dress.size * 0.52


def pairs(letter: Letter, left: float, right: float, y: float) -> float:
    """Label and value in two columns."""
    dress, ink = letter.dress, letter.ink
    found = rows(letter)
    indent = max(ink.measure(dress.labelled(label), dress.label) for label, _ in found) + letter.chance.number(2, 8)
    align = letter.chance.pick(("left", "left", "right"))
    for label, value in found:
        ink.put(left, y, dress.labelled(label), dress.label)
        y = _value(letter, (left + indent, right), y, value, align)
    return y


def joined(letter: Letter, left: float, right: float, y: float) -> float:
    """The value right after its label, at one margin or the other."""
    dress = letter.dress
    align = letter.chance.pick(("left", "right"))
    facts = [letter.one_line([letter.say(dress.labelled(label)), value], " ") for label, value in rows(letter)]
    lines = [line for fact in facts for line in letter.ink.fit(fact, dress.text(), right - left)]
    return letter.stack(right if align == "right" else left, y, lines, dress.text(), align)


def aligned(letter: Letter, left: float, right: float, y: float) -> float:
    """Labels end where values start."""
    dress, ink = letter.dress, letter.ink
    middle = left + (right - left) * 0.52
    for label, value in rows(letter):
        ink.put(middle - 1.5, y, dress.labelled(label), dress.label, "right")
        y = _value(letter, (middle + 1.5, right), y, value)
    return y


def grid(letter: Letter, left: float, right: float, y: float) -> float:
    """A table with rules around every cell."""
    dress, ink = letter.dress, letter.ink
    high = dress.size * 0.62
    middle = left + (right - left) * 0.5
    for label, value in rows(letter):
        ink.put(left + 1.5, y, ink.fit(dress.heading(label), dress.label, middle - left - 3)[0], dress.label)
        bottom = _value(letter, (middle + 1.5, right - 1.5), y, value) - dress.size * 0.52 + high
        for start, end in ((left, middle), (middle, right)):
            ink.frame(Area(start, y - high * 0.72, end - start, bottom - y), HAIR)
        y = bottom
    return y + 1


def box(letter: Letter, left: float, right: float, y: float) -> float:
    """Pairs in a frame."""
    bottom = pairs(letter, left + 2.5, right - 2.5, y + 1.5)
    letter.ink.frame(Area(left, y - 4, right - left, bottom - y + 2), letter.chance.pick((HAIR, letter.dress.accent)))
    return bottom + 3


def stacked(letter: Letter, left: float, right: float, y: float) -> float:
    """Each value below its label, two of them side by side."""
    dress, ink = letter.dress, letter.ink
    half = (right - left) / 2
    for place, (label, value) in enumerate(rows(letter)):
        x = left + half * (place % 2)
        ink.put(x, y, dress.heading(label), dress.text(0.78, dress.label_color))
        ink.block(x, y + dress.size * 0.45, value, dress.text(0.95), half - 2)
        y += dress.size * 1.35 * (place % 2)
    return y + dress.size * 1.35


def across(letter: Letter, left: float, right: float, y: float) -> float:
    """Over the whole width: labels in one row, values in the next, five to a row."""
    dress, ink = letter.dress, letter.ink
    found = rows(letter)
    for start in range(0, len(found), 5):
        some = found[start : start + 5]
        width = (right - left) / len(some)
        for place, (label, value) in enumerate(some):
            x = left + width * place
            for line in ink.fit(dress.heading(label), dress.text(0.78, dress.label_color), width - 2)[:1]:
                ink.put(x + 1, y, line, dress.text(0.78, dress.label_color))
            ink.block(x + 1, y + dress.size * 0.5, value, dress.text(0.92), width - 1)
        ink.rule(left, right, y + dress.size * 0.62)
        y += dress.size * 1.6
    return y


def sentence(letter: Letter, left: float, right: float, y: float) -> float:
    """In running lines, several facts one after the other."""
    dress = letter.dress
    between = letter.chance.pick((", ", "   ", " / "))
    facts = [letter.one_line([letter.say(dress.labelled(label)), value], " ") for label, value in rows(letter)]
    return letter.ink.block(left, y, letter.one_line(facts, between), dress.text(), right - left)


NUMBERS: dict[str, Callable[[Letter, float, float, float], float]] = {
    each.__name__: each for each in (pairs, joined, aligned, grid, box, stacked, across, sentence)
}
WIDE = {"across", "sentence"}
"""Those that need the whole width of the page."""
