"""Headers of every answer that tell a browser what not to do with it."""

from flask import Flask, Response, request

from scanner_api.openapi import DOCS

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
NOTHING = "default-src 'none'; frame-ancestors 'none'"
# Swagger UI starts from a script in its page.
DOCS_PAGE = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "frame-ancestors 'none'"
)


def register(app: Flask) -> None:
    app.after_request(_protect)


def _protect(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "private, no-cache" if response.get_etag()[0] else "no-store")
    docs = request.path == DOCS or request.path.startswith(f"{DOCS}/")
    response.headers.setdefault("Content-Security-Policy", DOCS_PAGE if docs else NOTHING)
    return response
