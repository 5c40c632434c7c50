"""What can go wrong here, beside a ConfigurationError."""

from scanner_contract.errors import ScannerError


class NotStarted(ScannerError):
    """A program does not do what it was started for; ``log`` is the end of what it said."""

    code = "not_started"

    def __init__(self, message: str, *, log: str) -> None:
        super().__init__(message)
        self.log = log
