"""What `make up`, `down`, `status`, `logs`, `flower`, `dead-letters` and `replay` do."""

import signal
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta

import httpx

from scanner_contract.errors import ConfigurationError
from scanner_embedded import logs, sample, screen
from scanner_embedded.ports import Ports
from scanner_embedded.stack import Stack
from scanner_embedded.supervisor import State

TAIL_LINES = 15
DEAD_LETTERS = "scanner_processing.dead_letters"


def up(stack: Stack) -> None:
    stack.up()
    with httpx.Client(base_url=f"{stack.address}/api/v1/", timeout=30) as api:
        signed_in = sample.sign_in(api, stack.credentials.sign_in)
        if signed_in:
            screen.console.print(sample.shown(sample.scan(api)))
    _say_where(stack, stack.credentials.sign_in if signed_in else "the one that you chose")


def _say_where(stack: Stack, password: str) -> None:
    places = screen.table()
    for what, where in {
        "Web app": f"{stack.address}/app/",
        "API": f"{stack.address}/api/v1",
        "Documentation": f"{stack.address}/docs",
        "Sign-in": f"{sample.EMAIL}, password {password}",
        "Also": "make status, make logs DOC=id, make flower, make down",
    }.items():
        places.add_row(what, where)
    screen.console.print()
    screen.console.print(places, markup=False)


def down(stack: Stack) -> None:
    if not stack.supervisor.is_running():
        screen.console.print("Nothing runs.")
        return
    screen.step("Stopped", lambda: f"{len(stack.down())} programs")


def status(stack: Stack) -> None:
    states = stack.supervisor.states()
    if not states:
        screen.console.print("Nothing runs: make up")
        return
    addresses = _addresses(Ports.kept(stack.home.ports))
    table = screen.table("Program", "State", "Pid", "Uptime", "Address")
    for name, state in states.items():
        address = addresses.get(name, "") if state.is_alive else ""
        table.add_row(name, state.name.lower(), str(state.pid or ""), _uptime(state), address)
    screen.console.print(table)


def _addresses(ports: Ports) -> Mapping[str, str]:
    return {
        "api": f"http://127.0.0.1:{ports.api}",
        "flower": f"http://127.0.0.1:{ports.flower}",
        "postgres": f"127.0.0.1:{ports.postgres}",
        "valkey": f"127.0.0.1:{ports.valkey}",
    }


def _uptime(state: State) -> str:
    return str(timedelta(seconds=state.now - state.since)) if state.is_alive else ""


def show_logs(stack: Stack, document_id: str | None) -> None:
    """The end of each program's log; of a document every line that speaks of it, in the order of time."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `make logs | head` ends quietly
    if document_id:
        lines = logs.of_document(stack.home.logs, document_id)
        if not lines:
            raise ConfigurationError(f"No log speaks of {document_id}.")
        print("\n".join(lines))
        return
    for path in sorted(stack.home.logs.glob("*.log")):
        screen.console.rule(path.stem, align="left")
        print(logs.tail(path, TAIL_LINES))


def flower(stack: Stack) -> None:
    address = stack.start_flower()
    screen.console.print(f"Flower: {address}  user admin, password {stack.credentials.flower}", markup=False)


def list_dead_letters(stack: Stack) -> None:
    sys.exit(stack.run(DEAD_LETTERS, "list"))


def replay(stack: Stack, document_id: str | None) -> None:
    """One document, or all that have a dead letter."""
    sys.exit(stack.run(DEAD_LETTERS, "replay", document_id or "--all"))


COMMANDS: Mapping[str, Callable[[Stack], None]] = {
    "up": up,
    "down": down,
    "status": status,
    "flower": flower,
    "dead-letters": list_dead_letters,
}
OF_A_DOCUMENT: Mapping[str, Callable[[Stack, str | None], None]] = {"logs": show_logs, "replay": replay}
