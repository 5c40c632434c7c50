"""The table of lines: which columns, in which order, how wide; rows over as many pages as they need."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from samples.sheet import HAIR, PALE, WHITE, Area, Face
from samples.variety.blocks.columns import Column, choose
from samples.variety.letter import Letter
from samples.variety.phrase import Phrase, literal

Turn = Callable[[], float]
"""Ends a page; returns the upper edge of what may stand on the next."""

GAP = 1.4


@dataclass(frozen=True, slots=True)
class Look:
    """Fills are colours, None for none. ``grid`` frames each cell, ``rule`` draws a line below each row."""

    head_fill: str | None = None
    head_ink: str = "#000000"
    stripe: str | None = None
    rule: str | None = None
    grid: str | None = None
    ends: bool = False


def looks(accent: str) -> dict[str, Look]:
    return {
        "ruled": Look(rule=HAIR),
        "zebra": Look(head_fill=accent, head_ink=WHITE, stripe=PALE),
        "grid": Look(grid="#52606d"),
        "bare": Look(),
        "ends": Look(ends=True),
        "filled": Look(head_fill="#e4e7eb", rule=HAIR),
    }


LOOKS = tuple(looks(HAIR))


@dataclass(frozen=True, slots=True)
class Table:
    letter: Letter
    look: Look
    columns: tuple[Column, ...]
    edges: tuple[float, ...]
    pad: float

    @property
    def body(self) -> Face:
        return self.letter.dress.text(0.94)

    @property
    def head_face(self) -> Face:
        return self.letter.dress.strong(0.88, self.look.head_ink)

    def head(self, y: float) -> float:
        cells = [column.title for column in self.columns]
        return self.row(
            y, cells, self.head_face, self.look.head_fill, ends=self.look.ends or self.look.rule is not None
        )

    def row(self, y: float, cells: list[Phrase], face: Face, fill: str | None = None, *, ends: bool = False) -> float:
        """Draw a row whose upper edge is ``y``; returns its lower one."""
        ink = self.letter.ink
        wrapped = [ink.fit(cell, face, self.width(at) - 2 * GAP) for at, cell in enumerate(cells)]
        bottom = y + self.pad * 2 + face.size * 0.26 + (max(map(len, wrapped)) - 1) * face.leading
        if fill:
            ink.box(Area(self.edges[0], y, self.edges[-1] - self.edges[0], bottom - y), fill)
        for at, lines in enumerate(wrapped):
            self._cell(at, lines, y, face)
            if self.look.grid:
                ink.frame(Area(self.edges[at], y, self.width(at), bottom - y), self.look.grid)
        if self.look.rule or ends:
            ink.rule(self.edges[0], self.edges[-1], bottom, self.look.rule or "#000000")
        return bottom

    def note(self, y: float, label: str, value: Phrase, *, strong: bool = False) -> float:
        """A row that is no line: a sub-total, what is carried over. Its value stands below the amounts."""
        cells = [literal("")] * len(self.columns)
        names = [column.name for column in self.columns]
        cells[names.index("description")] = literal(label)
        cells[names.index("amount")] = value
        dress = self.letter.dress
        return self.row(y, cells, (dress.strong if strong else dress.text)(0.94))

    def width(self, at: int) -> float:
        return self.edges[at + 1] - self.edges[at]

    def _cell(self, at: int, lines: list[Phrase], y: float, face: Face) -> None:
        align = self.columns[at].align
        x = {"left": self.edges[at] + GAP, "right": self.edges[at + 1] - GAP}[align]
        self.letter.stack(x, y + self.pad + face.size * 0.26, lines, face, align)


def draw(letter: Letter, y: float, look: str, limit: float, turn: Turn) -> float:
    """All lines from ``y`` on, none of them below ``limit``; returns the table's lower edge."""
    table = _table(letter, look)
    y = table.head(y)
    carries, repeats, grouped = letter.maybe(0.6), letter.maybe(0.7), _group(letter)
    done = Decimal("0.00")
    for place, item in enumerate(letter.story.deal.items):
        if y > limit - 8:
            if carries:
                table.note(y, letter.author.label("carried"), literal(letter.author.number(done)), strong=True)
            y = turn()
            y = table.head(y) if repeats else y
            if carries:
                y = table.note(y, letter.author.label("brought"), literal(letter.author.number(done)))
        fill = table.look.stripe if place % 2 else None
        y = table.row(y, [column.cell(letter, place) for column in table.columns], table.body, fill)
        done += item.amount
        if place == grouped:
            y = table.note(
                y, letter.author.label("group").format("1"), literal(letter.author.number(done)), strong=True
            )
    if table.look.ends:
        letter.ink.rule(table.edges[0], table.edges[-1], y, "#000000", 0.8)
    return y


def _group(letter: Letter) -> int | None:
    """After which line a sub-total stands, if any does."""
    items = letter.story.deal.items
    return len(items) // 2 if len(items) > 4 and letter.maybe(0.12) else None


def _table(letter: Letter, look: str) -> Table:
    columns = choose(letter)
    face, dress = letter.dress.text(0.94), letter.dress
    widths = [_width(letter, column, face) for column in columns]
    while sum(widths) > dress.right - dress.left - 42:
        at = _least_needed(columns)
        del columns[at], widths[at]
    rest = dress.right - dress.left - sum(widths)
    edges = [dress.left]
    for column, width in zip(columns, widths, strict=True):
        edges.append(edges[-1] + (rest if column.name == "description" else width))
    return Table(letter, looks(dress.accent)[look], tuple(columns), tuple(edges), letter.chance.number(0.9, 1.9))


def _width(letter: Letter, column: Column, face: Face) -> float:
    if column.name == "description":
        return 0.0
    places = range(len(letter.story.deal.items))
    texts = ["".join(part.text for part in column.cell(letter, place)) for place in places]
    longest = max(letter.ink.measure(text, face) for text in texts)
    title = min(20.0, letter.ink.measure("".join(part.text for part in column.title), letter.dress.strong(0.88)))
    return max(longest, title) + 2 * GAP + 1.2


def _least_needed(columns: list[Column]) -> int:
    names = [column.name for column in columns]
    for name in ("date", "position", "vat_rate", "code", "unit", "measure", "quantity", "unit_price"):
        if name in names:
            return names.index(name)
    raise ValueError(f"The columns {names} do not fit on the page.")
