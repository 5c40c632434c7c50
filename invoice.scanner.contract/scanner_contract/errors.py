"""One tree of errors. Foreign errors become one of these at the edge where they arise.

    ScannerError
    ├── RequestError                what a caller did; the API maps it to a 4xx
    │   ├── InvalidInput            400
    │   ├── Unauthenticated         401
    │   ├── Forbidden               403
    │   ├── NotFound                404
    │   ├── Conflict                409
    │   ├── TooLarge                413
    │   ├── UnsupportedType         415
    │   └── Unprocessable           422
    ├── StageError                  a stage could not do its work
    │   ├── BadFile                 permanent: the file itself is at fault
    │   ├── PageUnreadable          permanent: one page is at fault
    │   └── Transient               worth another attempt
    │       ├── WorkerLost          the worker died, or its lease ran out
    │       └── TimedOut            the time limit passed
    ├── Unavailable                 a part is out: 503; work waits and burns no attempt
    │   ├── DatabaseUnavailable
    │   └── StorageUnavailable
    ├── LeaseLost                   another worker has the task: drop the output
    └── ConfigurationError          the operator has to change a setting

``code`` is stable and for programs; the message is one sentence for people.
"""


class ScannerError(Exception):
    """Base of all our errors."""

    code = "internal_error"
    title = "Internal error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code


class RequestError(ScannerError):
    code = "bad_request"
    title = "Bad request"


class InvalidInput(RequestError):
    code = "invalid_input"
    title = "Invalid input"


class Unauthenticated(RequestError):
    code = "unauthenticated"
    title = "Not signed in"


class Forbidden(RequestError):
    code = "forbidden"
    title = "Not allowed"


class NotFound(RequestError):
    code = "not_found"
    title = "Not found"


class Conflict(RequestError):
    code = "conflict"
    title = "Conflict"


class TooLarge(RequestError):
    code = "too_large"
    title = "File too large"


class UnsupportedType(RequestError):
    code = "unsupported_type"
    title = "Unsupported file type"


class Unprocessable(RequestError):
    code = "unprocessable"
    title = "Invalid values"


class StageError(ScannerError):
    """``transient`` says whether another attempt may succeed, ``waits`` whether it is better made later."""

    code = "stage_failed"
    title = "Stage failed"
    transient = False
    waits = True


class BadFile(StageError):
    """Codes: ``encrypted``, ``corrupt``, ``no_pages``, ``too_many_pages``, ``page_too_large``, ``too_complex``,
    ``unsupported_type``; of XML ``xml_malformed``, ``xml_unsafe``, ``not_an_einvoice``."""

    code = "corrupt"
    title = "Bad file"


class PageUnreadable(StageError):
    code = "page_unreadable"
    title = "Page unreadable"


class Transient(StageError):
    code = "transient"
    title = "Temporary failure"
    transient = True


class WorkerLost(Transient):
    code = "worker_lost"
    title = "Worker lost"
    waits = False  # its lease has run out: that was waiting enough


class TimedOut(Transient):
    code = "timed_out"
    title = "Timed out"


class Unavailable(ScannerError):
    code = "unavailable"
    title = "Temporarily unavailable"


class DatabaseUnavailable(Unavailable):
    code = "database_unavailable"


class StorageUnavailable(Unavailable):
    code = "storage_unavailable"


class LeaseLost(ScannerError):
    code = "lease_lost"
    title = "Lease lost"


class ConfigurationError(ScannerError):
    code = "configuration_error"
    title = "Configuration error"
