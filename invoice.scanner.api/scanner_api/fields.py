"""Fields of requests and answers that several schemas share."""

import unicodedata
from datetime import UTC, datetime
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

UNPRINTABLE = frozenset({"Cc", "Cs"})  # control characters and halves of surrogate pairs: PostgreSQL takes neither


def printable(text: str) -> None:
    """Raises ValidationError for a text with control characters."""
    if any(unicodedata.category(character) in UNPRINTABLE for character in text):
        raise ValidationError("Control characters are not allowed.")


class Answer(Schema):
    """What a call gives. Members may be added at any time, so no client may count on there being no others."""

    class Meta:
        unknown = EXCLUDE


class Failure(Answer):
    code = fields.String(required=True, metadata={"description": "Stable, for programs."})
    message = fields.String(required=True, metadata={"description": "A sentence for people."})


class Timestamp(fields.DateTime):
    """A time in UTC with its ``Z``: 2024-12-21T12:34:56Z."""

    def _serialize(self, value: datetime | None, attr: str | None, obj: Any, **kwargs: Any) -> str | None:  # noqa: ARG002
        return None if value is None else f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


class Line(fields.String):
    """A line of text, not empty."""

    def __init__(self, *, longest: int = 255, **kwargs: Any) -> None:
        super().__init__(validate=[validate.Length(min=1, max=longest), printable], **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return super()._deserialize(value, attr, data, **kwargs).strip()


class EmailAddress(fields.Email):
    """An address in lower case; plain letters only, as look-alikes of other alphabets would be other accounts."""

    LONGEST = 254

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        address = super()._deserialize(value, attr, data, **kwargs).strip()
        if not address.isascii() or len(address) > self.LONGEST:
            raise self.make_error("invalid")
        return address.lower()


class Password(fields.String):
    """Never written into an answer. Its length is bounded, as hashing takes its time."""

    def __init__(self, *, shortest: int) -> None:
        super().__init__(
            required=True,
            load_only=True,
            validate=[validate.Length(min=shortest, max=1024), _encodable],
            metadata={"format": "password"},
        )


def _encodable(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValidationError("Not a valid text.") from error
