"""Pictures and documents that lie or are broken, each with the one rule that it breaks."""

from struct import pack

from tests.attachments.bad_kinds import EICAR
from tests.attachments.corpus import SIGNATURE, Rules, chunk, exif, header, jpeg, pdf, png, segment, zip_of
from tests.attachments.rows import each, named

ZIP = zip_of({"scan.jpg": jpeg()})
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + pack(">L", 108) + b"mdat" + bytes(100)
"""As phones append it to a moving photograph."""

TAILS = {
    "a page": b"<html><script>alert(1)</script>",
    "a script of PHP": b"<?php system($_GET[0]); ?>",
    "a program": b"MZ" + bytes(200),
    "a RAR": b"Rar!\x1a\7\1\0" + bytes(40),
    "a 7z": b"7z\xbc\xaf\x27\x1c" + bytes(40),
    "EICAR": EICAR,
    "one letter": b"x",
    "a line end": b"\n",
}
_WHOLE = jpeg(extra=exif())
_START = SIGNATURE + header(8, 8)
_REST = chunk(b"IDAT", b"x") + chunk(b"IEND")
_WRONG_HEADERS = {
    "depth 0": header(8, 8, 0, 0),
    "depth 3": header(8, 8, 3, 0),
    "depth 32": header(8, 8, 32, 2),
    "colour 1": header(8, 8, 8, 1),
    "colour 5": header(8, 8, 8, 5),
    "colour 7": header(8, 8, 8, 7),
    "palette of 16 bits": header(8, 8, 16, 3),
    "no width": header(0, 8),
    "another compression": chunk(b"IHDR", pack(">LLBBBBB", 8, 8, 8, 0, 1, 0, 0)),
    "another filter": chunk(b"IHDR", pack(">LLBBBBB", 8, 8, 8, 0, 0, 1, 0)),
    "interlace 255": header(8, 8, interlace=255),
    "12 bytes": chunk(b"IHDR", bytes(12)),
}


def _flipped(place: int) -> bytes:
    """A PNG with one bit wrong, somewhere behind its signature."""
    contents = bytearray(png(8, 8, extra=chunk(b"tEXt", b"a")))
    contents[place] ^= 1
    return bytes(contents)


JPEGS: Rules = {
    "attachment.motion_photo": {
        "JPEG and a film": lambda: jpeg() + FILM,
        "phone JPEG and a film": lambda: jpeg(extra=exif()) + FILM,
        "JPEG, preview and a film": lambda: jpeg() + jpeg(16, 16) + FILM,
        "JPEG, zeros and a film": lambda: jpeg() + bytes(9) + FILM,
    },
    "attachment.extra_bytes": named("JPEG and {}", lambda tail: jpeg() + tail, TAILS),
    "attachment.damaged": {
        **each("JPEG of {} bytes", lambda size: _WHOLE[:size], range(3, len(_WHOLE) - 1, 11)),
        **each("JPEG without width, {} high", lambda height: jpeg(0, height), [1, 48]),
        "JPEG without height": lambda: jpeg(8, 0),
        "JPEG of ten thousand comments": lambda: jpeg(extra=segment(0xFE) * 10_000),
    },
    "attachment.too_many_pixels": each(
        "JPEG that claims {}",
        lambda size: jpeg(8, 8).replace(pack(">HH", 8, 8), pack(">HH", *size)),
        [(10_001, 10_000), (65_535, 1_600), (30_000, 30_000)],
    ),
    "attachment.hides_archive": {
        "JPEG, zeros and a zip": lambda: jpeg() + bytes(100) + ZIP,
        "JPEG with a zip in its notes": lambda: jpeg(extra=exif(ZIP)),
        "JPEG with a zip in its last preview": lambda: jpeg() + jpeg(8, 8, extra=segment(0xFE, ZIP)),
    },
}

PNGS: Rules = {
    "attachment.damaged": {
        **named("PNG header of {}", lambda wrong: SIGNATURE + wrong + _REST, _WRONG_HEADERS),
        **each("PNG with bit {} wrong", _flipped, [11, 12, 24, 29, 41, 45, 46, 60]),
        **each("PNG of {} bytes", lambda size: png()[:size], [9, 20, 33, 40, 50]),
        **each(
            "PNG with a chunk called {}", lambda name: png(extra=chunk(name)), [b"ID T", b"\0\0\0\0", b"tEX1"]
        ),
    },
    "attachment.too_many_pixels": each(
        "PNG that claims {}",
        lambda size: SIGNATURE + header(*size) + _REST,
        [(10_001, 10_000), (2**31 - 1, 2**31 - 1), (2**32 - 1, 1)],
    ),
    "attachment.animated": {
        "PNG of 10,000 frames": lambda: (
            _START + chunk(b"acTL", bytes(8)) + chunk(b"fcTL", bytes(26)) * 10_000 + _REST
        ),
    },
    "attachment.overloaded": each(
        "PNG with 5 MiB of {}",
        lambda kind: png(extra=chunk(kind, bytes(5 * 1024**2))),
        [b"zTXt", b"iTXt", b"iCCP"],
    ),
    "attachment.extra_bytes": named("PNG and {}", lambda tail: png() + tail, TAILS),
    "attachment.hides_archive": {
        "PNG with a zip in a text": lambda: png(extra=chunk(b"tEXt", ZIP)),
    },
}

PDFS: Rules = {
    "attachment.damaged": {
        **each("PDF of {} bytes", lambda size: pdf()[:size], range(10, len(pdf()) - 40, 60)),
        **each("PDF of version {}", pdf, ["0.9", "3.1", "9.9", "1", "1.x"]),
        **each(
            "PDF whose table lies at {}", lambda at: pdf(end=b"startxref\n%d\n%%%%EOF" % at), [10**9, 10**6]
        ),
    },
    "attachment.extra_bytes": {
        **named("PDF and {}", lambda tail: pdf() + tail, {k: v for k, v in TAILS.items() if v.strip()}),
        "PDF and a picture": lambda: pdf() + jpeg(),
    },
}
