"""Money in answers: a number in the currency's minor units, 1250.00 in euros and 1250 in yen."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from marshmallow import fields

from scanner_contract.currencies import smallest_unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum; ``currency`` by its ISO 4217 code, None when it is not known."""

    value: Decimal
    currency: str | None

    @property
    def number(self) -> Decimal:
        """As JSON has it. Never rounded: a unit price may be finer than the minor unit."""
        whole = self.value.quantize(smallest_unit(self.currency))
        return whole if whole == self.value else self.value.normalize()


class Money(fields.Decimal):
    """Writes an ``Amount``, digit by digit."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:  # noqa: ARG002
        return value.number if isinstance(value, Amount) else None
