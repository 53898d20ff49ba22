"""Archives with a member that nobody wants, each with the one rule that it breaks."""

import io
import zipfile
from typing import Any

from tests.attachments.corpus import Member, Rules, archive, jpeg, unicode_name, zip_of

SCAN = Member("scan.jpg", jpeg())


def _listed(name: str | bytes, **told: Any) -> bytes:
    """An archive of one member of that name."""
    return archive(Member(name, jpeg(), **told))


def _bzip2() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as packed:
        packed.writestr("scan.jpg", jpeg())
    return stream.getvalue()


def _word_document() -> bytes:
    return zip_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"})


MEMBERS: Rules = {
    "attachment.member_damaged": {
        "size below the truth": lambda: archive(
            Member("a.txt", bytes(10**6), local={"size": 9}, listed={"size": 9})
        ),
        "size above the truth": lambda: archive(SCAN._replace(local={"size": 999}, listed={"size": 999})),
        "wrong checksum": lambda: archive(SCAN._replace(local={"checksum": 1}, listed={"checksum": 1})),
        "no deflated data": lambda: archive(SCAN._replace(packed=b"\xff" * 20)),
        "deflated data cut short": lambda: archive(SCAN._replace(packed=SCAN.stored[:-3])),
        "bytes behind the deflated data": lambda: archive(SCAN._replace(packed=SCAN.stored + b"hidden")),
        "pieces behind the deflated data": lambda: archive(
            SCAN._replace(packed=SCAN.stored + bytes(200_000))
        ),
        "stored size that differs": lambda: archive(
            SCAN._replace(method=0, local={"size": 9}, listed={"size": 9})
        ),
    },
    "attachment.archive_encrypted": {
        "encrypted": lambda: _listed("scan.jpg", flags=1),
    },
    "attachment.archive_method": {
        "bzip2": _bzip2,
        "unknown method": lambda: archive(SCAN._replace(method=97)),
    },
    "attachment.member_special": {
        "symbolic link": lambda: _listed("scan.jpg", attributes=0o120777 << 16),
        "device": lambda: _listed("scan.jpg", attributes=0o020666 << 16),
        "folder with contents": lambda: archive(SCAN, Member("folder/", b"hidden")),
    },
    "attachment.office_document": {
        "Word document": _word_document,
    },
    "attachment.archive_nested": {
        "archive in the archive": lambda: zip_of({"更多.ZIP": zip_of({"a.jpg": jpeg()})}),
    },
    "attachment.member_disguised": {
        "archive under another name": lambda: zip_of({"a.jpg": zip_of({"a.jpg": jpeg()})}),
        "program under another name": lambda: zip_of({"a.jpg": b"MZ" + bytes(99)}),
        "program as an addition of macOS": lambda: zip_of({"__MACOSX/._a.exe": b"MZ" + bytes(99)}),
        "script as a desktop's notes": lambda: zip_of({".DS_Store": b"<script>"}),
    },
    "attachment.member_kind": {
        "program": lambda: _listed("setup.exe"),
        "script": lambda: _listed("a.js"),
        "page": lambda: _listed("a.html"),
        "drawing that can run": lambda: _listed("a.svg"),
        "shortcut": lambda: _listed("证书.lnk"),
        "document with macros": lambda: _listed("a.docm"),
        "no extension": lambda: _listed("README"),
        "program in the folder of macOS": lambda: _listed("__MACOSX/a.exe"),
        "program by its Unicode name": lambda: archive(
            SCAN._replace(listed_extra=unicode_name(b"scan.jpg", "scan.exe"))
        ),
        "program by its plain name": lambda: _listed(
            "a.exe", listed_extra=unicode_name(b"a.exe", "__MACOSX/._a")
        ),
    },
    "attachment.name_of_program": {
        "double extension": lambda: _listed("a.exe.jpg"),
    },
    "attachment.name_path": {
        "climbing": lambda: _listed("../a.jpg"),
        "climbing on Windows": lambda: _listed("..\\a.jpg"),
        "climbing within": lambda: _listed("a/../../a.jpg"),
        "absolute": lambda: _listed("/etc/a.jpg"),
        "share": lambda: _listed("\\\\host\\a.jpg"),
        "drive": lambda: _listed("C:\\a.jpg"),
        "hidden stream": lambda: _listed("a.jpg:b.jpg"),
        "folder without a name": lambda: _listed("a//b.jpg"),
    },
    "attachment.name_empty": {
        "name of spaces": lambda: archive(SCAN, Member("a/ /", method=0)),
    },
    "attachment.name_unsafe": {
        "NUL in a name": lambda: _listed("a.exe\0.jpg"),
        "control character in a name": lambda: _listed("a\x1b[2J.jpg"),
        "right-to-left override": lambda: _listed("a\u202egpj.jpg"),
        "name in no encoding": lambda: _listed(b"\xff\xff.jpg"),
        "UTF-8 that is none": lambda: _listed("证书.jpg".encode("gbk"), flags=0x800),
    },
    "attachment.name_too_long": {
        "4,096 bytes of name": lambda: _listed("a" * 4_092 + ".jpg"),
    },
    "attachment.name_reserved": {
        "device in a folder": lambda: _listed("a/nul.jpg"),
    },
    "attachment.member_duplicate": {
        "one name twice": lambda: archive(SCAN, SCAN),
        "one name in two cases": lambda: archive(SCAN, SCAN._replace(name="SCAN.JPG")),
        "one name in two compositions": lambda: archive(
            SCAN._replace(name="é.jpg"), SCAN._replace(name="e\u0301.jpg")
        ),
        "file and folder of one name": lambda: archive(SCAN, Member("scan.jpg/", method=0)),
    },
}
