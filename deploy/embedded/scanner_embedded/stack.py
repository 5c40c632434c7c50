"""The whole product on one machine: what is started and stopped, in which order, and when it counts as there."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import httpx
from sqlalchemy import text

from scanner_contract.database.migrate import migrate
from scanner_contract.database.session import Database
from scanner_contract.errors import ConfigurationError, DatabaseUnavailable
from scanner_contract.settings import Settings
from scanner_embedded import environment as env
from scanner_embedded import programs, screen, supervisor, valkey
from scanner_embedded.credentials import Credentials
from scanner_embedded.home import CHECKOUT, Home
from scanner_embedded.plan import Plan
from scanner_embedded.ports import Ports
from scanner_embedded.programs import Services
from scanner_embedded.supervisor import Supervisor
from scanner_embedded.web_app import WebApp

SERVER_SECONDS = 60  # to start, with recovery after a power cut
SERVICE_SECONDS = 120  # to start, with models to load on a slow machine


@dataclass(frozen=True)
class Stack:
    """One installation. ``environment`` is the operator's; tests give their own, and some of them other services."""

    home: Home
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    services: Services = programs.services

    @property
    def supervisor(self) -> Supervisor:
        return Supervisor(self.home)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{Ports.kept(self.home.ports).api}"

    @property
    def credentials(self) -> Credentials:
        return Credentials.kept(self.home.secrets)

    @cached_property
    def _settings(self) -> Settings:
        return env.operator_settings(self.environment)

    def up(self, say: Callable[[str, Callable[[], str]], None] = screen.step) -> None:
        """Start what does not run; returns when documents can be taken in and read. ``say`` does each step.

        Raises:
            ConfigurationError: the operator has to change something first.
            NotStarted: a program does not do what it should.
        """
        settings = self._settings
        self.home.prepare()
        with self.home.locked():
            say("Secrets", self._prepare_secrets)
            plan = self._plan(settings)
            say("Web app", lambda: _build_web_app(settings))
            say("Supervisor", lambda: self._launch(plan))
            say("PostgreSQL", lambda: self._start_postgres(plan))
            say("Valkey", lambda: self._start_valkey(plan))
            say("Migrations", lambda: f"schema at revision {migrate(plan.admin)}")
            names = [program.name for program in plan.services]
            self.supervisor.start(*names)
            say("API", self._await_api)
            say("Workers", lambda: self._await_workers(names))

    def down(self) -> list[str]:
        """Stop everything and wait for its end: services together, then the servers. Returns what ran."""
        if not self.supervisor.is_running():
            return []
        with self.home.locked():
            alive = [name for name, state in self.supervisor.states().items() if state.is_alive]
            self.supervisor.stop(*(name for name in alive if name not in programs.SERVERS))
            self.supervisor.shutdown()
        return alive

    def start_flower(self) -> str:
        """Its address. Raises ConfigurationError when the product does not run."""
        if not self.supervisor.is_running():
            raise ConfigurationError("Nothing runs yet: make up")
        self.supervisor.start("flower")
        address = f"http://127.0.0.1:{Ports.kept(self.home.ports).flower}"
        self.supervisor.wait(
            "flower", ready=lambda: _status(address) == httpx.codes.UNAUTHORIZED, seconds=SERVER_SECONDS
        )
        return address

    def run(self, module: str, *words: str) -> int:
        """Run a command of the pipeline, with the pipeline's login, to its end. Returns its exit code.

        Raises:
            ConfigurationError: the product does not run.
        """
        if not self.supervisor.is_running():
            raise ConfigurationError("Nothing runs yet: make up")
        ports = Ports.kept(self.home.ports)
        plan = Plan(self.home, self.environment, self._settings, self.credentials, ports, self.services)
        environment = {**env.without_settings(self.environment), **plan.pipeline}
        return subprocess.run((*programs.PYTHON, module, *words), env=environment, check=False).returncode

    def _prepare_secrets(self) -> str:
        new = not self.home.secrets.exists()
        _ = self.credentials
        return f"{'made' if new else 'kept'} in {self.home.secrets.name}, for your eyes only"

    def _plan(self, settings: Settings) -> Plan:
        running = [name for name, state in self.supervisor.states().items() if state.is_alive]
        wanted = settings.port if "port" in settings.model_fields_set else None
        ports = Ports.kept(self.home.ports).settled(running=running, api=wanted)
        ports.keep(self.home.ports)
        return Plan(self.home, self.environment, settings, self.credentials, ports, self.services)

    def _launch(self, plan: Plan) -> str:
        ran = self.supervisor.is_running()
        config = supervisor.rendered(self.home, plan.programs)
        self.supervisor.launch(config, {**env.without_settings(self.environment), "PYTHONPATH": str(CHECKOUT)})
        return "runs already" if ran else "started"

    def _start_postgres(self, plan: Plan) -> str:
        if plan.postgres is None:
            _refuse_absent_database(plan.admin)
            return f"yours, at {plan.admin.url.host}"
        made = plan.postgres.initialise()
        self.supervisor.start("postgres")
        self.supervisor.wait("postgres", ready=plan.postgres.is_ready, seconds=SERVER_SECONDS)
        plan.postgres.make_database()
        return f"127.0.0.1:{plan.postgres.port}{', new data folder' if made else ''}"

    def _start_valkey(self, plan: Plan) -> str:
        if plan.valkey is None:
            if not valkey.answers(plan.redis_url):
                raise ConfigurationError("The server that REDIS_URL names does not answer.")
            return "yours, from REDIS_URL"
        plan.valkey.initialise()
        self.supervisor.start("valkey")
        self.supervisor.wait("valkey", ready=plan.valkey.is_ready, seconds=SERVER_SECONDS)
        return f"127.0.0.1:{plan.valkey.port}"

    def _await_api(self) -> str:
        ready = f"{self.address}/api/v1/ready"
        self.supervisor.wait("api", ready=lambda: _status(ready) == httpx.codes.OK, seconds=SERVICE_SECONDS)
        return self.address

    def _await_workers(self, names: Sequence[str]) -> str:
        health = f"{self.address}/api/v1/health"
        self.supervisor.wait(*names, ready=lambda: _workers_ok(health), seconds=SERVICE_SECONDS)
        return "orchestrator, and workers for every queue"


def _build_web_app(settings: Settings) -> str:
    if settings.web_dir:
        return "yours, from WEB_DIR"
    return "built" if WebApp().build() else "built before"


def _status(url: str) -> int:
    """The answer's HTTP status; 0 for none."""
    try:
        return httpx.get(url, timeout=2).status_code
    except httpx.TransportError:
        return 0


def _workers_ok(health: str) -> bool:
    try:
        answer = httpx.get(health, timeout=5).json()
    except (httpx.TransportError, ValueError):
        return False
    return bool(answer.get("workers", {}).get("status") == "ok")


def _refuse_absent_database(admin: Settings) -> None:
    database = Database(admin.url, application="embedded")
    try:
        with database.transaction() as session:
            session.execute(text("SELECT 1"))
    except DatabaseUnavailable as error:
        raise ConfigurationError(f"Your database cannot be used: {error.__cause__}") from error
    finally:
        database.close()
