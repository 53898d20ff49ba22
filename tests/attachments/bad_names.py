"""Names that are refused, of whole files and of members, each with the one rule that it breaks."""

from tests.attachments.corpus import Member, Rules, archive, jpeg
from tests.attachments.rows import each

DEVICES = [
    "con",
    "PRN",
    "aux",
    "Nul",
    *(f"{port}{digit}" for port in ("com", "LPT") for digit in "0123456789²³"),
]
PROGRAMS = (
    "asp aspx bat chm cmd docm exe hta htm html jar js jse jsp lnk msi php pif ps1 scr sh svg vbs wsf xlsm"
)
PATHS = [
    "../../etc/passwd",
    "/etc/passwd",
    "\\\\host\\share\\a",
    "C:\\a",
    "a/b",
    "a\\b",
    "./a",
    "a/../b",
    "file:a",
    "a::$DATA",
]
BIDI = [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069]
CONTROLS = [0x00, 0x01, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F]
NO_LETTERS = [0x2028, 0x2029, 0xFFFD, 0xFFFE, 0xFFFF, 0xE0041]
UNSAFE = [*BIDI, *CONTROLS, *NO_LETTERS]
DIFFERENT = [
    "证书.jpg.",
    "证书.jpg ",
    "证书.htm",
    "证书.gif",
    "证书jpg",
    "证书．jpg",
    "jpg",
    "证书.jpg?x=1",
]


def _member(name: str) -> bytes:
    return archive(Member(name, jpeg()))


OF_FILES: Rules = {
    "attachment.name_reserved": {f"{device}.jpg": jpeg for device in DEVICES},
    "attachment.name_of_program": {f"证书.{program}.jpg": jpeg for program in PROGRAMS.split()},
    "attachment.name_path": {f"{path}.jpg": jpeg for path in PATHS},
    "attachment.name_unsafe": {f"证书{chr(code)}.jpg": jpeg for code in UNSAFE},
    "attachment.extension_differs": dict.fromkeys(DIFFERENT, jpeg),
    "attachment.name_too_long": {"a" * size + ".jpg": jpeg for size in (252, 1_000, 4_092)},
}
"""Each is the name of a picture with which nothing else is wrong."""

OF_MEMBERS: Rules = {
    "attachment.name_reserved": each("member {}", lambda device: _member(f"{device}.jpg"), DEVICES[:8]),
    "attachment.name_of_program": each(
        "member .{}. within", lambda program: _member(f"a.{program}.jpg"), PROGRAMS.split()
    ),
    "attachment.name_unsafe": each("member with {:x}", lambda code: _member(f"a{chr(code)}.jpg"), UNSAFE),
    "attachment.name_path": {
        **each(
            "member {}",
            _member,
            ["../../../../a.jpg", "..\\..\\a.jpg", "./a.jpg", "a/./b.jpg", "//a.jpg", "d:/a.jpg"],
        ),
        "climbing by the second byte of a letter": lambda: archive(
            Member("誠..\\a.jpg".encode("gbk"), jpeg())
        ),
    },
}
"""Each stands in an archive with which nothing else is wrong."""
