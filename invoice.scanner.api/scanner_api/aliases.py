"""The paths of the API without their prefix: ``/documents`` answers as ``/api/v1/documents`` does.

The list of them is the url map itself.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, RequestRedirect

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PREFIX = "/api/v1"


class Aliases:
    """WSGI: puts the prefix before a path that exists only with it."""

    def __init__(self, routes: Map, following: "WSGIApplication") -> None:
        self._routes = routes.bind("")
        self._next = following

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if not path.startswith(PREFIX) and self._exists(PREFIX + path):
            environ["PATH_INFO"] = PREFIX + path
        return self._next(environ, start_response)

    def _exists(self, path: str) -> bool:
        try:
            self._routes.match(path)
        except (MethodNotAllowed, RequestRedirect):
            return True
        except NotFound:
            return False
        return True
