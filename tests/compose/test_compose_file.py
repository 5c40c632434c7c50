"""docker-compose.yml: the names that others rely on, what a container may do, and who knows which secret."""

from typing import Any

import pytest

from config.env_example import SECRETS
from scanner_contract.pipeline import STAGES
from scanner_contract.settings import Settings

from .compose_file import MissingVariable, compose, text

WORKERS = {f"worker_{stage}_1" for stage in STAGES}
OURS = {"migrate", "api", "processing", "flower", *WORKERS}
LONG_RUNNING = (OURS - {"migrate"}) | {"postgres", "redis", "frontend"}
SERVICES = sorted(LONG_RUNNING | {"migrate"})

# What our containers get that is no setting of the product.
NO_SETTINGS = {"QUEUE", "CHILDREN", "FLOWER_BASIC_AUTH", "FORWARDED_ALLOW_IPS"}

HOLDERS = {
    "DB_PASSWORD": {"postgres", "migrate"},
    "DB_API_PASSWORD": {"migrate", "api"},
    "DB_PIPELINE_PASSWORD": {"migrate", "processing", *WORKERS},
    "REDIS_PASSWORD": {"redis", "api", "processing", "flower", *WORKERS},
    "JWT_SECRET_KEY": {"api"},
    "FLOWER_PASSWORD": {"flower"},
}

Services = dict[str, dict[str, Any]]


def test_the_services_are_those_that_others_rely_on(services: Services) -> None:
    assert sorted(services) == SERVICES
    assert [name for name, service in services.items() if "container_name" in service] == []


def test_all_are_on_one_network_where_the_database_is_called_db(services: Services, secrets: dict[str, str]) -> None:
    assert compose(secrets)["networks"] == {"invoice.scanner": {"name": "invoice.scanner"}}
    assert {tuple(service["networks"]) for service in services.values()} == {("invoice.scanner",)}
    assert services["postgres"]["networks"]["invoice.scanner"]["aliases"] == ["db"]


def test_documents_lie_in_one_volume_that_only_those_mount_who_need_it(services: Services) -> None:
    mount = "documents_data:/app/documents"
    mounts = {name for name, service in services.items() if mount in service.get("volumes", [])}
    folders = {
        (service["environment"]["DOCUMENTS_RAW_DIR"], service["environment"]["DOCUMENTS_PROCESSED_DIR"])
        for name, service in services.items()
        if name in mounts
    }
    assert mounts == {"api", "processing", *WORKERS}
    assert folders == {("/app/documents/raw", "/app/documents/processed")}


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_can_do_no_more_than_it_must(services: Services, name: str) -> None:
    service = services[name]
    assert str(service["user"]).split(":")[0] not in {"", "0", "root"}
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert "privileged" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["mem_limit"]
    assert any(mount.startswith("/tmp:") for mount in service["tmpfs"])  # noqa: S108 - a folder of the container's


@pytest.mark.parametrize("name", sorted(LONG_RUNNING))
def test_what_runs_on_is_asked_how_it_is_and_started_again(services: Services, name: str) -> None:
    assert services[name]["healthcheck"]["test"][0] in {"CMD", "CMD-SHELL"}
    assert services[name]["restart"] == "unless-stopped"
    assert services[name]["init"] is True


def test_nothing_of_ours_starts_before_the_migrations(services: Services) -> None:
    for name in OURS - {"migrate", "flower"}:
        assert services[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}, name
    assert services["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}


def test_each_stage_has_a_worker_for_its_queue(services: Services) -> None:
    served = {name: services[name]["environment"]["QUEUE"] for name in WORKERS}
    assert served == {f"worker_{stage}_1": row.queue for stage, row in STAGES.items()}


def test_ports_are_for_this_machine_alone_until_the_operator_says_more(
    services: Services, secrets: dict[str, str]
) -> None:
    published = {name: service["ports"] for name, service in services.items() if "ports" in service}
    assert published == {
        "api": ["127.0.0.1:5000:5000"],
        "flower": ["127.0.0.1:5555:5555"],
        "frontend": ["127.0.0.1:8080:8080"],
    }
    opened = compose(secrets | {"WEB_ADDRESS": "0.0.0.0:80"})["services"]["frontend"]["ports"]
    assert opened == ["0.0.0.0:80:8080"]


def test_every_name_is_a_setting(services: Services) -> None:
    settings = {name.upper() for name in Settings.model_fields}
    for name in OURS:
        assert set(services[name]["environment"]) - NO_SETTINGS <= settings, name


def test_no_service_knows_a_secret_that_it_does_not_need(services: Services, secrets: dict[str, str]) -> None:
    holders = {
        secret: {name for name, service in services.items() if value in str(service)}
        for secret, value in secrets.items()
    }
    assert holders == HOLDERS


def test_no_secret_stands_in_a_command(services: Services, secrets: dict[str, str]) -> None:
    commands = str([(service.get("command"), service.get("healthcheck")) for service in services.values()])
    assert [name for name, value in secrets.items() if value in commands] == []


@pytest.mark.parametrize("name", SECRETS)
def test_without_a_secret_nothing_starts_and_the_operator_is_told_where_it_belongs(
    secrets: dict[str, str], name: str
) -> None:
    with pytest.raises(MissingVariable, match=rf"{name}: set it in config/\.env"):
        compose(secrets | {name: ""})


def test_production_is_the_default(services: Services) -> None:
    assert {services[name]["environment"].get("ENV", "production") for name in OURS} == {"production"}


def test_no_image_comes_from_a_registry_by_address(services: Services) -> None:
    assert [service["image"] for service in services.values() if "." in service["image"].split("/")[0]] == []
    assert "latest" not in text()
