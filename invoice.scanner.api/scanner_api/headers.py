"""Headers of every answer that tell a browser what not to do with it."""

from flask import Flask, Response, request

from scanner_api.openapi import DOCS, redoc

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
# ReDoc searches in a worker that it makes of a text of its own.
REDOC_PAGE = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src blob:; "
    "frame-ancestors 'none'"
)
# The web app's components set styles on their elements; pages and their drawings are made in the browser.
WEB_PAGE = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; "
    "base-uri 'self'; form-action 'self'; object-src 'none'"
)
WEB_APP = "/app"
POLICIES = {DOCS: DOCS_PAGE, redoc.PATH: REDOC_PAGE, WEB_APP: WEB_PAGE}


def register(app: Flask) -> None:
    app.after_request(_protect)


def _protect(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "private, no-cache" if response.get_etag()[0] else "no-store")
    response.headers.setdefault("Content-Security-Policy", _policy(request.path))
    return response


def _policy(path: str) -> str:
    pages = (policy for root, policy in POLICIES.items() if path == root or path.startswith(f"{root}/"))
    return next(pages, NOTHING)
