"""The supervisor: keeps the programs running, restarts those that fall, and holds their log files."""

import shlex
import subprocess
import sys
import xmlrpc.client
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supervisor.xmlrpc import SupervisorTransport  # type: ignore[import-untyped]

from scanner_contract.errors import ConfigurationError
from scanner_embedded import logs, private_file, waiting
from scanner_embedded.account import LAUNCHER
from scanner_embedded.failures import NotStarted
from scanner_embedded.home import CHECKOUT, Home
from scanner_embedded.programs import Program

ANSWER_SECONDS = 15
RESTARTS = 3  # a program that was started more often while we wait will not get ready
END_SECONDS = 120
LOG_LINES = 25

HEAD = """\
; Made by `make up`; changes here are lost.
[supervisord]
identifier=invoice-scanner
directory={checkout}
logfile={home}/logs/supervisord.log
pidfile={home}/supervisord.pid
childlogdir={home}/logs
umask=077

[unix_http_server]
file={socket}
chmod=0700

[rpcinterface:supervisor]
supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface
"""
PROGRAM = """
[program:{name}]
command={command}
environment={environment}
autostart=false
autorestart=true
startretries=10
stopsignal={stop_signal}
stopwaitsecs={stop_seconds}
killasgroup=true
redirect_stderr=true
stdout_logfile={log}
stdout_logfile_maxbytes=10MB
stdout_logfile_backups=3
"""


@dataclass(frozen=True, slots=True)
class State:
    """One program now. ``name`` is supervisor's word: RUNNING, STARTING, BACKOFF, FATAL, STOPPED ...;
    ``since`` a Unix time."""

    name: str
    pid: int
    since: int
    now: int

    @property
    def is_alive(self) -> bool:
        return self.name in {"RUNNING", "STARTING", "BACKOFF", "STOPPING"}


def rendered(home: Home, programs: Iterable[Program]) -> str:
    """The configuration. Raises ConfigurationError for a path or a value that its format cannot hold."""
    head = HEAD.format(
        checkout=_literal(str(CHECKOUT)), home=_literal(str(home.root)), socket=_literal(str(home.socket))
    )
    return head + "".join(_section(home, program) for program in programs)


def _section(home: Home, program: Program) -> str:
    command = program.command if LAUNCHER[-1] in program.command else (*LAUNCHER, "--", *program.command)
    return PROGRAM.format(
        name=program.name,
        command=_literal(shlex.join(command)),
        environment=",".join(f"{name}={_quoted(value)}" for name, value in sorted(program.environment.items())),
        stop_signal=program.stop_signal,
        stop_seconds=program.stop_seconds,
        log=_literal(_literal(str(home.log(program.name)))),  # supervisor expands this one twice
    )


def _literal(text: str) -> str:
    """``%`` begins an expansion there, and a blank before ``;`` or ``#`` a comment, whatever the quotes."""
    if any(mark in text for mark in (" ;", " #", "\n", "\r", "\t")):
        raise ConfigurationError(f"A path or a setting must not hold ' ;', ' #', a tab or a line break: {text!r}")
    return text.replace("%", "%%")


def _quoted(value: str) -> str:
    quote = next((mark for mark in ('"', "'") if mark not in value), None)
    if quote is None or value != value.strip("\"'"):
        raise ConfigurationError(
            "A setting must not hold both kinds of quotation marks, nor begin or end with one. Use its _FILE form."
        )
    return f"{quote}{_literal(value)}{quote}"


@dataclass(frozen=True, slots=True)
class Supervisor:
    home: Home

    def is_running(self) -> bool:
        try:
            self._call("getState")
        except (OSError, xmlrpc.client.ProtocolError):
            return False
        return True

    def launch(self, config: str, environment: Mapping[str, str]) -> None:
        """Start it in the background with no program running yet, or let a running one take over what changed."""
        changed = not self.home.supervisor_config.exists() or self.home.supervisor_config.read_text("utf-8") != config
        if changed:
            private_file.write(self.home.supervisor_config, config)
        if self.is_running():
            self._take_over_changes()
            return
        self.home.open_socket_folder()
        words = [sys.executable, "-m", "supervisor.supervisord", "-c", str(self.home.supervisor_config)]
        started = subprocess.run(words, capture_output=True, text=True, check=False, env=environment)
        if started.returncode or not waiting.until(self.is_running, ANSWER_SECONDS):
            raise NotStarted("The supervisor does not run.", log=started.stderr + self._log("supervisord"))

    def start(self, *names: str) -> None:
        """Start what does not run. Returns at once."""
        states = self.states()
        for name in names:
            if not states[name].is_alive:
                self._call("startProcess", name, False)

    def stop(self, *names: str) -> None:
        """Ask all of them to end at the same time, and wait until they have."""
        states = self.states()
        alive = [name for name in names if name in states and states[name].is_alive]
        for name in alive:
            if states[name].name != "STOPPING":
                self._call("stopProcess", name, False)
        waiting.until(lambda: not any(self.states()[name].is_alive for name in alive), END_SECONDS)

    def states(self) -> dict[str, State]:
        """Of all programs; empty when the supervisor does not run."""
        if not self.is_running():
            return {}
        rows: list[dict[str, Any]] = self._call("getAllProcessInfo")
        return {row["name"]: State(row["statename"], row["pid"], row["start"], row["now"]) for row in rows}

    def wait(self, *names: str, ready: Callable[[], bool], seconds: float) -> None:
        """Until ``ready()``. Raises NotStarted with the end of a program's log when one keeps falling, or all take too
        long."""
        seen = [self.states()]

        def fallen() -> list[str]:
            seen.append(self.states())
            return [name for name in names if _keeps_falling([states[name] for states in seen])]

        waiting.until(lambda: ready() or bool(fallen()), seconds)
        if not ready():
            name = next(iter(fallen()), names[0])
            raise NotStarted(f"{name} is not ready ({seen[-1][name].name}).", log=self._log(name))

    def shutdown(self) -> None:
        """End it and all that still runs below it, the servers last."""
        pid = self._call("getPID")
        self._call("shutdown")
        waiting.until(lambda: not _lives(pid), END_SECONDS)
        self.home.close_socket_folder()

    def _take_over_changes(self) -> None:
        added, changed, removed = self._call("reloadConfig")[0]
        before = self.states()
        self.stop(*changed, *removed)
        for name in [*changed, *removed]:
            self._call("removeProcessGroup", name)
        for name in [*added, *changed]:
            self._call("addProcessGroup", name)
        self.start(*(name for name in changed if before[name].is_alive))

    def _call(self, method: str, *arguments: object) -> Any:
        transport = SupervisorTransport(serverurl=f"unix://{self.home.socket}")
        proxy = xmlrpc.client.ServerProxy("http://127.0.0.1", transport=transport)
        with closing(transport):
            return getattr(proxy.supervisor, method)(*arguments)

    def _log(self, name: str) -> str:
        return logs.tail(self.home.log(name), LOG_LINES)


def _keeps_falling(states: list[State]) -> bool:
    pids = {state.pid for state in states if state.pid}
    return states[-1].name == "FATAL" or len(pids) > RESTARTS


def _lives(pid: int) -> bool:
    """A zombie does not: in a container there may be nobody to bury it."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
