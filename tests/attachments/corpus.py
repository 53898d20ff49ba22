"""Files made by our own code, byte by byte, so that any of their bytes can be made wrong.

A plain module: `jpeg`, `png`, `pdf` and `zip_of` give files that every program opens.
"""

import zlib
from collections.abc import Callable, Mapping
from struct import pack
from typing import NamedTuple

Files = Mapping[str, Callable[[], bytes]]
"""How to make files, by what they are."""

Rules = Mapping[str, Files]
"""Files by the one rule that they break."""

# ── JPEG


def segment(marker: int, content: bytes = b"") -> bytes:
    """A marker segment; its length counts itself."""
    return pack(">BBH", 0xFF, marker, len(content) + 2) + content


def jpeg(width: int = 64, height: int = 48, *, extra: bytes = b"", progressive: bool = False) -> bytes:
    """An even grey picture; `extra` segments stand behind the start."""
    tables = segment(0xDB, b"\0" + b"\1" * 64) + b"".join(
        segment(0xC4, bytes([table, 1]) + bytes(15) + b"\0") for table in (0x00, 0x10)
    )
    frame = segment(0xC2 if progressive else 0xC0, pack(">BHHB3B", 8, height, width, 1, 1, 0x11, 0))
    spectra = [(0, 0), (1, 63)] if progressive else [(0, 63)]
    bits = -(-width // 8) * -(-height // 8) * (1 if progressive else 2)
    scans = b"".join(segment(0xDA, bytes([1, 1, 0, *ends, 0])) + _zeros(bits) for ends in spectra)
    return b"\xff\xd8" + extra + tables + frame + scans + b"\xff\xd9"


def exif(content: bytes = b"MM\0*\0\0\0\x08\0\0\0\0\0\0") -> bytes:
    """The segment that cameras write first."""
    return segment(0xE1, b"Exif\0\0" + content)


def _zeros(bits: int) -> bytes:
    """So many 0 bits, filled up with 1: each is 'as grey as before' or 'nothing more in this block'."""
    whole, rest = divmod(bits, 8)
    return bytes(whole) + (bytes([0xFF >> rest]) if rest else b"")


# ── PNG


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    """A chunk with its checksum."""
    return pack(">L", len(content)) + kind + content + pack(">L", zlib.crc32(kind + content))


def header(width: int, height: int, depth: int = 8, colour: int = 0, *, interlace: int = 0) -> bytes:
    """The first chunk."""
    return chunk(b"IHDR", pack(">LLBBBBB", width, height, depth, colour, 0, 0, interlace))


def png(width: int = 64, height: int = 48, *, extra: bytes = b"", depth: int = 8, colour: int = 0) -> bytes:
    """A black picture; `extra` chunks stand behind the header."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    rows = zlib.compress((b"\0" + bytes(-(-width * samples * depth // 8))) * height)
    pixels = b"".join(chunk(b"IDAT", rows[place : place + 8192]) for place in range(0, len(rows), 8192))
    return SIGNATURE + header(width, height, depth, colour) + extra + pixels + chunk(b"IEND")


SIGNATURE = b"\x89PNG\r\n\x1a\n"


# ── PDF


def pdf(version: str = "1.7", *, end: bytes = b"%%EOF\n", trailer: bytes = b"", extra: bytes = b"") -> bytes:
    """One empty page; `extra` objects stand before the table."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    body, places = b"%PDF-" + version.encode() + b"\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    body += extra
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    about = b"trailer\n<< /Size 4 /Root 1 0 R %s>>\n" % trailer
    return body + table + about + b"startxref\n%d\n" % len(body) + end


# ── zip


class Member(NamedTuple):
    """One member; `local` and `listed` overrule what its header and its directory entry say."""

    name: str | bytes
    contents: bytes = b""
    method: int = 8
    flags: int = 0
    attributes: int = 0
    extra: bytes = b""
    listed_extra: bytes = b""
    comment: bytes = b""
    packed: bytes | None = None
    descriptor: bytes | None = None
    written: bool = True
    local: Mapping[str, int | bytes] = {}
    listed: Mapping[str, int | bytes] = {}

    @property
    def facts(self) -> dict[str, int | bytes]:
        name = self.name if isinstance(self.name, bytes) else self.name.encode()
        return {
            "name": name,
            "flags": self.flags,
            "method": self.method,
            "checksum": zlib.crc32(self.contents),
            "packed": len(self.stored),
            "size": len(self.contents),
        }

    @property
    def stored(self) -> bytes:
        """Its data, as they stand in the file."""
        if self.packed is not None:
            return self.packed
        return deflated(self.contents) if self.method == 8 else self.contents

    @property
    def span(self) -> bytes:
        """Header, data and descriptor, as they stand in the file."""
        unsaid = {"checksum": 0, "packed": 0, "size": 0} if self.flags & 8 else {}
        facts: dict = {"signature": b"PK\3\4", **self.facts, **unsaid, **self.local}
        numbers = [facts[key] for key in ("flags", "method", "checksum", "packed", "size")]
        name = facts["name"]
        start = pack("<4sHHH4xLLLHH", facts["signature"], 20, *numbers, len(name), len(self.extra))
        return start + name + self.extra + self.stored + (self.descriptor or b"")

    def entry(self, offset: int) -> bytes:
        """What the directory says."""
        facts: dict = {**self.facts, "offset": offset, "disk": 0, "signature": b"PK\1\2", **self.listed}
        numbers = [facts[key] for key in ("flags", "method", "checksum", "packed", "size")]
        name = facts["name"]
        sizes = (len(name), len(self.listed_extra), len(self.comment))
        tail = (*sizes, facts["disk"], 0, self.attributes, facts["offset"])
        start = pack("<4sHHHH4xLLLHHHHHLL", facts["signature"], 0x0314, 20, *numbers, *tail)
        return start + name + self.listed_extra + self.comment


def zip_of(files: Mapping[str, bytes]) -> bytes:
    """A plain archive of files by name."""
    return archive(*(Member(name, contents) for name, contents in files.items()))


def archive(
    *members: Member, comment: bytes = b"", gap: bytes = b"", before_end: bytes = b"", **end: int
) -> bytes:
    """An archive of members; `end` overrules what the end record says."""
    body, directory = b"", b""
    for member in members:
        directory += member.entry(len(body))
        body += member.span if member.written else b""
    body += gap
    told = {"disk": 0, "first": 0, "here": len(members), "count": len(members)}
    told |= {"size": len(directory), "start": len(body), "comment": len(comment)} | end
    return body + directory + before_end + pack("<4sHHHHLLH", b"PK\5\6", *told.values()) + comment


def deflated(contents: bytes) -> bytes:
    """Raw deflate, as archives hold it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(contents) + packer.flush()


def streamed(name: str, contents: bytes, *, signature: bytes = b"PK\7\x08", **wrong: int) -> Member:
    """A member whose sizes follow its data, as macOS and other streaming writers do it."""
    facts = Member(name, contents).facts | wrong
    descriptor = signature + pack("<LLL", facts["checksum"], facts["packed"], facts["size"])
    return Member(name, contents, flags=8, descriptor=descriptor)


def extra_field(kind: int, content: bytes) -> bytes:
    """One extra field of a header."""
    return pack("<HH", kind, len(content)) + content


def unicode_name(raw_name: bytes, name: str) -> bytes:
    """The extra field that gives a name in UTF-8."""
    return extra_field(0x7075, b"\1" + pack("<L", zlib.crc32(raw_name)) + name.encode())
