"""Waiting without holding others up. Under gevent one thread serves every request of the process, so work that blocks
goes to its pool of threads, and what may wait too long gets a deadline.

Without gevent (in tests, in a shell) work runs where it is called, and there are no deadlines.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import gevent
from gevent import monkey

P = ParamSpec("P")
R = TypeVar("R")


def offload(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run what blocks on processor or disk while other requests go on."""
    if not monkey.is_module_patched("threading"):
        return function(*args, **kwargs)
    result: R = gevent.get_hub().threadpool.apply(function, args, kwargs)
    return result


@contextmanager
def deadline(seconds: float, late: Exception) -> Iterator[None]:
    """Raises ``late`` when what is inside waits longer than this."""
    if not monkey.is_module_patched("threading"):
        yield
        return
    # Raised inside as gevent.Timeout, which is no Exception: SQLAlchemy then drops the connection that was waited for.
    with gevent.Timeout(seconds) as timer:
        try:
            yield
        except (gevent.Timeout, Exception) as error:
            # Whatever else a library makes of the interruption while it cleans up.
            if timer.pending:
                raise
            raise late from error
