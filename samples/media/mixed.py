"""Papers of two origins in one PDF: the first page as it was drawn, every further one a scan."""

from dataclasses import dataclass
from io import BytesIO
from typing import ClassVar

import pypdfium2

from samples.media.scan import Scan
from samples.model import Sample


@dataclass(frozen=True, slots=True)
class Mixed:
    scan: Scan

    kind: ClassVar[str] = "mixed"
    suffix: ClassVar[str] = ".pdf"

    def file(self, letter: bytes, sample: Sample) -> bytes:
        content = BytesIO()
        with pypdfium2.PdfDocument(letter) as drawn, pypdfium2.PdfDocument(self.scan.file(letter, sample)) as scanned:
            for place in range(1, len(scanned)):
                del drawn[1]
                drawn.import_pages(scanned, [place])
            drawn.save(content)
        return content.getvalue()
