"""Scans that prove something, drawn here, so that nothing binary lies in the tree; the same name gives the same bytes.

A png is a sheet with a frame, lines and a seal, a pdf a blank sheet, a zip two sheets; each faulty file is made in its own way.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

WIDTH, HEIGHT = 420, 594
"""In pixels: A4 at 51 to the inch."""

PAPER, INK, SEAL = 0, 1, 2
PALETTE = bytes([252, 250, 242, 96, 96, 104, 200, 40, 40])
"""Red, green and blue of each, a byte apiece."""

PACKED_AT = (2025, 12, 1, 9, 0, 0)


def contents(filename: str, number: str) -> bytes:
    """What is in the file that the filing `number` brings along."""
    if filename in FAULTY:
        return FAULTY[filename]()
    return SOUND[filename.rpartition(".")[2]](number + filename)


def scan(title: str) -> bytes:
    """A PNG of one sheet; the title makes its lines long or short, so that no two are alike."""
    page = [bytearray(WIDTH) for _ in range(HEIGHT)]
    _frame(page)
    for line, letter in enumerate((title * 12)[:12]):
        _fill(page, 60, 120 + 28 * line, 120 + ord(letter) % 180, 8, INK)
    _stamp(page, 320, 480, 48)
    pixels = b"".join(b"\0" + bytes(row) for row in page)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    chunks = {b"IHDR": header, b"PLTE": PALETTE, b"IDAT": zlib.compress(pixels, 9), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks.items())


def document(title: str) -> bytes:
    """A PDF of one blank sheet, whole to its end; the title stands in its properties."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Title<FEFF" + title.encode("utf-16-be").hex().upper().encode() + b">>>",
    ]
    file, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(b"%010d 00000 n \n" % len(file))
        file += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(places)
    return file + table + b"trailer<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(file)


def archive(files: dict[str, bytes]) -> bytes:
    """A zip of these files, dated alike each time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, body in files.items():
            file.writestr(zipfile.ZipInfo(name, PACKED_AT), body, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def two_scans(title: str) -> bytes:
    """A zip of two sheets."""
    return archive({"第1页.png": scan(f"{title}一"), "第2页.png": scan(f"{title}二")})


SOUND: dict[str, Callable[[str], bytes]] = {"png": scan, "pdf": document, "zip": two_scans}
"""How a sound file is made, by its extension."""

FAULTY: dict[str, Callable[[], bytes]] = {
    "两张图片接成一个.png": lambda: scan("正面") + scan("反面"),
    "证书和查看器.zip": lambda: archive({"证书.png": scan("证书"), "查看器.exe": b"MZ\0\0"}),
    "网页另存.jpg": lambda: "<html><body>培训证书</body></html>".encode(),
    "手机截图.jpg": lambda: scan("截图"),
    "下载未完.pdf": lambda: document("证明")[:300],
    "空白.pdf": lambda: b"",
}
"""How a faulty file is made, by its name."""


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _frame(page: list[bytearray]) -> None:
    for x, y, width, height in (
        (24, 24, WIDTH - 48, 3),
        (24, HEIGHT - 27, WIDTH - 48, 3),
        (24, 24, 3, HEIGHT - 48),
        (WIDTH - 27, 24, 3, HEIGHT - 48),
        (130, 66, 160, 18),
    ):
        _fill(page, x, y, width, height, INK)


def _fill(page: list[bytearray], x: int, y: int, width: int, height: int, colour: int) -> None:
    for row in page[y : y + height]:
        row[x : x + width] = bytes([colour]) * width


def _stamp(page: list[bytearray], x: int, y: int, radius: int) -> None:
    ring = range((radius - 4) ** 2, radius**2)
    for down in range(-radius, radius + 1):
        for across in range(-radius, radius + 1):
            if down**2 + across**2 in ring or down**2 + across**2 < 100:
                page[y + down][x + across] = SEAL
