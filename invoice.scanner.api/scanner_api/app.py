"""The application: its parts, its operations, and what holds for all of them."""

from typing import Any

import simplejson
from flask import Flask, redirect
from flask.json.provider import DefaultJSONProvider

from scanner_api import headers, openapi, problems, tokens, tracing
from scanner_api.aliases import Aliases
from scanner_api.auth.routes import auth
from scanner_api.dead_letters.routes import dead_letters
from scanner_api.documents.routes import documents
from scanner_api.events.routes import events
from scanner_api.health.routes import health
from scanner_api.pages.routes import pages
from scanner_api.parts import EXTENSION, Parts, assemble
from scanner_api.results.routes import results
from scanner_api.review.routes import review
from scanner_api.uploads.receiving import Lingering, ReceivingRequest
from scanner_api.uploads.routes import uploads
from scanner_api.web import routes as web
from scanner_contract import logs
from scanner_contract.errors import ConfigurationError, DatabaseUnavailable
from scanner_contract.settings import Settings

OPERATIONS = (auth, uploads, documents, results, review, pages, events, dead_letters, health)

# In bytes. Uploads raise the first for themselves; the second must hold the pieces in which werkzeug reads a form.
LIMITS = {"MAX_CONTENT_LENGTH": 64 * 1024, "MAX_FORM_MEMORY_SIZE": 256 * 1024, "MAX_FORM_PARTS": 10}

log = logs.get(__name__)


class Json(DefaultJSONProvider):
    """Writes decimals as numbers, digit by digit: money would lose its last zero as a float."""

    sort_keys = False

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        text: str = simplejson.dumps(obj, use_decimal=True, default=self.default, **kwargs)
        return text


class Application(Flask):
    request_class = ReceivingRequest
    json_provider_class = Json

    def end_streams(self) -> None:
        """End the streams of events, which would otherwise outlast every other request when the process stops."""
        made: Parts = self.extensions[EXTENSION]
        made.changes.close()


def create_app(settings: Settings) -> Flask:
    """The WSGI application. It starts without a database, and answers 503 until there is one.

    Raises:
        ConfigurationError: a default secret in production, or a login that row-level security does not bind.
    """
    settings.refuse_default_secrets()
    app = Application("scanner_api", static_folder=None)
    app.config.update(LIMITS)
    app.extensions[EXTENSION] = _parts(settings)
    tokens.configure(app, settings)
    tracing.register(app)
    headers.register(app)
    problems.register(app)
    describe(app)
    home = f"{openapi.DOCS}/"
    if settings.web_dir:
        web.register(app, settings.web_dir)
        home = f"{headers.WEB_APP}/"
    app.add_url_rule("/", "home", lambda: redirect(home))
    app.wsgi_app = Lingering(Aliases(app.url_map, app.wsgi_app))  # type: ignore[method-assign]  # as Flask has it
    return app


def describe(app: Flask) -> openapi.Document:
    """Give the application its operations. Returns the document that tells of them."""
    document = openapi.configure(app)
    for each in OPERATIONS:
        document.register_blueprint(each)
    return document


def _parts(settings: Settings) -> Parts:
    made = assemble(settings)
    try:
        made.database.refuse_superuser()
    except DatabaseUnavailable:
        log.warning("database_away")  # until it is back, /ready says so, and looks at the login as well
    except ConfigurationError:
        made.database.close()
        raise
    return made
