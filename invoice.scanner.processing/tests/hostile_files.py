"""One table: a file that nobody should send → how it is made, and what becomes of it."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from scanner_processing.pages.values import Limits

from . import hostile_pdfs as pdfs
from . import hostile_pictures as pictures
from . import hostile_xmls as xmls

PROCESS = "process"  # otherwise the code of its refusal

LIMITS = Limits(max_pages=3, page_seconds=60, memory_mb=512)
LITTLE_MEMORY = Limits(max_pages=3, page_seconds=60, memory_mb=256)
LITTLE_TIME = Limits(max_pages=3, page_seconds=0.3, memory_mb=1024)


class Hostile(NamedTuple):
    make: Callable[[], bytes]
    expected: str
    limits: Limits = LIMITS


def plain(content: bytes) -> Callable[[], bytes]:
    return lambda: content


FILES = {
    # Passwords
    "password, RC4 of 40 bits": Hostile(partial(pdfs.locked, "secret", 40), "encrypted"),
    "password, RC4 of 128 bits": Hostile(partial(pdfs.locked, "secret", 128), "encrypted"),
    "password, AES of 256 bits": Hostile(pdfs.locked_by_aes, "encrypted"),
    "empty password": Hostile(partial(pdfs.locked, "", 128), PROCESS),
    # Not what they say
    "no byte": Hostile(plain(b""), "unsupported_type"),
    "one byte": Hostile(plain(b"%"), "unsupported_type"),
    "program": Hostile(plain(b"MZ" + bytes(100)), "unsupported_type"),
    # XML: as a file it is refused, inside a PDF its page is read
    "XML with an entity": Hostile(plain(xmls.EXTERNAL_ENTITY), "xml_unsafe"),
    "XML that laughs": Hostile(plain(xmls.LAUGHS), "xml_unsafe"),
    "XML of another kind": Hostile(plain(b"<?xml version='1.0'?><a/>"), "not_an_einvoice"),
    "XML cut off": Hostile(plain(b"<?xml version='1.0'?><Invoice>"), "xml_malformed"),
    "web page": Hostile(plain(b"<!DOCTYPE html><html><body>Invoice</body></html>"), "unsupported_type"),
    "e-invoice of 10 MB": Hostile(partial(xmls.large, 10 * 2**20), PROCESS),
    "e-invoice of 5,000 lines": Hostile(partial(xmls.of_lines, 5_000), "too_many_pages"),
    "e-invoice of endless words": Hostile(xmls.of_endless_words, PROCESS),
    "e-invoice that prints commands": Hostile(xmls.of_commands, PROCESS),
    "external entity inside": Hostile(partial(pdfs.with_files, ("factur-x.xml", xmls.EXTERNAL_ENTITY)), PROCESS),
    "laughs inside": Hostile(partial(pdfs.with_files, ("factur-x.xml", xmls.LAUGHS)), PROCESS),
    "a thousand files inside": Hostile(
        lambda: pdfs.with_files(*((f"{n}.xml", b"<a/>") for n in range(1_000))), PROCESS
    ),
    "file that grows inside": Hostile(partial(pdfs.with_file_that_grows, 2_000), PROCESS),
    "file in itself": Hostile(pdfs.with_file_in_itself, PROCESS),
    "nothing behind the head": Hostile(plain(b"%PDF-1.7\nnothing of the kind"), "corrupt"),
    "cut in half": Hostile(pdfs.cut_in_half, "corrupt"),
    "without its tail": Hostile(pdfs.without_its_tail, "corrupt"),
    "wrong table": Hostile(pdfs.with_a_wrong_table, PROCESS),
    "behind little rubbish": Hostile(partial(pdfs.after_rubbish, 900), PROCESS),
    "behind much rubbish": Hostile(partial(pdfs.after_rubbish, 1100), "unsupported_type"),
    "web page and PDF": Hostile(pdfs.web_page_too, PROCESS),
    "archive and PDF": Hostile(pdfs.archive_too, PROCESS),
    # What is not obeyed
    "script": Hostile(partial(pdfs.with_action, b"/S/JavaScript/JS(app.alert\\(1\\))"), PROCESS),
    "program to start": Hostile(partial(pdfs.with_action, b"/S/Launch/F(/bin/sh)"), PROCESS),
    "form to send": Hostile(partial(pdfs.with_action, b"/S/SubmitForm/F(http://127.0.0.1/)"), PROCESS),
    "address to call": Hostile(partial(pdfs.with_link, b"/S/URI/URI(http://127.0.0.1/)"), PROCESS),
    "attachment": Hostile(pdfs.with_attachment, PROCESS),
    # Loops
    "page tree in itself": Hostile(pdfs.tree_that_holds_itself, "corrupt"),
    "table before itself": Hostile(pdfs.table_before_itself, PROCESS),
    "form in itself": Hostile(pdfs.form_that_draws_itself, PROCESS),
    "letter in itself": Hostile(pdfs.letter_that_prints_itself, PROCESS),
    # Too deep, too many, too large
    "nested objects": Hostile(partial(pdfs.nested, 20_000), PROCESS),
    "nested content": Hostile(partial(pdfs.nested_in_content, 100_000), PROCESS),
    "deep page tree": Hostile(partial(pdfs.deep_tree, 5_000), "corrupt"),
    "many pages": Hostile(partial(pdfs.many_pages, 4_000), "too_many_pages"),
    "missing pages": Hostile(partial(pdfs.pages_that_are_not_there, 2), "corrupt"),
    "no page": Hostile(pdfs.no_pages, "corrupt"),
    "huge page": Hostile(partial(pdfs.sized, b"0 0 1000000 1000000"), "page_too_large"),
    "endless strip": Hostile(partial(pdfs.sized, b"0 0 1 1000000"), "page_too_large"),
    "page of no size": Hostile(partial(pdfs.sized, b"0 0 0 0"), PROCESS),
    "page upside down": Hostile(partial(pdfs.sized, b"200 200 0 0"), PROCESS),
    "content that grows": Hostile(partial(pdfs.content_bomb, 300), "too_complex", LITTLE_MEMORY),
    "picture that grows": Hostile(partial(pdfs.picture_bomb, 12_000), PROCESS),
    "fax that grows": Hostile(pdfs.fax_bomb, PROCESS),
    "drawings of drawings": Hostile(partial(pdfs.drawings_of_drawings, 12), "too_complex", LITTLE_TIME),
    "flood of letters": Hostile(partial(pdfs.text_flood, 1_000_000), PROCESS),
    "broken font": Hostile(pdfs.broken_font, PROCESS),
    # Pictures
    "PNG of 2^31 a side": Hostile(partial(pictures.png, 2**31 - 1, 2**31 - 1), "page_too_large"),
    "PNG of no size": Hostile(partial(pictures.png, 0, 0), "corrupt"),
    "PNG of 900 million pixels": Hostile(partial(pictures.png_bomb, 30_000), "page_too_large"),
    "PNG of deep colours": Hostile(partial(pictures.png_of_colours, 14_000), "page_too_large"),
    "comment that grows": Hostile(partial(pictures.png_text_bomb, b"zTXt"), "corrupt"),
    "profile that grows": Hostile(partial(pictures.png_text_bomb, b"iCCP"), "corrupt"),
    "much text": Hostile(pictures.png_with_much_text, PROCESS),
    "animated PNG": Hostile(partial(pictures.frames, "PNG", 5), PROCESS),
    "animated WebP": Hostile(partial(pictures.frames, "WEBP", 5), PROCESS),
    "GIF": Hostile(partial(pictures.frames, "GIF", 2), "unsupported_type"),
    "JPEG of 65,500 a side": Hostile(partial(pictures.jpeg_of, 65_500, 65_500), "page_too_large"),
    "large profile": Hostile(pictures.jpeg_with_profile, PROCESS),
    "broken EXIF": Hostile(pictures.jpeg_with_broken_exif, PROCESS),
    "JPEG of many scans": Hostile(partial(pictures.jpeg_of_scans, 2000, 2000), "too_complex", LITTLE_TIME),
    "two pictures of a phone": Hostile(pictures.phone_photo, PROCESS),
    "JPEG and PDF": Hostile(pictures.with_pdf_behind, PROCESS),
    "JPEG cut off": Hostile(lambda: pictures.encoded(pictures.card(), "JPEG")[:600], "corrupt"),
    "nothing behind JPEG's marker": Hostile(plain(b"\xff\xd8\xff nothing"), "corrupt"),
    "TIFF without an end": Hostile(pictures.tiff_that_never_ends, PROCESS),
    "TIFF of 10,000 pages": Hostile(partial(pictures.tiff_of_pages, 10_000), "too_many_pages"),
    "TIFF with a wrong offset": Hostile(pictures.tiff_with_wrong_offset, "corrupt"),
    "TIFF of 100,000 a side": Hostile(partial(pictures.tiff_of, 100_000), "page_too_large"),
    "TIFF in tiles": Hostile(pictures.tiff_in_tiles, PROCESS),
    "WebP of 2^24 a side": Hostile(partial(pictures.webp_of, 2**24), "page_too_large"),
}
