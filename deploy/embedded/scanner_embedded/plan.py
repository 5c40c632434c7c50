"""What is to run, worked out from the operator's environment, the credentials and the ports. It starts nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import URL

from scanner_contract.settings import Settings
from scanner_embedded import environment as env
from scanner_embedded import programs
from scanner_embedded.credentials import Credentials
from scanner_embedded.home import Home
from scanner_embedded.ports import Ports
from scanner_embedded.postgres import Postgres
from scanner_embedded.programs import Program, Services
from scanner_embedded.valkey import Valkey
from scanner_embedded.web_app import WebApp


@dataclass(frozen=True)
class Plan:
    """``settings`` are the operator's; a server that they name is used, and none of ours is started for it."""

    home: Home
    environment: Mapping[str, str]
    settings: Settings
    credentials: Credentials
    ports: Ports
    make_services: Services

    @cached_property
    def postgres(self) -> Postgres | None:
        if env.brings_database(self.environment):
            return None
        return Postgres(self.home.postgres, self.ports.postgres, self.credentials.database_admin)

    @cached_property
    def valkey(self) -> Valkey | None:
        if env.brings_broker(self.environment):
            return None
        return Valkey(self.home.valkey, self.ports.valkey, self.credentials.valkey)

    @property
    def redis_url(self) -> str:
        return self.valkey.url if self.valkey else self.settings.redis_url

    @property
    def admin(self) -> Settings:
        """With the login that may migrate, and the passwords that it hands out."""
        return Settings(
            database_url=self._admin_url.render_as_string(hide_password=False),
            db_api_password=self._api_password,
            db_pipeline_password=self._pipeline_password,
        )

    @property
    def programs(self) -> tuple[Program, ...]:
        servers = [programs.postgres(self.postgres.command)] if self.postgres else []
        servers += [programs.valkey(self.valkey.command)] if self.valkey else []
        flower = programs.flower(self.ports.flower, self.credentials.flower, self.pipeline)
        return (*servers, *self.services, flower)

    @property
    def services(self) -> tuple[Program, ...]:
        return self.make_services(self._api, self.pipeline)

    @property
    def pipeline(self) -> dict[str, str]:
        """What the programs of the pipeline learn of their environment."""
        return self._service("scanner_pipeline", self._pipeline_password)

    @property
    def _admin_url(self) -> URL:
        return self.postgres.url() if self.postgres else self.settings.url

    @property
    def _api_password(self) -> str:
        return self.settings.db_api_password or self.credentials.database_api

    @property
    def _pipeline_password(self) -> str:
        return self.settings.db_pipeline_password or self.credentials.database_pipeline

    @property
    def _api(self) -> dict[str, str]:
        own_key = "jwt_secret_key" in self.settings.model_fields_set
        key = self.settings.jwt_secret_key if own_key else self.credentials.jwt
        service = self._service("scanner_api", self._api_password)
        web_dir = str(self.settings.web_dir or WebApp().dist)
        return {**service, "PORT": str(self.ports.api), "JWT_SECRET_KEY": key, "WEB_DIR": web_dir}

    def _service(self, login: str, password: str) -> dict[str, str]:
        return env.of_service(
            env.passed_on(self.environment),
            database=self._admin_url.set(username=login, password=password),
            redis_url=self.redis_url,
            documents=self.home.documents,
        )
