"""GET /health, /ready, /live: no sign-in needed."""

from typing import Any

from scanner_api import openapi
from scanner_api.health import schemas, service
from scanner_api.parts import parts

health = openapi.operations("health", "", "Health")


@health.route("/health", methods=["GET"])
@health.doc(security=openapi.OPEN)
@health.response(200, schemas.Health)
@health.alt_response(503, schema=schemas.Health, description="Database or storage is down")
def get_health() -> tuple[dict[str, Any], int]:
    """What works: database, Redis, storage, queues, workers"""
    found = service.report(parts())
    return found, 200 if service.serves(found) else 503


@health.route("/ready", methods=["GET"])
@health.doc(security=openapi.OPEN)
@health.response(200, schemas.Alive)
@health.alt_response(503, schema=schemas.Alive, description="Calls cannot be served now")
def get_readiness() -> tuple[dict[str, str], int]:
    """Whether calls can be served"""
    return ({"status": service.OK}, 200) if service.ready(parts()) else ({"status": service.DOWN}, 503)


@health.route("/live", methods=["GET"])
@health.doc(security=openapi.OPEN)
@health.response(200, schemas.Alive)
def get_liveness() -> dict[str, str]:
    """Whether this process answers"""
    return {"status": service.OK}
