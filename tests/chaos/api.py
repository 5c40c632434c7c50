"""``gunicorn tests.chaos.api:app``: the product's API with traps."""

from . import points
from .points import Service

points.install(Service.API)

from scanner_api.main import app  # noqa: E402  # made of what was patched before

__all__ = ["app"]
