"""What a reminder says: which invoice is open, what the reminder costs, what is to be paid now."""

from samples.variety.letter import Letter


def draw(letter: Letter, y: float) -> float:
    dress, ink = letter.dress, letter.ink
    y = ink.block(dress.left, y, letter.sentence("reminder"), dress.text(), dress.right - dress.left) + 3
    heads = (letter.author.label("open_invoice"), letter.author.column("date"), letter.author.column("amount"))
    edges = (dress.left, dress.left + 50, dress.left + 100)
    for x, head in zip(edges, heads, strict=True):
        ink.put(x, y, dress.heading(head), dress.strong(0.9))
    y += dress.size * 0.6
    values = ("{preceding_invoice}", "{_past_date}", "{_open}")
    for x, value in zip(edges, values, strict=True):
        ink.put(x, y, letter.say(value), dress.text())
    y += dress.size
    for label, template in (("fee", "{_fee}"), ("amount_due", "{amount_due$}")):
        face = dress.strong(1.05) if label == "amount_due" else dress.text()
        ink.put(dress.left, y, dress.labelled(letter.author.label(label)), face)
        ink.put(dress.left + 128, y, letter.say(template), face, "right")
        y += dress.size * 0.62
    return y
