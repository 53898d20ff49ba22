"""Files that must be refused, each with the one rule that it breaks."""

import gzip
import io
import tarfile
from collections.abc import Callable, Iterator
from struct import pack
from typing import NamedTuple

from tests.attachments import bad_names, bad_pictures
from tests.attachments.bad_archives import ARCHIVES
from tests.attachments.bad_headers import HEADERS
from tests.attachments.bad_kinds import KINDS
from tests.attachments.bad_members import MEMBERS
from tests.attachments.corpus import SIGNATURE, Rules, chunk, header, jpeg, pdf, png, segment, zip_of

ZIP = zip_of({"scan.jpg": jpeg()})
SCRIPT = b"<html><script>alert(1)</script></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


class Bad(NamedTuple):
    """A file, how to make it, and the rule it breaks."""

    title: str
    rule: str
    filename: str
    make: Callable[[], bytes]


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        tar.addfile(tarfile.TarInfo("scan.jpg"))
    return stream.getvalue()


UNKNOWN: Rules = {
    "attachment.empty": {
        "nothing": lambda: b"",
    },
    "attachment.unknown_kind": {
        "one byte": lambda: b"\xff",
        "HTML named .jpg": lambda: SCRIPT,
        "SVG with a script": lambda: SVG,
        "BMP that is HTML": lambda: b"BM" + SCRIPT,
        "GIF that is a script": lambda: b"GIF89a/*" + bytes(9) + b"*/=1",
        "RAR": lambda: b"Rar!\x1a\7\1\0" + bytes(40),
        "7z": lambda: b"7z\xbc\xaf\x27\x1c" + bytes(40),
        "gzip": lambda: gzip.compress(jpeg()),
        "tar": _tar,
        "program": lambda: b"MZ" + bytes(200),
        "HEIC": lambda: b"\0\0\0\x18ftypheic" + bytes(60),
        "old Word document": lambda: b"\xd0\xcf\x11\xe0" + bytes(600),
        "spaces before a PDF": lambda: b"  " + pdf(),
        "bytes before a zip": lambda: b"#!/bin/sh\n" + ZIP,
    },
}

BY_NAME: Rules = {
    "attachment.extension_differs": {
        "证书.png": pdf,
        "证书.jpg": png,
        "证书": jpeg,
        "证书.jpg.exe": jpeg,
        ".jpg.": jpeg,
        "证书.jpg%00.html": jpeg,
    },
    "attachment.name_of_program": {
        "证书.PHP.jpg": jpeg,
    },
    "attachment.name_reserved": {
        "CON.jpg": jpeg,
        "com¹.jpg": jpeg,
    },
    "attachment.name_too_long": {
        "证" * 252 + ".jpg": jpeg,
    },
    "attachment.name_unsafe": {
        "证书\u202egpj.jpg": jpeg,
        "证书\udc80.jpg": jpeg,
    },
    "attachment.name_path": {
        "../证书.jpg": jpeg,
        "..\\证书.jpg": jpeg,
        "C:证书.jpg": jpeg,
    },
}

JPEGS: Rules = {
    "attachment.hides_archive": {
        "JPEG and zip": lambda: jpeg() + ZIP,
        "JPEG with a zip in a comment": lambda: jpeg(extra=segment(0xFE, ZIP)),
    },
    "attachment.extra_bytes": {
        "JPEG and RAR": lambda: jpeg() + b"Rar!\x1a\7\1\0" + bytes(40),
        "JPEG and a script": lambda: jpeg() + SCRIPT,
        "JPEG and a script behind zeros": lambda: jpeg() + bytes(9) + SCRIPT,
        "JPEG and more than a block of zeros": lambda: jpeg() + bytes(65_537),
        "nine JPEGs in a row": lambda: jpeg() * 9,
    },
    "attachment.damaged": {
        "second JPEG cut short": lambda: jpeg() + jpeg()[:-2],
        "JPEG without width": lambda: jpeg(0, 8),
        "JPEG cut in its scan": lambda: jpeg()[:-10],
        "JPEG cut in a segment": lambda: jpeg()[:40],
        "JPEG of three bytes": lambda: b"\xff\xd8\xff",
        "JPEG without scan": lambda: jpeg().replace(b"\xff\xda", b"\xff\xfe"),
        "JPEG without frame": lambda: jpeg().replace(b"\xff\xc0", b"\xff\xe0"),
        "JPEG with two frames": lambda: jpeg(extra=segment(0xC0, pack(">BHHB3B", 8, 8, 8, 1, 1, 0x11, 0))),
        "JPEG that starts twice": lambda: jpeg(extra=segment(0xD8)),
        "JPEG segment of no length": lambda: jpeg(extra=b"\xff\xfe\0\1"),
        "JPEG of a thousand segments": lambda: jpeg(extra=segment(0xFE) * 1_000),
    },
    "attachment.too_many_pixels": {
        "JPEG of 65,535 by 65,535": lambda: jpeg(8, 8).replace(pack(">HH", 8, 8), b"\xff" * 4),
    },
}

PNGS: Rules = {
    "attachment.hides_archive": {
        "PNG and zip": lambda: png() + ZIP,
    },
    "attachment.too_many_pixels": {
        "PNG of 169 megapixels": lambda: SIGNATURE + header(13_000, 13_000) + chunk(b"IDAT") + chunk(b"IEND"),
    },
    "attachment.damaged": {
        "PNG without height": lambda: png(8, 0),
        "PNG cut short": lambda: png()[:-1],
        "PNG signature alone": lambda: SIGNATURE,
        "PNG with a wrong checksum": lambda: png()[:-1] + b"\0",
        "PNG without pixels": lambda: SIGNATURE + header(8, 8) + chunk(b"IEND"),
        "PNG with two headers": lambda: png(extra=header(8, 8)),
        "PNG that begins with a text": lambda: png().replace(SIGNATURE, SIGNATURE + chunk(b"tEXt", b"a")),
        "PNG of a depth that no colour has": lambda: png(depth=4, colour=2),
        "PNG of an unknown interlace": lambda: (
            SIGNATURE + header(8, 8, interlace=2) + chunk(b"IDAT") + chunk(b"IEND")
        ),
        "PNG with a chunk of no letters": lambda: png(extra=chunk(b"1234")),
        "PNG whose end has contents": lambda: png().replace(chunk(b"IEND"), chunk(b"IEND", b"PK")),
        "PNG of 20,000 chunks": lambda: png(extra=chunk(b"IDAT") * 20_000),
    },
    "attachment.extra_bytes": {
        "PNG and a script": lambda: png() + SCRIPT,
        "PNG and a zero": lambda: png() + b"\0",
    },
    "attachment.overloaded": {
        "PNG with 4 MiB of text": lambda: png(
            extra=chunk(b"zTXt", bytes(4 * 1024**2)) + chunk(b"tEXt", b"a")
        ),
    },
    "attachment.animated": {
        "PNG with frames": lambda: png(extra=chunk(b"acTL", bytes(8))),
    },
}

PDFS: Rules = {
    "attachment.damaged": {
        "PDF of version 3": lambda: pdf("3.0"),
        "PDF header alone": lambda: b"%PDF-1.7\n",
        "PDF cut short": lambda: pdf()[:-20],
        "PDF without end mark": lambda: pdf(end=b""),
        "PDF whose table lies outside": lambda: pdf(end=b"startxref\n999999\n%%EOF"),
        "PDF whose table lies nowhere": lambda: pdf(end=b"startxref\n0\n%%EOF"),
    },
    "attachment.extra_bytes": {
        "PDF and a script": lambda: pdf() + SCRIPT,
    },
    "attachment.hides_archive": {
        "PDF and zip": lambda: pdf() + ZIP,
        "PDF with a zip inside": lambda: pdf(extra=ZIP),
    },
}


def _rows(rules: Rules, filename: str = "") -> Iterator[Bad]:
    for rule, files in rules.items():
        for title, make in files.items():
            yield Bad(title, rule, filename or title, make)


BAD = [
    *_rows(UNKNOWN, "证书.jpg"),
    *_rows(BY_NAME),
    *_rows(JPEGS, "证书.jpg"),
    *_rows(PNGS, "截图.png"),
    *_rows(PDFS, "论文.pdf"),
    *_rows(ARCHIVES, "材料.zip"),
    *_rows(MEMBERS, "材料.zip"),
    *_rows(bad_names.OF_FILES),
    *_rows(bad_names.OF_MEMBERS, "材料.zip"),
    *_rows(bad_pictures.JPEGS, "照片.jpg"),
    *_rows(bad_pictures.PNGS, "图.png"),
    *_rows(bad_pictures.PDFS, "证明.pdf"),
    *_rows(KINDS, "证明.zip"),
    *_rows(HEADERS, "证明.zip"),
]
