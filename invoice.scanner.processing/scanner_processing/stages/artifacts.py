"""What stages need to keep the files they make."""

from typing import Protocol


class Keep(Protocol):
    def __call__(self, name: str, data: bytes) -> str:
        """Keep a file that this attempt made; returns its storage key."""
