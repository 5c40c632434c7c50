"""What the tables of the guides say is what the code says."""

import ast
import importlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml
from werkzeug import exceptions

import scanner_api
import scanner_contract
import scanner_processing
from scanner_api.aliases import PREFIX
from scanner_api.app import Application, describe
from scanner_api.documents.search import SORTS
from scanner_api.review.canonical import canonical
from scanner_contract import errors
from scanner_contract.errors import RequestError, ScannerError, StageError, Unavailable
from scanner_contract.invoice import GROUPS, Kind, terms
from scanner_contract.pipeline import STAGES, Stage, Unit, time_limit
from scanner_contract.settings import DEVELOPMENT_SECRET, Settings
from scanner_contract.statuses import STATUS_TEXTS
from scanner_processing.checks.registry import CHECKS

from .markdown import guide, quoted, rows, section

GUIDE = guide("INTEGRATION.md")


def table(title: str) -> list[tuple[str, ...]]:
    return rows(section(GUIDE, title))


def first(cell: str) -> str:
    return next(iter(quoted(cell)), "")


def test_every_operation_is_listed_and_no_other() -> None:
    listed = {first(row[0]) for row in table("The API") if re.match(r"`[A-Z]+ /", row[0])}
    paths = describe(Application("scanner_api", static_folder=None)).spec.to_dict()["paths"]
    operations = {
        f"{method.upper()} {path.removeprefix(PREFIX)}"
        for path, methods in paths.items()
        for method in methods
        if method != "parameters"
    }
    assert {_nameless(each) for each in listed} == {_nameless(each) for each in operations}


def _nameless(operation: str) -> str:
    return re.sub(r"\{\w+\}", "{}", operation)


def test_every_setting_exists_and_has_that_default() -> None:
    listed = {first(row[0]): first(row[1]) for row in table("Settings") if first(row[0])}
    known = dict(re.findall(r"^#?([A-Z_]+)=(.*)$", guide("config/.env.example"), re.MULTILINE)) | {
        name.upper(): _shown(field.default) for name, field in Settings.model_fields.items()
    }
    assert listed == {name: known.get(name) for name in listed}


def _shown(default: object) -> str:
    if default in (None, DEVELOPMENT_SECRET):
        return ""
    return str(default).lower() if isinstance(default, bool) else str(default)


def test_every_service_of_docker_compose_is_listed_with_its_port() -> None:
    services = yaml.safe_load(guide("docker-compose.yml"))["services"]
    published = {
        name: service["ports"][0].rpartition(":")[2] if "ports" in service else "" for name, service in services.items()
    }
    listed = {first(row[0]): row[1] for row in table("Overview")}
    assert listed.keys() == published.keys()
    assert {name: port for name, port in listed.items() if port.isdecimal()} == {
        name: port for name, port in published.items() if port
    }


def test_every_field_is_listed_with_its_kind_and_term() -> None:
    known = terms() | {f"{group}.0.{name}": term for group, row in GROUPS.items() for name, term in terms(row).items()}
    listed = {first(row[0]): row[1:] for row in table("The fields") if len(row) == 4}
    assert list(listed) == list(known)
    for name, (kind, bt, meaning) in listed.items():
        term = known[name]
        assert (first(kind), bt, meaning.endswith("; required")) == (term.kind, term.bt, term.required)


def test_every_kind_is_listed_with_an_exact_value() -> None:
    listed = {first(row[0]): first(row[2]) for row in table("The fields") if len(row) == 3}
    assert list(listed) == list(Kind)
    for kind, example in listed.items():
        assert canonical(json.loads(example), Kind(kind)) == json.loads(example)


def test_every_way_to_sort_is_listed() -> None:
    [sorting] = [row[1] for row in table("List") if first(row[0]) == "sort"]
    assert quoted(sorting) == list(SORTS)


def test_every_status_is_listed_with_its_step() -> None:
    listed = {first(row[0]): row[1] for row in table("The way of a document") if len(row) == 3}
    failing = {stage.failed: stage.step for stage in STAGES.values()}
    steps = {
        status.value: text.step if text.step is not None else failing.get(status)
        for status, text in STATUS_TEXTS.items()
    }
    assert listed == {name: "where it stopped" if step is None else str(step) for name, step in steps.items()}


def test_retries_waits_and_limits_are_those_of_the_pipeline() -> None:
    listed = [row for row in table("Retries") if len(row) == 5]
    assert listed == [_retries(stage) for stage in STAGES.values()]


def _retries(stage: Stage) -> tuple[str, ...]:
    waits = ", ".join(f"{stage.first_wait * 2**attempt} s" for attempt in range(stage.retries))
    limit = f"{time_limit(stage, Settings()):g} s a {stage.unit if stage.unit is Unit.PAGE else 'document'}"
    return f"`{stage.name}`", str(stage.retries), waits, limit, f"`{stage.failed}`"


def test_every_check_is_named() -> None:
    named = set(quoted(section(GUIDE, "Reading")))
    assert {check.__name__ for check in CHECKS} | {"low_confidence"} <= named


def test_every_code_of_a_problem_is_listed() -> None:
    """Whatever the API raises, whatever Flask or werkzeug raise for it, and what the web server says in its place."""
    raised = {
        code for kind, code in _raised(scanner_api, scanner_contract) if issubclass(kind, RequestError | Unavailable)
    }
    web_server = set(re.findall(r'"code":"(\w+)"', guide("config/nginx.conf")))
    listed = {first(row[1]) for row in table("Problems")}
    assert listed == raised | _of_werkzeug() | web_server | {ScannerError.code}


def test_every_code_of_a_failed_stage_is_listed() -> None:
    raised = {code for kind, code in _raised(scanner_processing, scanner_contract) if issubclass(kind, StageError)}
    listed = {first(row[0]) for title in ("Bad files", "Retries") for row in table(title) if len(row) == 2}
    assert listed | {"page_unreadable"} == raised


@cache
def _calls(module: str, path: Path) -> list[tuple[type, str]]:
    """What a module makes of our errors, or of werkzeug's: the class, and the code that is given."""
    names = vars(importlib.import_module(module))
    return [
        (kind, _code(call, names))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        if isinstance(kind := names.get(call.func.id), type)
        and issubclass(kind, ScannerError | exceptions.HTTPException)
    ]


def _code(call: ast.Call, names: dict[str, object]) -> str:
    """Empty where none is given; a code that is worked out is not known here."""
    for each in call.keywords:
        if each.arg == "code" and isinstance(each.value, ast.Constant | ast.Name):
            return str(each.value.value if isinstance(each.value, ast.Constant) else names[each.value.id])
    return ""


def _raised(*packages: object) -> Iterator[tuple[type[ScannerError], str]]:
    for module, path in _modules(*packages):
        for kind, code in _calls(module, path):
            if issubclass(kind, ScannerError):
                yield kind, code or kind.code


def _of_werkzeug() -> set[str]:
    """As the API names them; 404 and 405 are Flask's own, and every operation that takes JSON may answer 400 or 422."""
    made = {kind for module, path in _modules(scanner_api) for kind, _ in _calls(module, path)}
    theirs = {kind for kind in made if issubclass(kind, exceptions.HTTPException)} | {exceptions.MethodNotAllowed}
    ours = {errors.NotFound.code, errors.InvalidInput.code, errors.Unprocessable.code}
    return ours | {_snake(kind.__name__) for kind in theirs}


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _modules(*packages: object) -> Iterator[tuple[str, Path]]:
    for package in packages:
        [root] = package.__path__  # type: ignore[attr-defined]  # a package has one
        for path in Path(root).rglob("*.py"):
            if "migrations" not in path.parts and path.name != "__main__.py":
                name = ".".join(path.relative_to(Path(root).parent).with_suffix("").parts)
                yield name.removesuffix(".__init__"), path
