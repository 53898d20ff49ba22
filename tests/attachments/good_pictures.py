"""Pictures as cameras, phones, scanners and screens write them, beside the first ones of `good_files`."""

from struct import pack

from tests.attachments.corpus import SIGNATURE, Files, chunk, exif, header, jpeg, png, segment
from tests.attachments.rows import each, named

MIB = 1024 * 1024

SIZES = [
    (1, 1),
    (7, 5),
    (1080, 1920),
    (4032, 3024),
    (3024, 4032),
    (8000, 6000),
    (10_000, 10_000),
    (65_000, 8),
]
"""In pixels; 100 million are the most, and a long screenshot is a ribbon."""

_SEGMENTS = {
    "JFIF header": segment(0xE0, b"JFIF\0\1\1\1\0H\0H\0\0"),
    "XMP": segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
    "long XMP": segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + bytes(60_000)),
    "profile in ten parts": segment(0xE2, b"ICC_PROFILE\0" + bytes(60_000)) * 10,
    "index of previews": segment(0xE2, b"MPF\0MM\0*" + bytes(80)),
    "camera maker's notes": exif(bytes(60_000)),
    "resource block of an editor": segment(0xED, b"Photoshop 3.0\0" + bytes(500)),
    "Adobe mark": segment(0xEE, b"Adobe\0d\0\0\0\0\1"),
    "signed provenance": segment(0xEB, b"JP\0\1" + bytes(60_000)) * 5,
    "comment in GBK": segment(0xFE, "扫描全能王".encode("gbk")),
    "restart interval": segment(0xDD, b"\0\4"),
    "20 MiB less a picture of notes": segment(0xE2, bytes(65_533)) * 319,
    "a position, and a script that nobody runs": exif(b"GPS<script>alert(1)</script>"),
}

_CHUNKS = {
    "text": chunk(b"tEXt", b"Software\0scanner"),
    "packed text": chunk(b"zTXt", b"Comment\0\0x"),
    "Chinese text": chunk(b"iTXt", "Title\0\0\0zh\0标题\0证书".encode()),
    "camera's notes": chunk(b"eXIf", b"MM\0*"),
    "profile": chunk(b"iCCP", bytes(3_000)),
    "resolution": chunk(b"pHYs", bytes(9)),
    "time": chunk(b"tIME", bytes(7)),
    "gamma": chunk(b"gAMA", bytes(4)),
    "primaries": chunk(b"cHRM", bytes(32)),
    "rendering intent": chunk(b"sRGB", b"\0"),
    "significant bits": chunk(b"sBIT", b"\1"),
    "background": chunk(b"bKGD", b"\0\0"),
    "transparent grey": chunk(b"tRNS", b"\0\0"),
    "suggested palette": chunk(b"sPLT", bytes(40)),
    "offset": chunk(b"oFFs", bytes(9)),
    "signed provenance": chunk(b"caBX", bytes(MIB)),
    "chunk of one maker": chunk(b"iDOT", bytes(28)),
    "screenshot's 4 MiB of notes": chunk(b"tEXt", bytes(4 * MIB)),
}

_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_PIXELS = [(colour, depth) for colour, depths in _DEPTHS.items() for depth in depths]
"""Colour type and bits of a sample: all that the standard knows."""


def oriented(facts: tuple[bytes, int]) -> bytes:
    """A photograph that says how the camera was held, in either order of bytes."""
    order, turn = facts
    tag = pack(f"{'>' if order == b'MM' else '<'}HLHHHLHHL", 42, 8, 1, 0x0112, 3, 1, turn, 0, 0)
    return jpeg(extra=exif(order + tag))


def coloured(components: int, *, precision: int = 8, frame: int = 0xC0) -> bytes:
    """A picture of several components: 3 of a photograph, 4 of a print shop."""
    grey = jpeg()
    old = segment(0xC0, pack(">BHHB3B", 8, 48, 64, 1, 1, 0x11, 0))
    parts = b"".join(bytes([number, 0x11, 0]) for number in range(1, components + 1))
    return grey.replace(old, segment(frame, pack(">BHHB", precision, 48, 64, components) + parts))


def plain(pixel: tuple[int, int]) -> bytes:
    """A picture of one colour type and depth."""
    colour, depth = pixel
    return png(depth=depth, colour=colour)


def interlaced(pixel: tuple[int, int]) -> bytes:
    """The same, appearing in seven passes."""
    colour, depth = pixel
    once = header(64, 48, depth, colour)
    return plain(pixel).replace(once, header(64, 48, depth, colour, interlace=1))


def in_scans(count: int) -> bytes:
    """A progressive picture in many passes."""
    whole = jpeg(progressive=True)
    return whole[:-2] + segment(0xDA, b"\1\1\0\1\x3f\0") * count + whole[-2:]


JPEGS: Files = {
    **each("JPEG of {} pixels", lambda size: jpeg(*size), SIZES),
    **named("JPEG with {}", lambda extra: jpeg(extra=extra), _SEGMENTS),
    **each(
        "photograph turned {}", oriented, [(order, turn) for order in (b"MM", b"II") for turn in range(1, 9)]
    ),
    **each("JPEG of {} components", coloured, [2, 3, 4]),
    "JPEG of 12 bits": lambda: coloured(3, precision=12, frame=0xC1),
    "JPEG in arithmetic code": lambda: coloured(3, frame=0xC9),
    "JPEG without loss": lambda: coloured(1, frame=0xC3),
    **each("progressive JPEG of {} more scans", in_scans, [1, 10, 64]),
    **each("JPEG filled up with {} zeros", lambda size: jpeg() + bytes(size), [1, 511, 4096]),
    **each("JPEG with {} previews", lambda count: jpeg() + jpeg(16, 16) * count, [1, 2]),
}

PNGS: Files = {
    **named("PNG with {}", lambda extra: png(extra=extra), _CHUNKS),
    **each("PNG of colour and depth {}", plain, _PIXELS),
    **each("interlaced PNG of colour and depth {}", interlaced, _PIXELS),
    "PNG of one pixel": lambda: png(1, 1),
    "long screenshot": lambda: png(1080, 30_000, depth=1),
    "PNG of 100 megapixels": lambda: png(10_000, 10_000, depth=1),
    "PNG in thousands of pieces": lambda: (
        SIGNATURE + header(8, 8) + chunk(b"IDAT", b"x") * 9_000 + chunk(b"IEND")
    ),
}
