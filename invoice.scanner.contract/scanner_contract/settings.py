"""Everything an operator can set. Each comes from the environment under its upper-case name, or from the file that
``NAME_FILE`` points to (as Docker and Kubernetes hand out secrets)."""

import os
from pathlib import Path
from typing import Any, Literal

from pydantic import Field
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from sqlalchemy import URL, make_url

from scanner_contract import media_types
from scanner_contract.errors import ConfigurationError

DEVELOPMENT_SECRET = "only-for-development-and-never-for-production"  # noqa: S105


class _FileSource(PydanticBaseSettingsSource):
    """Reads ``NAME_FILE``: the value is the file's text without its last line break."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002
        path = os.environ.get(f"{field_name.upper()}_FILE")
        return (Path(path).read_text("utf-8").rstrip("\r\n") if path else None), field_name, False

    def __call__(self) -> dict[str, Any]:
        values = {name: self.get_field_value(info, name)[0] for name, info in self.settings_cls.model_fields.items()}
        return {name: value for name, value in values.items() if value is not None}


class Settings(BaseSettings):
    """What is a secret is left out of the ``repr``."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    env: Literal["development", "production"] = Field("development", description="Production refuses default secrets.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="The least level logged.")

    database_url: str = Field("", repr=False, description="PostgreSQL as one URL; it replaces the DB_ settings.")
    db_host: str = Field("127.0.0.1", description="Host of PostgreSQL.")
    db_port: int = Field(5432, description="Port of PostgreSQL.")
    db_name: str = Field("invoice_scanner", description="Name of the database.")
    db_user: str = Field("scanner_api", description="Login: scanner_api, scanner_pipeline, or to migrate the admin's.")
    db_password: str = Field("", repr=False, description="Password of that login.")
    db_api_password: str = Field("", repr=False, description="To migrate: the password that scanner_api gets.")
    db_pipeline_password: str = Field(
        "", repr=False, description="To migrate: the password that scanner_pipeline gets."
    )
    redis_url: str = Field("redis://127.0.0.1:6379/0", repr=False, description="Redis or Valkey, the broker.")

    documents_raw_dir: Path = Field(Path("documents/raw"), description="Folder of the files as they came.")
    documents_processed_dir: Path = Field(Path("documents/processed"), description="Folder of what is made from them.")
    max_file_size_mb: int = Field(10, gt=0, description="Larger files are refused with 413; in MiB.")
    max_pdf_pages: int = Field(20, gt=0, description="A PDF with more pages fails with a clear error.")
    heic: bool = Field(
        default=False, description="Whether HEIC pictures are taken; the workers then need pillow-heif installed."
    )
    docx: bool = Field(
        default=False, description="Whether Word documents are taken; the workers then need LibreOffice installed."
    )

    bind: str = Field("127.0.0.1", description="Address at which the API listens.")
    port: int = Field(5000, description="Port of the API.")
    web_dir: Path | None = Field(
        None, description="Folder of the built web app, served under /app; empty where another server does that."
    )
    jwt_secret_key: str = Field(
        DEVELOPMENT_SECRET, min_length=32, repr=False, description="Signs the tokens of the sign-in."
    )
    jwt_access_token_expires: int = Field(900, gt=0, description="Life of an access token, in seconds.")
    jwt_refresh_token_expires: int = Field(1_209_600, gt=0, description="Life of a refresh token, in seconds.")
    registration: bool = Field(default=True, description="Whether anyone may register a company.")

    approval_threshold: float = Field(
        0.8, ge=0, le=1, description="Least quality score at which a document is approved without a person."
    )
    ocr_engine: str = Field("rapidocr", description="Who reads pages without a text layer.")
    ocr_device: Literal["auto", "cpu", "gpu"] = Field(
        "auto", description="What OCR computes on; auto is the GPU where the engine can use one."
    )
    ocr_script: Literal["latin", "all"] = Field(
        "latin", description="Letters that OCR knows; all takes a third longer and adds Greek, Chinese and Japanese."
    )
    ocr_threads: int = Field(
        0, ge=0, description="Cores that one worker child computes with; 0 is its share of the machine."
    )
    ocr_models_dir: Path | None = Field(None, description="Folder with the weights of an engine that brings none.")
    ocr_languages: str = Field(
        "eng+deu+fra+spa+ita+nld", description="Languages that the engine tesseract expects, as it names them."
    )
    ocr_timeout_per_page: float = Field(10.0, gt=0, description="Seconds that one reading of a page may take.")
    llm_provider: str = Field("offline", description="Who reads the fields.")

    lease_seconds: float = Field(20.0, gt=0, description="A task whose worker is silent this long is taken back.")
    beat_seconds: float = Field(1.0, gt=0, description="How often a working worker says so.")
    retry_scale: float = Field(1.0, ge=0, description="Multiplies every wait before another attempt.")
    sandbox_memory_mb: int = Field(1024, gt=0, description="Memory that reading one file may take, in MiB.")
    sandbox_page_seconds: float = Field(10.0, gt=0, description="Seconds that reading one page of a file may take.")

    @property
    def url(self) -> URL:
        """Where PostgreSQL is, with this process's login."""
        if self.database_url:
            return make_url(self.database_url).set(drivername="postgresql+psycopg")
        return URL.create(
            "postgresql+psycopg", self.db_user, self.db_password or None, self.db_host, self.db_port, self.db_name
        )

    @property
    def taken_types(self) -> tuple[str, ...]:
        """Media types of the files that may come in."""
        wanted = ((self.heic, media_types.HEIC), (self.docx, media_types.DOCX))
        return (*media_types.ALWAYS, *(media_type for is_wanted, media_type in wanted if is_wanted))

    def refuse_default_secrets(self) -> None:
        """Raises ConfigurationError when production runs on a secret that everyone knows."""
        if self.env == "production" and self.jwt_secret_key == DEVELOPMENT_SECRET:
            raise ConfigurationError("JWT_SECRET_KEY is not set: production needs a secret of its own.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, _FileSource(settings_cls)
