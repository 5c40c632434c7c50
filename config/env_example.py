"""``python -m config.env_example`` prints ``config/.env.example``: all that an operator can set, one sentence each.

What the product knows comes from ``Settings``, in its order. What only docker-compose.yml knows stands here.
"""

import sys
from collections.abc import Iterator

from pydantic.fields import FieldInfo

from scanner_contract.settings import Settings

HEAD = """\
# What an operator of Invoice Scanner can set. For docker compose: copy this file to config/.env, then either fill in
# the secrets or say: sh config/fill-secrets config/.env
# A line that begins with # shows the default. Made by `make env-example`; a change here belongs into the settings."""

SECRETS = {
    "DB_PASSWORD": "Password of PostgreSQL's administrator, scanner_admin; only the migrations sign in with it.",
    "DB_API_PASSWORD": "Password of scanner_api, the login of the API.",
    "DB_PIPELINE_PASSWORD": "Password of scanner_pipeline, the login of the orchestrator and the workers.",
    "REDIS_PASSWORD": "Password of Redis. It becomes part of an address: letters and digits only.",
    "JWT_SECRET_KEY": "Signs the tokens of the sign-in; at least 32 characters.",
    "FLOWER_PASSWORD": "Password of the user admin in Flower, the view on queues and workers.",
}
ADDRESSES = {
    "WEB_ADDRESS": ("127.0.0.1:8080", "Where this machine offers the web app, and the API beside it."),
    "API_ADDRESS": ("127.0.0.1:5000", "Where this machine offers the API alone."),
    "FLOWER_ADDRESS": ("127.0.0.1:5555", "Where this machine offers Flower."),
    "TRUSTED_PROXY": ("127.0.0.1", "Address or network of the proxy that ends TLS before the web app."),
}

# Each group of settings by the one that it begins with.
HEADINGS = {
    "env": "Everywhere",
    "database_url": "PostgreSQL and Redis",
    "documents_raw_dir": "Documents",
    "bind": "API",
    "approval_threshold": "Reading",
    "lease_seconds": "Workers",
}
# docker-compose.yml lays these down for each service; they count for other ways to run it.
LAID_DOWN = {"database_url", "db_host", "db_port", "db_name", "db_user", "redis_url", "documents_raw_dir",
             "documents_processed_dir", "bind", "port", "web_dir"}  # fmt: skip
# Where docker-compose.yml has another default than the product.
COMPOSE_DEFAULTS = {"env": "production", "ocr_threads": "1"}


def rendered() -> str:
    return "\n".join([HEAD, *_secrets(), *_addresses(), *_settings()]) + "\n"


def _secrets() -> Iterator[str]:
    yield _heading("Secrets: none may stay empty")
    for name, sentence in SECRETS.items():
        yield f"# {sentence}\n{name}="


def _addresses() -> Iterator[str]:
    yield _heading("Addresses")
    for name, (default, sentence) in ADDRESSES.items():
        yield f"# {sentence}\n#{name}={default}"


def _settings() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        if name in HEADINGS:
            yield _heading(HEADINGS[name])
        if name.upper() not in SECRETS:
            yield f"# {_sentence(name, field)}\n#{name.upper()}={_default(name, field)}"


def _heading(text: str) -> str:
    return f"\n# --- {text} ---"


def _sentence(name: str, field: FieldInfo) -> str:
    return f"{field.description} docker-compose.yml lays it down." if name in LAID_DOWN else str(field.description)


def _default(name: str, field: FieldInfo) -> str:
    default = COMPOSE_DEFAULTS.get(name, field.default)
    if default is None:
        return ""
    return str(default).lower() if isinstance(default, bool) else str(default)


if __name__ == "__main__":
    sys.stdout.write(rendered())
