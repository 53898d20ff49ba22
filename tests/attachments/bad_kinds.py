"""Members that are programs, archives or something else in disguise, each with the one rule that it breaks."""

from tests.attachments.corpus import Member, Rules, archive, jpeg, pdf, zip_of
from tests.attachments.rows import each, named

ARCHIVES = "zip rar 7z tar gz tgz bz2 xz cab iso arj lzh zst"
PROGRAMS = (
    "exe com dll scr pif cpl sys bat cmd ps1 vbs vbe js jse wsf wsh hta msi msp reg lnk url inf jar class py pl rb"
    " sh app apk dmg pkg deb rpm elf so htm html xhtml mht svg xml swf php asp aspx jsp docm dotm xlsm xlam pptm"
    " ppam one chm iqy slk rtf eml msg gif mp4 mov"
)
OPENINGS = {
    "a program of Windows": b"MZ\x90\0",
    "a program of Unix": b"\x7fELF\2\1\1\0",
    "a script": b"#!/bin/sh\n",
    "a RAR": b"Rar!\x1a\7\1\0",
    "a 7z": b"7z\xbc\xaf\x27\x1c",
    "a gzip": b"\x1f\x8b\x08\0",
    "a zip": zip_of({"a.jpg": jpeg()}),
}
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""The test file of virus scanners: a harmless program of DOS (in two pieces, so that no scanner stops this page)."""

SPECIAL = {"pipe": 0o1, "character device": 0o2, "block device": 0o6, "link": 0o12, "socket": 0o14}
"""Types of files as Unix writes them, beside folder and plain file."""


def _nested(depth: int) -> bytes:
    """An archive in an archive in an archive."""
    whole = zip_of({"a.jpg": jpeg()})
    for _ in range(depth):
        whole = zip_of({"a.zip": whole})
    return whole


def _special(kind: int) -> bytes:
    return archive(Member("a.jpg", jpeg(), attributes=(kind << 12 | 0o777) << 16))


KINDS: Rules = {
    "attachment.member_kind": {
        **each("member .{}", lambda kind: zip_of({f"证书.{kind}": b"?"}), PROGRAMS.split()),
        **each("member .{} in capitals", lambda kind: zip_of({f"A.{kind}": b"?"}), ["EXE", "Js", "HTML"]),
        **each("member {}", lambda name: zip_of({name: b"?"}), [".htaccess", "a.jpg.", "autorun.inf", "jpg"]),
        "EICAR as a program": lambda: zip_of({"eicar.com": EICAR}),
        "EICAR beside a good picture": lambda: zip_of({"a.jpg": jpeg(), "eicar.com": EICAR}),
    },
    "attachment.archive_nested": {
        **each("archive .{} inside", lambda kind: zip_of({f"a.{kind}": b"?"}), ARCHIVES.split()),
        **each("archives {} deep", _nested, [2, 5]),
    },
    "attachment.member_disguised": {
        **named("picture that is {}", lambda opening: zip_of({"a.jpg": opening}), OPENINGS),
        **named("note that is {}, stored", lambda text: archive(Member("a.txt", text, method=0)), OPENINGS),
        "document that is a program": lambda: zip_of({"a.docx": b"MZ" + bytes(99)}),
        "notes of macOS that are a page": lambda: zip_of({"__MACOSX/._a.jpg": b"<script>"}),
        "EICAR as a note": lambda: zip_of({"eicar.txt": EICAR}),
        "EICAR as a picture": lambda: zip_of({"a.jpg": EICAR}),
    },
    "attachment.member_special": named("{} as a member", _special, SPECIAL),
    "attachment.office_document": each(
        "document of {}",
        lambda part: zip_of({"[Content_Types].xml": b"<Types/>", part: b"<x/>"}),
        ["xl/workbook.xml", "ppt/presentation.xml", "word/vbaProject.bin"],
    ),
    "attachment.archive_method": each(
        "method {}",
        lambda method: archive(Member("a.pdf", pdf(), method=method)),
        [1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 16, 18, 19, 93, 95, 96, 98, 99],
    ),
    "attachment.archive_encrypted": each(
        "flags {:x}", lambda flags: archive(Member("a.jpg", jpeg(), flags=flags)), [0x1, 0x9, 0x41, 0x2001]
    ),
}
