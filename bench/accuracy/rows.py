"""The rows of a group, judged: which row that was said is which of the true ones, and what else is right in it.

A line is found by its amount and its description, a row of another group by all that is known of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.accuracy.compare import described, likeness
from bench.accuracy.judged import Judged, Outcome, is_nothing, judged
from bench.accuracy.predictions import Said
from scanner_contract.invoice import GROUPS, terms

LINES = "line_items"
BY_AMOUNT = f"{LINES} by amount"
AMOUNT, DESCRIPTION = "amount", "description"

SaidRow = Mapping[str, Said]
TrueRow = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """Those of one group in one document. ``signless``: plus or minus says nothing."""

    group: str
    said: Sequence[SaidRow]
    true: Sequence[TrueRow]
    signless: bool

    def judged(self) -> Iterator[Judged]:
        """Each row, and then the columns by which rows were not found."""
        keys = (AMOUNT, DESCRIPTION) if self.group == LINES else tuple(terms(GROUPS[self.group]))
        pairs = self._pairs(keys)
        yield from self._rows(self.group, pairs)
        if self.group == LINES:
            yield from self._rows(BY_AMOUNT, self._pairs((AMOUNT,)))
        for column in terms(GROUPS[self.group]):
            if column not in keys:
                yield from self._column(column, pairs)

    def _pairs(self, keys: Sequence[str]) -> dict[int, int]:
        """The place of a true row → that of the row which says it. Each is taken once, and of several the one whose
        description is most alike."""
        pairs: dict[int, int] = {}
        for place, true in enumerate(self.true):
            taken = set(pairs.values())
            agreeing = [each for each, said in enumerate(self.said) if each not in taken and self._is(said, true, keys)]
            if agreeing:
                pairs[place] = max(agreeing, key=lambda each: _likeness(self.said[each], true))
        return pairs

    def _is(self, said: SaidRow, true: TrueRow, keys: Iterable[str]) -> bool:
        return all(self._agrees(name, said.get(name), true[name]) for name in keys if name in true)

    def _agrees(self, name: str, said: Said | None, true: Any) -> bool:
        if self.group == LINES and name == DESCRIPTION:
            return is_nothing(true) or described(said.value if said else "", true)
        value = self._value(name, said, true)
        return value is None or value.outcome is Outcome.RIGHT

    def _rows(self, field: str, pairs: Mapping[int, int]) -> Iterator[Judged]:
        for place, true in enumerate(self.true):
            if place in pairs:
                yield Judged(field, Outcome.RIGHT, tuple(self.said[pairs[place]].values()), true)
            else:
                yield Judged(field, Outcome.MISSED, true=true)
        yield from (Judged(field, Outcome.INVENTED, tuple(said.values())) for said in self._surplus(pairs))

    def _column(self, column: str, pairs: Mapping[int, int]) -> Iterator[Judged]:
        """In a row that was not found it is missed. In one that is none it is invented, if the truth knows it in any
        row at all."""
        known = [place for place, true in enumerate(self.true) if column in true]
        rows = [(self.said[pairs[place]] if place in pairs else {}, self.true[place]) for place in known]
        rows += [(said, {column: None}) for said in self._surplus(pairs)] if known else []
        values = (self._value(column, said.get(column), true[column]) for said, true in rows)
        yield from filter(None, values)

    def _surplus(self, pairs: Mapping[int, int]) -> list[SaidRow]:
        return [said for place, said in enumerate(self.said) if place not in pairs.values()]

    def _value(self, column: str, said: Said | None, true: Any) -> Judged | None:
        kind = terms(GROUPS[self.group])[column].kind
        return judged(f"{self.group}.{column}", kind, said, true, signless=self.signless)


def _likeness(said: SaidRow, true: TrueRow) -> float:
    description = said.get(DESCRIPTION)
    return likeness(description.value if description else "", true.get(DESCRIPTION) or "")
