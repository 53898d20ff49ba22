"""Files that real people send, and that must pass."""

import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from cetms_core.domain.attachment import MediaType
from tests.attachments import good_papers, good_pictures
from tests.attachments.corpus import (
    Files,
    Member,
    archive,
    chunk,
    exif,
    extra_field,
    jpeg,
    pdf,
    png,
    segment,
    streamed,
    unicode_name,
    zip_of,
)


class Good(NamedTuple):
    """A file, how to make it, what it is and how it is called."""

    title: str
    make: Callable[[], bytes]
    media_type: MediaType
    filename: str


def _by_the_library(*, streaming: bool = False) -> bytes:
    """What Python's own writer makes; to a pipe it must write sizes behind the data."""
    stream = io.BytesIO()
    if streaming:
        stream.seekable = lambda: False  # type: ignore[method-assign]
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("证书/第一页.jpg", jpeg())
        packed.writestr("证书/说明.txt", "说明" * 1000)
    return stream.getvalue()


def _by_macos() -> bytes:
    return archive(
        Member("证书/", method=0),
        streamed("证书/第一页.jpg", jpeg()),
        streamed("__MACOSX/证书/._第一页.jpg", b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(60)),
        streamed("证书/.DS_Store", b"\0\0\0\1Bud1" + bytes(60)),
        Member("__MACOSX/", method=0),
        streamed("__MACOSX/._证书", b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(60)),
    )


def _by_old_windows() -> bytes:
    """A name in GBK, and a picture of one that it can't write, with the true one beside it."""
    rare = "杨\U00020bb7.jpg"
    raw_name = rare.encode("gbk", "replace")
    page = "证书/第一页.jpg".encode("gbk")
    return archive(
        Member(page, jpeg(), extra=unicode_name(page, "证书/第一页.jpg"), comment="扫描件".encode("gbk")),
        Member(
            raw_name, jpeg(), extra=unicode_name(raw_name, rare), listed_extra=unicode_name(raw_name, rare)
        ),
        Member("Thumbs.db", b"\xd0\xcf\x11\xe0" + bytes(60)),
    )


def _with_documents() -> bytes:
    """Documents that are zips inside, stored as they are, so that their end records stand in the data."""
    document = zip_of({"[Content_Types].xml": b"<Types/>"})
    return archive(*(Member(f"发票.{kind}", document, method=0) for kind in ("ofd", "docx", "xlsx", "doc")))


JPEGS: Files = {
    "plain JPEG": jpeg,
    "phone JPEG with EXIF": lambda: jpeg(extra=exif()),
    "JPEG with a thumbnail": lambda: jpeg(extra=exif(jpeg(8, 8))),
    "progressive JPEG": lambda: jpeg(progressive=True),
    "A4 at 600 dpi": lambda: jpeg(4960, 7016),
    "JPEG with colour profile and comment": lambda: jpeg(
        extra=segment(0xE2, b"ICC_PROFILE\0\1\1" + bytes(999)) + segment(0xFE, b"comment")
    ),
    "JPEG filled up with zeros": lambda: jpeg() + bytes(65_536),
    "JPEG with fill bytes before a marker": lambda: jpeg(extra=b"\xff\xff" + exif()),
    "JPEG with previews behind it": lambda: jpeg() + bytes(100) + jpeg(16, 16) * 7,
    "JPEG with a scan of many pieces": lambda: jpeg()[:-2] + b"\xff\0\xff\xd0" * 50_000 + b"\xff\xd9",
}

PNGS: Files = {
    "plain PNG": png,
    "palette PNG": lambda: png(extra=chunk(b"PLTE", bytes(3)), colour=3),
    "16 bits and transparency": lambda: png(depth=16, colour=6),
    "black-and-white A3 at 600 dpi": lambda: png(7016, 9921, depth=1),
    "PNG with texts and a profile": lambda: png(
        extra=chunk(b"tEXt", b"Software\0x") + chunk(b"iCCP", bytes(3000))
    ),
}

PDFS: Files = {
    "plain PDF": pdf,
    "PDF of version 1.3": lambda: pdf("1.3"),
    "PDF of version 2.0": lambda: pdf("2.0"),
    "PDF without a last line end": lambda: pdf(end=b"%%EOF"),
    "PDF filled up with zeros": lambda: pdf(end=b"%%EOF\r\n" + bytes(512)),
    "PDF locked against change": lambda: pdf(trailer=b"/Encrypt 9 0 R "),
    "PDF signed afterwards": lambda: pdf(end=b"%%EOF\n" + pdf()[9:]),
}

ZIPS: Files = {
    "one file": lambda: zip_of({"证书.jpg": jpeg()}),
    "folders and kinds": lambda: zip_of(
        {"一/证书.jpg": jpeg(), "二/截图.png": png(), "二/论文.pdf": pdf(), "说明.TXT": b"txt"}
    ),
    "stored only": lambda: archive(Member("a.jpg", jpeg(), method=0), Member("b.txt")),
    "macOS": _by_macos,
    "sizes behind, without signature": lambda: archive(
        streamed("a.jpg", jpeg(), signature=b""), streamed("b.jpg", jpeg(), signature=b"")
    ),
    "old Windows": _by_old_windows,
    "Python": _by_the_library,
    "Python to a pipe": lambda: _by_the_library(streaming=True),
    "documents that are zips inside": _with_documents,
    "backslashes between folders": lambda: zip_of({"证书\\第一页.jpg": jpeg()}),
    "comment": lambda: archive(Member("a.jpg", jpeg()), comment="由某压缩软件打包".encode()),
    "time stamps, owners and padding": lambda: archive(
        Member(
            "a.jpg",
            jpeg(),
            extra=extra_field(0x5455, bytes(9)) + b"\0\0",
            listed_extra=extra_field(0x7875, bytes(11)),
            attributes=0o100644 << 16,
        )
    ),
    "200 members": lambda: archive(*(Member(f"{n}.txt", b"?") for n in range(200))),
    "60 MiB of white paper": lambda: zip_of({"扫描件.bmp": b"BM" + bytes(60 * 1024**2)}),
    "emoji and rare letters": lambda: zip_of({"𠮷👍.jpg": jpeg(), "쓰기.jpg": jpeg()}),
}

GOOD = [
    Good(title, make, media_type, filename)
    for files, media_type, filename in (
        (JPEGS, MediaType.JPEG, "证书.jpg"),
        (good_pictures.JPEGS, MediaType.JPEG, "证书.jpg"),
        (PNGS, MediaType.PNG, "截图.png"),
        (good_pictures.PNGS, MediaType.PNG, "截图.png"),
        (PDFS, MediaType.PDF, "论文.pdf"),
        (good_papers.PDFS, MediaType.PDF, "论文.pdf"),
        (ZIPS, MediaType.ZIP, "材料.zip"),
        (good_papers.ZIPS, MediaType.ZIP, "材料.zip"),
    )
    for title, make in files.items()
] + [Good(f"called {name}", jpeg, MediaType.JPEG, name) for name in good_papers.NAMES]
