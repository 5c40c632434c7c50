"""The API's document as a page to read, drawn by ReDoc: GET /redoc."""

from importlib.metadata import distribution
from pathlib import Path

from flask import Blueprint, Response, send_file

PATH = "/redoc"
SCRIPT = "redoc.standalone.js"

PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Invoice Scanner API</title>
    <style>body {{ margin: 0 }}</style>
  </head>
  <body>
    <redoc spec-url="{document}" hide-download-button></redoc>
    <script src="{path}/{script}"></script>
  </body>
</html>
"""


def pages(document: str) -> Blueprint:
    """``document``: the path of the OpenAPI document."""
    redoc = Blueprint("redoc", __name__, url_prefix=PATH)

    @redoc.get("/")
    def page() -> str:
        return PAGE.format(document=document, path=PATH, script=SCRIPT)

    @redoc.get(f"/{SCRIPT}")
    def script() -> Response:
        return send_file(_script(), "text/javascript")

    return redoc


def _script() -> Path:
    """Out of a package that is never imported, as it is made for another framework."""
    package = distribution("flask-openapi3-redoc")
    return Path(str(package.locate_file(f"flask_openapi3_redoc/templates/redoc/js/{SCRIPT}")))
