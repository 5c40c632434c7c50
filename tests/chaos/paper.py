"""The documents of these tests: a few bytes that no other has, and in them what the stages shall do with it."""

import json
from dataclasses import asdict, dataclass, field
from uuid import uuid4

HEAD = b"%PDF-1.7\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """``seconds`` is the time that each stage takes for it, or only the one named ``slow``; ``poison`` names a stage
    whose process it kills."""

    name: str = field(default_factory=lambda: str(uuid4()))
    pages: int = 2
    seconds: float = 0.0
    slow: str = ""
    poison: str = ""

    def text(self) -> str:
        return json.dumps(asdict(self))

    def content(self) -> bytes:
        """The file that is uploaded. It looks like a PDF to whoever sees its first bytes."""
        return HEAD + self.text().encode()

    @classmethod
    def read(cls, text: str | bytes) -> "Paper":
        return cls(**json.loads(text))
