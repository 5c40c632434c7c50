"""Pictures of hostile, careless and unlucky senders: by Pillow where it writes them, by hand where it would not."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from .hostile_pdfs import zeros

SIZE = (300, 200)


def card(mode: str = "RGB") -> Image.Image:
    """White, with a black block in its upper left quarter."""
    picture = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(picture).rectangle((20, 20, 120, 60), fill="black")
    return picture.convert(mode)


def encoded(picture: Image.Image, file_format: str, **options: object) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, file_format, **options)
    return buffer.getvalue()


def frames(file_format: str, count: int) -> bytes:
    """That many pages, or pictures of an animation; all but the first are blank, and no two alike."""
    others = [Image.new("RGB", SIZE, (255, 255, 255 - number)) for number in range(1, count)]
    return encoded(card(), file_format, save_all=True, append_images=others)


# PNG


def png(width: int, height: int, *chunks: bytes, depth: int = 1, colour: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join((chunk(b"IHDR", header), *chunks, chunk(b"IEND", b"")))


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_bomb(side: int) -> bytes:
    """One bit a pixel, and all of them are there."""
    return png(side, side, chunk(b"IDAT", zeros(side * (side // 8 + 1))))


def png_of_colours(side: int) -> bytes:
    """Four colours of sixteen bits a pixel. Its header alone, as nothing else may be looked at."""
    return png(side, side, chunk(b"IDAT", zlib.compress(b"\0")), depth=16, colour=6)


def png_text_bomb(name: bytes) -> bytes:
    """A comment, or a colour profile, that grows to 100 MiB."""
    text = chunk(name, b"Comment\0\0" + zeros(100 * 2**20))
    return png(8, 8, text, chunk(b"IDAT", zlib.compress(b"\0\xff" * 8)))


def png_with_much_text() -> bytes:
    info = PngInfo()
    for number in range(200):
        info.add_text(f"key{number}", "x" * 1000)
    return encoded(card(), "PNG", pnginfo=info)


# JPEG


def jpeg_of(width: int, height: int) -> bytes:
    """A small picture whose header claims another size."""
    content = bytearray(encoded(card(), "JPEG"))
    place = content.index(b"\xff\xc0") + 5
    content[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def jpeg_with_profile() -> bytes:
    """A colour profile of 4 MiB that says nothing."""
    return encoded(card(), "JPEG", icc_profile=bytes(4 * 2**20))


def jpeg_with_broken_exif() -> bytes:
    return encoded(card(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")


def jpeg_of_scans(side: int, count: int) -> bytes:
    """A progressive picture whose last scan comes again and again: each costs as much as the whole."""
    content = encoded(Image.new("L", (side, side), 90), "JPEG", progressive=True)
    scan = content[content.rindex(b"\xff\xda") : -2]
    return content[:-2] + scan * count + content[-2:]


def phone_photo() -> bytes:
    """As phones send it: behind the photo the file holds another picture, for the phone's own use."""
    return encoded(card(), "MPO", save_all=True, append_images=[Image.new("RGB", SIZE, "grey")])


def with_pdf_behind() -> bytes:
    return encoded(card(), "JPEG") + b"%PDF-1.7\n"


# TIFF

WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, OFFSET, ROWS, LENGTH = 256, 257, 258, 259, 262, 273, 278, 279
TINY = {WIDTH: 8, HEIGHT: 8, BITS: 8, COMPRESSION: 1, PHOTOMETRIC: 1, OFFSET: 8, ROWS: 8, LENGTH: 64}


def tiff(*directories: tuple[dict[int, int], int]) -> bytes:
    """Each directory is its tags (of 32 bits) and the number of the one that follows, 0 for none."""
    begins = [8]
    for tags, _ in directories:
        begins.append(begins[-1] + 2 + 12 * len(tags) + 4)
    written = [b"II*\0" + struct.pack("<I", 8)]
    for tags, following in directories:
        written.append(struct.pack("<H", len(tags)))
        written.extend(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
        written.append(struct.pack("<I", begins[following - 1] if following else 0))
    return b"".join((*written, bytes(64)))


def tiff_that_never_ends() -> bytes:
    """Its second page is followed by its first."""
    return tiff((TINY, 2), (TINY, 1))


def tiff_with_wrong_offset() -> bytes:
    return tiff((TINY | {OFFSET: 2**31}, 0))


def tiff_of(side: int) -> bytes:
    return tiff((TINY | {WIDTH: side, HEIGHT: side}, 0))


def tiff_of_pages(count: int) -> bytes:
    """Ten thousand fit into a megabyte."""
    return tiff(*((TINY, number + 1) for number in range(1, count)), (TINY, 0))


def tiff_in_tiles() -> bytes:
    """One tile of 16 by 16 pixels."""
    tags = {WIDTH: 16, HEIGHT: 16, BITS: 8, COMPRESSION: 1, PHOTOMETRIC: 1, 322: 16, 323: 16, 324: 8, 325: 256}
    return tiff((tags, 0)) + bytes(256)


# WebP


def webp_of(side: int) -> bytes:
    """A canvas of that size, with a small picture on it."""
    canvas = b"VP8X" + struct.pack("<I", 10) + bytes(4) + (side - 1).to_bytes(3, "little") * 2
    body = b"WEBP" + canvas + encoded(card(), "WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body
