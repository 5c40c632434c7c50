"""PDFs of hostile, careless and unlucky senders, written object by object."""

import zlib
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

HEAD = b"%PDF-1.7\n"
BOX = b"/MediaBox[0 0 200 200]"
INK = b"BT /F 12 Tf 20 100 Td (Invoice 4711) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WRITES = BOX + b"/Resources<</Font<</F 5 0 R>>>>"  # what a page says whose font is object 5
DRAWS = BOX + b"/Resources<</XObject<</X 5 0 R>>>>"  # ... whose drawing is object 5
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
IMAGE = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace/DeviceGray/Filter/%b"
FILL = b"200 0 0 200 0 0 cm /X Do"  # object 5 over the whole page


def document(*objects: bytes, head: bytes = HEAD, trailer: bytes = b"") -> bytes:
    """Objects count from 1, which is the catalog. Behind them stands the table of where each begins."""
    body, places = head, []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R%b>>\n" % (size, rows, size, trailer)
    return body + table + b"startxref\n%d\n%%%%EOF\n" % len(body)


def page(content: bytes = INK, *more: bytes, says: bytes = WRITES, catalog: bytes = b"", packed: bool = False) -> bytes:
    """One page: its content is object 4; object 5 is the first of ``more``, the font where there is none."""
    return document(*_objects(content, *more, says=says, catalog=catalog, packed=packed))


def tree(root: bytes, *more: bytes) -> bytes:
    """A catalog over a page tree: its root is object 2."""
    return document(b"<</Type/Catalog/Pages 2 0 R>>", root, *more)


def stream(content: bytes, says: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), says, content)


def zeros(length: int) -> bytes:
    """At least that many zero bytes, packed: a two-hundredth of what they become."""
    return repeated(bytes(2**20), length // 2**20 + 1)


def repeated(block: bytes, times: int) -> bytes:
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(block) for _ in range(times)) + packer.flush()


def _objects(
    content: bytes, *more: bytes, says: bytes = WRITES, catalog: bytes = b"", packed: bool = False
) -> tuple[bytes, ...]:
    return (
        b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R%b>>" % says,
        stream(content, b"/Filter/FlateDecode" if packed else b""),
        *(more or (FONT,)),
    )


# Passwords


def locked(user: str, strength: int) -> bytes:
    """Encrypted by RC4; an empty ``user`` password opens without being asked for."""
    buffer = BytesIO()
    key = StandardEncryption(user, ownerPassword="owner", canPrint=0, strength=strength)
    canvas = Canvas(buffer, pagesize=(200, 200), encrypt=key, invariant=1)
    canvas.drawString(20, 100, "Invoice 4711")
    canvas.save()
    return buffer.getvalue()


def locked_by_aes() -> bytes:
    """AES with 256 bits and a password that nobody knows."""
    keys = b"/U<%b>/O<%b>/UE<%b>/OE<%b>/Perms<%b>" % (b"5a" * 48, b"a5" * 48, b"0f" * 32, b"f0" * 32, b"3c" * 16)
    filters = b"/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF"
    encrypt = b"<</Filter/Standard/V 5/R 6/Length 256/P -4%b%b>>" % (keys, filters)
    identity = b"/ID[<%b><%b>]" % (b"11" * 16, b"11" * 16)
    return document(*_objects(INK), trailer=b"/Encrypt%b%b" % (encrypt, identity))


# Cut off, put together, or not what they say


def cut_in_half() -> bytes:
    return page()[:250]


def without_its_tail() -> bytes:
    """Neither a table nor a trailer: who can tell what else is missing?"""
    return page().partition(b"xref")[0]


def with_a_wrong_table() -> bytes:
    """Each object is there, but not where ``startxref`` says."""
    return page().rpartition(b"startxref")[0] + b"startxref\n9\n%%EOF\n"


def after_rubbish(length: int) -> bytes:
    return bytes(length) + page()


def web_page_too() -> bytes:
    return b"<html><script>alert(1)</script><!--\n" + page() + b"-->"


def archive_too() -> bytes:
    return page() + b"PK\x05\x06" + bytes(18)


# What a reader with a screen would obey


def with_action(action: bytes) -> bytes:
    return page(catalog=b"/OpenAction<<%b>>" % action)


def with_link(action: bytes) -> bytes:
    return page(says=WRITES + b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<<%b>>>>]" % action)


def with_attachment() -> bytes:
    names = b"/Names<</EmbeddedFiles<</Names[(a.exe)6 0 R]>>>>"
    file = b"<</Type/Filespec/F(../../a.exe)/EF<</F 7 0 R>>>>"
    return page(INK, FONT, file, stream(b"MZ", b"/Type/EmbeddedFile"), catalog=names)


def with_files(*files: tuple[str, bytes]) -> bytes:
    """Of these names, each in the file as it is."""
    return _with_streams([(name, stream(content, b"/Type/EmbeddedFile")) for name, content in files])


def with_file_that_grows(mebibytes: int) -> bytes:
    """Its e-invoice unpacks to so much."""
    content = stream(zeros(mebibytes * 2**20), b"/Type/EmbeddedFile/Filter/FlateDecode")
    return _with_streams([("factur-x.xml", content)])


def with_file_in_itself() -> bytes:
    """The list of attachments leads to itself."""
    names = b"/Names<</EmbeddedFiles 6 0 R>>"
    return page(INK, FONT, b"<</Kids[6 0 R 6 0 R]>>", catalog=names)


def _with_streams(files: list[tuple[str, bytes]]) -> bytes:
    """Objects 6, 8, 10, ... name the files, those behind them hold them."""
    listed = b"".join(b"(%b)%d 0 R" % (name.encode(), 6 + 2 * place) for place, (name, _) in enumerate(files))
    objects = [
        each
        for place, (name, content) in enumerate(files)
        for each in (b"<</Type/Filespec/F(%b)/EF<</F %d 0 R>>>>" % (name.encode(), 7 + 2 * place), content)
    ]
    return page(INK, FONT, *objects, catalog=b"/Names<</EmbeddedFiles<</Names[%b]>>>>" % listed)


# Loops


def tree_that_holds_itself() -> bytes:
    return tree(b"<</Type/Pages/Kids[2 0 R]/Count 1>>")


def table_before_itself() -> bytes:
    """Its /Prev leads to the table itself."""
    content = document(*_objects(INK), trailer=b"/Prev 0000000000")
    return content.replace(b"/Prev 0000000000", b"/Prev %010d" % content.rindex(b"xref\n0 "))


def form_that_draws_itself() -> bytes:
    return page(b"/X Do", stream(b"/X Do", FORM + b"/Resources<</XObject<</X 5 0 R>>>>"), says=DRAWS)


def letter_that_prints_itself() -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[9]"
        b"/Encoding<</Type/Encoding/Differences[65/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>"
    )
    return page(b"BT /F 9 Tf (A) Tj ET", font, stream(b"9 0 d0 BT /F 9 Tf (A) Tj ET"))


# Too deep, too many, too large


def nested(depth: int) -> bytes:
    return page(INK, FONT, b"<</A" * depth + b">>" * depth)


def nested_in_content(depth: int) -> bytes:
    return page(b"[" * depth + INK)


def deep_tree(depth: int) -> bytes:
    """One page below that many nodes."""
    nodes = (b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, 2 + depth))
    return tree(*nodes, b"<</Type/Page%b>>" % BOX)


def many_pages(count: int) -> bytes:
    """The same page again and again."""
    return tree(b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"3 0 R " * count, count), b"<</Type/Page/Parent 2 0 R>>")


def pages_that_are_not_there(count: int) -> bytes:
    """One is."""
    return tree(b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count, b"<</Type/Page/Parent 2 0 R%b>>" % BOX)


def no_pages() -> bytes:
    return tree(b"<</Type/Pages/Kids[]/Count 0>>")


def sized(box: bytes) -> bytes:
    return page(says=b"/Resources<</Font<</F 5 0 R>>>>/MediaBox[%b]" % box)


def content_bomb(mebibytes: int) -> bytes:
    """A page whose content is a small file's, and far more once it is unpacked."""
    return page(repeated(b"0 0 m " * 174_763, mebibytes), packed=True)


def picture_bomb(side: int) -> bytes:
    says = IMAGE % (side, side, 8, b"FlateDecode")
    return page(FILL, stream(zeros(side * side), says), says=DRAWS)


def fax_bomb() -> bytes:
    """A JBIG2 image of 60,000 times 60,000 pixels in 30 bytes."""
    page_information = bytes.fromhex("00000000 30 00 01 00000013 0000ea60 0000ea60") + bytes(11)
    return page(FILL, stream(page_information, IMAGE % (60_000, 60_000, 1, b"JBIG2Decode")), says=DRAWS)


def drawings_of_drawings(levels: int) -> bytes:
    """Ten at each level: a few hundred bytes that draw for years."""
    forms = (
        stream(b"/X Do " * 10, FORM + b"/Resources<</XObject<</X %d 0 R>>>>" % (number + 1))
        for number in range(5, 5 + levels)
    )
    return page(b"/X Do", *forms, stream(b"0 0 9 9 re f", FORM), says=DRAWS)


def broken_font() -> bytes:
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/Broken/FirstChar 32/LastChar 126/Widths[%b]/FontDescriptor 6 0 R>>"
    descriptor = (
        b"<</Type/FontDescriptor/FontName/Broken/Flags 32/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0"
        b"/CapHeight 9/StemV 1/FontFile2 7 0 R>>"
    )
    return page(INK, font % (b"9 " * 95), descriptor, stream(b"\x00\x01\x00\x00\xff\xff" + b"glyf" * 500))


def text_flood(letters: int) -> bytes:
    return page(zlib.compress(b"BT /F 1 Tf 20 100 Td (" + b"A" * letters + b") Tj ET"), packed=True)
