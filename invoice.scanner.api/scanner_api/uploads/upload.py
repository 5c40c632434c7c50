"""What comes in by an upload, and what is said of it."""

from dataclasses import dataclass
from uuid import UUID

from scanner_api.identity import Caller
from scanner_contract.database.models import Document
from scanner_contract.storage import Incoming


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    incoming: Incoming
    filename: str
    media_type: str

    @property
    def sha256(self) -> str:
        return self.incoming.sha256


@dataclass(frozen=True, slots=True)
class Upload:
    """A file, who sent it, and what is to become of it. ``makes_another``: also where its bytes came before."""

    file: ReceivedFile
    caller: Caller
    request_id: str
    process: bool
    makes_another: bool


@dataclass(frozen=True, slots=True)
class Uploaded:
    """``task_id`` is that of the first task of the document's present run."""

    message: str
    document: Document
    task_id: UUID | None
    duplicate: bool
