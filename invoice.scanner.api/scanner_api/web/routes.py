"""GET /app/<path>."""

from mimetypes import MimeTypes
from pathlib import Path

from flask import Blueprint, Flask, Response, request, send_file

from scanner_api.headers import WEB_APP
from scanner_api.web.files import found, smallest
from scanner_contract.errors import NotFound

INDEX = "index.html"
ASSETS = "assets/"  # their names change with their content
FOR_EVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"

# What this machine knows of types does not count: a script of another type would not be run.
TYPES = MimeTypes()
for _type, _ending in (("text/javascript", ".js"), ("font/woff2", ".woff2"), ("image/webp", ".webp")):
    TYPES.add_type(_type, _ending)


def register(app: Flask, folder: Path) -> None:
    """Serve the built web app in this folder. A path without a file is a page of the app, which it draws itself."""
    web = Blueprint("web", __name__, url_prefix=WEB_APP)

    @web.get("/")
    @web.get("/<path:name>")
    def page(name: str = INDEX) -> Response:
        is_asset = name.startswith(ASSETS)
        path = found(folder, name) or (None if is_asset else found(folder, INDEX))
        if path is None:
            raise NotFound("There is no such file of the web app.")
        return _sent(path, FOR_EVER if is_asset else ASK_FIRST)

    app.register_blueprint(web)


def _sent(path: Path, caching: str) -> Response:
    sent, encoding = smallest(path, request.accept_encodings)
    answer = send_file(sent.resolve(), TYPES.guess_type(path.name)[0] or "application/octet-stream")
    answer.headers["Cache-Control"] = caching
    answer.vary.add("Accept-Encoding")
    if encoding:
        answer.content_encoding = encoding
    return answer
