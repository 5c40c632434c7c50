"""Word documents for tests, made of the few parts that one must have."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def linked_picture() -> str:
    """Of the relationship ``picture``."""
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="picture"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="picture"/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:link="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def docx(*content: str, links: dict[str, tuple[str, str]] | None = None) -> bytes:
    """``links``: what the document points to outside, by name: the kind of relationship, and the address."""
    body = f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing"><w:body>'
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relationships(("main", "officeDocument", "word/document.xml", "Internal")),
        "word/document.xml": f"{body}{''.join(content)}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            *((name, kind, address, "External") for name, (kind, address) in (links or {}).items())
        ),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _relationships(*each: tuple[str, str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for name, kind, target, mode in each
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'
