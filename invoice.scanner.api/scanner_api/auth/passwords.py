"""Passwords, hashed by argon2id. A check takes the same time whether or not there is a user to check against."""

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from scanner_api.concurrency import offload


class Passwords:
    def __init__(self) -> None:
        # What OWASP asks for at least: as many at once as gevent's pool has threads, ten, take 190 MiB.
        self._hasher = PasswordHasher(memory_cost=19 * 1024, time_cost=2, parallelism=1)
        self._nobody = self._hasher.hash(secrets.token_hex())

    def hash(self, password: str) -> str:
        return offload(self._hasher.hash, password)

    def match(self, password: str, password_hash: str | None) -> bool:
        """Whether the password is the one that was hashed; never for None, but that takes as long."""
        return offload(self._verify, password, password_hash or self._nobody) and password_hash is not None

    def _verify(self, password: str, password_hash: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False
