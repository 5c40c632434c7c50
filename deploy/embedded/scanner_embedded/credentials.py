"""The passwords and keys of one installation: made at random at the first start, kept in one file."""

import json
import secrets
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Self

from scanner_embedded import private_file


def _random() -> str:
    return secrets.token_urlsafe(32)


def _typeable() -> str:
    return "-".join(secrets.token_hex(2) for _ in range(4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """``sign_in`` and ``flower`` are typed by people, the others never are."""

    database_admin: str = field(default_factory=_random)
    database_api: str = field(default_factory=_random)
    database_pipeline: str = field(default_factory=_random)
    valkey: str = field(default_factory=_random)
    jwt: str = field(default_factory=_random)
    sign_in: str = field(default_factory=_typeable)
    flower: str = field(default_factory=_typeable)

    @classmethod
    def kept(cls, path: Path) -> Self:
        """Those in the file; what is not there yet is made now and put there."""
        known = json.loads(path.read_text("utf-8")) if path.exists() else {}
        credentials = cls(**{each.name: known[each.name] for each in fields(cls) if each.name in known})
        if asdict(credentials) != known:
            private_file.write(path, json.dumps(asdict(credentials), indent=2) + "\n")
        return credentials
