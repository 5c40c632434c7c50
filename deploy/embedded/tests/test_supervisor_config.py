import shlex
from pathlib import Path

import pytest
from supervisor.options import ServerOptions

from scanner_contract.errors import ConfigurationError
from scanner_contract.pipeline import STAGES
from scanner_embedded import private_file, programs
from scanner_embedded.home import Home
from scanner_embedded.programs import Program
from scanner_embedded.supervisor import rendered


def read_back(home: Home, *given: Program) -> dict[str, object]:
    """What supervisor itself understands of the configuration."""
    home.prepare()
    private_file.write(home.supervisor_config, rendered(home, given))
    options = ServerOptions()
    options.realize(args=["-c", str(home.supervisor_config)])
    return {group.name: group.process_configs[0] for group in options.process_group_configs}


@pytest.mark.parametrize("value", ["plain", "100%", "a,b=c", 'some "quotes" inside', "it's", "p%40ss:w/rd@host#1"])
def test_values_arrive(tmp_path: Path, value: str) -> None:
    program = Program("one", ("run", value, "pages@%h"), {"NAME": value, "OTHER": "x"})
    read = read_back(Home(tmp_path / "a b 100%"), program)["one"]
    assert read.environment == {"NAME": value, "OTHER": "x"}
    assert shlex.split(read.command)[-3:] == ["run", value, "pages@%h"]


@pytest.mark.parametrize("value", ["both \" and ' marks", '"quoted"', "line\nbreak", "a ;comment"])
def test_a_value_that_would_be_cut_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigurationError):
        rendered(Home(tmp_path), [Program("one", ("run",), {"NAME": value})])


def test_programs_start_by_command_only_and_stop_as_told(tmp_path: Path) -> None:
    read = read_back(Home(tmp_path), programs.postgres(("postgres",)), Program("one", ("run",), stop_seconds=7))
    assert not read["one"].autostart
    assert read["one"].stopwaitsecs == 7
    assert read["postgres"].stopsignal.name == "SIGINT"
    assert read["one"].stdout_logfile == str(tmp_path / "logs" / "one.log")


def test_every_queue_has_a_worker() -> None:
    served = [
        queue
        for program in programs.services({}, {})
        if "-Q" in program.command
        for queue in program.command[program.command.index("-Q") + 1].split(",")
    ]
    assert sorted(served) == sorted(stage.queue for stage in STAGES.values())


def test_a_socket_moves_when_its_path_would_be_too_long(tmp_path: Path) -> None:
    assert Home(tmp_path).socket.parent == tmp_path
    deep = Home(tmp_path / ("x" * 120))
    assert len(bytes(deep.socket)) < 90
    assert deep.socket != Home(tmp_path / ("y" * 120)).socket
