import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner_contract.errors import ConfigurationError
from scanner_embedded.ports import Ports, free_port, is_free


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_listener_takes_its_port(taken: int) -> None:
    assert not is_free(taken)
    assert is_free(free_port())


def test_servers_get_free_ports_and_keep_them(tmp_path: Path) -> None:
    first = Ports(api=free_port()).settled(running=(), api=None)
    assert all((first.postgres, first.valkey, first.flower))
    first.keep(tmp_path / "ports.json")
    assert Ports.kept(tmp_path / "ports.json").settled(running=(), api=None) == first


def test_a_server_moves_when_another_program_took_its_port(taken: int) -> None:
    ports = Ports(api=free_port(), postgres=taken, valkey=taken).settled(running=("valkey",), api=None)
    assert ports.postgres != taken
    assert ports.valkey == taken


def test_the_port_of_the_api_is_never_changed_silently(taken: int) -> None:
    with pytest.raises(ConfigurationError, match=f"Port {taken} is taken.*make up PORT={taken + 1}"):
        Ports().settled(running=(), api=taken)
    assert Ports(api=taken).settled(running=("api",), api=None).api == taken


def test_a_port_once_given_is_remembered(tmp_path: Path) -> None:
    wanted = free_port()
    Ports().settled(running=(), api=wanted).keep(tmp_path / "ports.json")
    assert Ports.kept(tmp_path / "ports.json").api == wanted
