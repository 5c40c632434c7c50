import json
import stat
from pathlib import Path

from scanner_embedded.credentials import Credentials


def test_are_made_once_and_readable_by_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    first = Credentials.kept(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Credentials.kept(path) == first


def test_differ_between_installations(tmp_path: Path) -> None:
    one, other = (Credentials.kept(tmp_path / name) for name in ("one", "other"))
    assert not set(json.loads((tmp_path / "one").read_text()).values()) & {other.jwt, other.sign_in, other.valkey}
    assert one.jwt != one.valkey


def test_a_release_that_needs_one_more_keeps_the_others(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    first = Credentials.kept(path)
    known = json.loads(path.read_text())
    del known["flower"]
    path.write_text(json.dumps(known))
    second = Credentials.kept(path)
    assert second.jwt == first.jwt
    assert second.flower
    assert Credentials.kept(path) == second
