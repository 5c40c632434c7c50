"""The OpenAPI document, and typed faces for what flask-smorest brings without types."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Protocol, TypeVar

import flask_smorest
from flask import Flask, Request
from flask_swagger_ui import get_swaggerui_blueprint
from marshmallow import Schema, fields, missing
from webargs.flaskparser import FlaskParser

from scanner_api import problems
from scanner_api.aliases import PREFIX
from scanner_api.fields import Answer
from scanner_api.openapi import redoc
from scanner_contract.errors import InvalidInput

View = TypeVar("View", bound=Callable[..., Any])

DOCS = "/docs"
OPEN: list[dict[str, list[str]]] = []  # the security of an operation that needs no sign-in
BINARY = {"type": "string", "format": "binary"}
SIGNED_IN: list[dict[str, list[str]]] = [{"bearer": []}, {"cookie": []}]
SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": "access_token_cookie",
        "description": "Signed in with `X-Client: web`. Whatever changes something then needs the header"
        " `X-CSRF-TOKEN` with the value of the cookie `csrf_access_token`.",
    },
}
RETRY_AFTER = {
    "Retry-After": {
        "description": "In how many seconds the same call may succeed; not there where it would not",
        "schema": {"type": "integer"},
    }
}
ETAG = {"ETag": {"description": "The version of the document", "schema": {"type": "string"}}}


class Operations(Protocol):
    """A flask-smorest blueprint: the decorators that make a view an operation of the API."""

    def route(self, rule: str, *, methods: list[str] = ...) -> Callable[[View], View]: ...

    def arguments(
        self, schema: type[Schema], *, location: str = "json", required: bool = True
    ) -> Callable[[View], View]: ...

    def response(
        self,
        status_code: int,
        schema: Schema | type[Schema] | dict[str, Any] | None = None,
        *,
        content_type: str | None = None,
        description: str | None = None,
        headers: dict[str, Any] | None = None,
    ) -> Callable[[View], View]: ...

    def alt_response(
        self,
        status_code: int,
        response: str | None = None,
        *,
        schema: type[Schema] | None = None,
        description: str | None = None,
        headers: dict[str, Any] | None = None,
        success: bool = False,
    ) -> Callable[[View], View]: ...

    def paginate(self, *, page_size: int = 10, max_page_size: int = 100) -> Callable[[View], View]: ...

    def etag(self, view: View) -> View: ...

    def doc(self, **members: object) -> Callable[[View], View]: ...


class _Parser(FlaskParser):
    def load_json(self, req: Request, schema: Schema) -> Any:
        """Raises InvalidInput also for what Python cannot read: nested too deep, or a number of too many digits; and
        for a body of another type, which would else pass for none: to say nothing may mean to want everything."""
        try:
            body = super().load_json(req, schema)
        except (ValueError, RecursionError) as error:
            raise InvalidInput("The body is not valid JSON.") from error
        if body is missing and req.get_data():
            raise InvalidInput("The body has to be JSON, with the header Content-Type: application/json.")
        return body


class _Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask-smorest has no types
    """Its views' names are the ids of their operations: ``list_documents`` is ``listDocuments``."""

    ARGUMENTS_PARSER = _Parser()

    def route(self, rule: str, **options: Any) -> Callable[[View], View]:
        add = super().route(rule, **options)

        def decorate(view: View) -> View:
            first, *rest = view.__name__.split("_")
            added: View = add(self.doc(operationId=first + "".join(word.title() for word in rest))(view))
            return added

        return decorate


def operations(name: str, path: str, description: str) -> Operations:
    """The operations below a path of the API, listed under one heading."""
    made: Operations = _Blueprint(name, name, url_prefix=f"{PREFIX}{path}", description=description)
    return made


def sends(operations: Operations, *media_types: str) -> Callable[[View], View]:
    """Documents that the view answers with a file of one of these types."""

    def decorate(view: View) -> View:
        for media_type in media_types:
            view = operations.response(200, BINARY, content_type=media_type)(view)
        return view

    return decorate


class FieldError(Answer):
    field = fields.String(required=True)
    message = fields.String(required=True)


class Problem(Answer):
    """An error, as RFC 9457 has it."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    code = fields.String(required=True, metadata={"description": "Stable, for programs."})
    error = fields.String(required=True, metadata={"description": "The code under its older name."})
    message = fields.String(required=True, metadata={"description": "The detail under its older name."})
    request_id = fields.String(required=True)
    errors = fields.List(fields.Nested(FieldError), metadata={"description": "With 422: what is wrong, by field."})


class Document(flask_smorest.Api):  # type: ignore[misc]  # flask-smorest has no types
    """The API's document: its errors are problems, with the media type that they really have."""

    ERROR_SCHEMA = Problem

    def _register_responses(self) -> None:
        errors = {status.name: status.phrase for status in HTTPStatus if status >= HTTPStatus.BAD_REQUEST}
        for name, description in {**errors, "DEFAULT_ERROR": "An error"}.items():
            content = {problems.MEDIA_TYPE: {"schema": Problem}}
            response = {"description": description, "content": content, "headers": RETRY_AFTER}
            self.spec.components.response(name, response, lazy=True)
        self.spec.components.response(HTTPStatus.NOT_MODIFIED.name, {"description": "Not modified"}, lazy=True)

    def _register_error_handlers(self) -> None:
        """``problems`` has them."""


def configure(app: Flask) -> Document:
    app.config.update(
        API_TITLE="Invoice Scanner",
        API_VERSION="1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX=PREFIX,
        API_SPEC_OPTIONS={
            "info": {"description": "Reads invoices: upload one, follow its status, fetch what it says."},
            "security": SIGNED_IN,
        },
    )
    document = Document(app)
    for name, scheme in SCHEMES.items():
        document.spec.components.security_scheme(name, scheme)
    path = f"{PREFIX}/openapi.json"
    # Swagger UI would otherwise send the document to a validator on the internet.
    app.register_blueprint(get_swaggerui_blueprint(DOCS, path, config={"validatorUrl": None}))
    app.register_blueprint(redoc.pages(path))
    return document
