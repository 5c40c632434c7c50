"""A small file of each type, parsed once: what libraries import and load at their first use is there before a child is
confined, which may not be allowed to read them any more."""

from base64 import b64decode
from io import BytesIO

import cv2
from PIL import Image

from scanner_contract.media_types import HEIC, JPEG, PDF, PNG, TIFF, WEBP, XML
from scanner_processing.einvoices import schemas
from scanner_processing.pages import heic
from scanner_processing.pages.parsing import PARSERS
from scanner_processing.pages.values import Limits

LIMITS = Limits(max_pages=1, page_seconds=60, memory_mb=1024)

PAGE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.xml)6 0 R]>>>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 33>>stream
BT /F 9 Tf 9 9 Td (warm) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Type/Filespec/F(a.xml)/UF(a.xml)/EF<</F 7 0 R>>>>endobj
7 0 obj<</Type/EmbeddedFile/Length 4>>stream
<a/>
endstream endobj
trailer<</Root 1 0 R>>"""

# A grey square: a decoder is all that is needed of HEIC.
SQUARE = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9j"
    "AAAAAERAAAEAAQAAAAABegABAAAAAAAAABwAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA1mlw"
    "cnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AA"
    "AAMAkAAAAwAAAwAeoCCBBZbqSSmubgIaAggAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0AAYAAAAAUaXNwZQAAAAAA"
    "AABAAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAACRtZGF0AAAAGCgBrxmA9wkZvo0Ike4fkU2qZj7N+NIc"
    "/g=="
)

INVOICE = b"""<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><c:ID>warm</c:ID></Invoice>"""

PICTURES = {JPEG: "JPEG", PNG: "PNG", TIFF: "TIFF", WEBP: "WEBP"}


def warm_up() -> None:
    """Takes about a second."""
    cv2.setNumThreads(1)  # a confined child may start no others
    schemas.warm_up()
    files = {PDF: PAGE, XML: INVOICE} | {media_type: _picture(name) for media_type, name in PICTURES.items()}
    if heic.INSTALLED:
        files[HEIC] = SQUARE
    for media_type, content in files.items():
        for value, _image in PARSERS[media_type](BytesIO(content), LIMITS):
            value.model_dump_json()


def _picture(file_format: str) -> bytes:
    buffer = BytesIO()
    Image.linear_gradient("L").convert("RGBA" if file_format in {"PNG", "WEBP"} else "RGB").save(buffer, file_format)
    return buffer.getvalue()
