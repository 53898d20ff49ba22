"""Archives that are wrong in themselves, each with the one rule that it breaks."""

from struct import pack

from tests.attachments.corpus import Member, Rules, archive, extra_field, jpeg, streamed, unicode_name, zip_of

MIB = 1024 * 1024
SCAN = Member("scan.jpg", jpeg())


def _shared(count: int) -> bytes:
    """A full overlap: every entry of the directory points to the same member."""
    ghosts = (SCAN._replace(name=f"{n}.jpg", written=False, listed={"offset": 0}) for n in range(1, count))
    return archive(SCAN, *ghosts)


def _quoted() -> bytes:
    """A quoted overlap: the first member's data are the header and data of the second."""
    inner = Member("b.txt", bytes(100_000))
    outer = Member("a.txt", inner.span, method=0)
    return archive(outer, inner._replace(written=False, listed={"offset": 30 + len("a.txt")}))


def _two_ends() -> bytes:
    """An archive whose comment is a whole second archive."""
    return archive(SCAN, comment=zip_of({"other.jpg": jpeg(8, 8)}))


def _end_in_data() -> bytes:
    """A member that holds an end record whose comment would reach to the end of the file, as the real one does."""
    fake = pack("<4sHHHHLLH", b"PK\5\6", 0, 0, 1, 1, 0, 0, 0)
    plain = archive(Member("a.txt", fake, method=0))
    reach = len(plain) - plain.index(fake) - len(fake)
    return archive(Member("a.txt", fake[:-2] + pack("<H", reach), method=0))


def _end_across_the_end() -> bytes:
    """An end record that begins in the last field of another: the length of the comment is its signature."""
    size = int.from_bytes(b"PK", "little")
    rest = size + 2 - 22
    return archive(SCAN, comment=b"\5\6" + bytes(16) + pack("<H", rest) + bytes(rest))


def _locator() -> bytes:
    """A zip64 locator before an end record that needs none."""
    locator = pack("<4sLQL", b"PK\6\7", 0, 0, 1)
    return archive(SCAN, before_end=locator, size=len(SCAN.entry(0)) + len(locator))


def _unlisted() -> bytes:
    """An archive that begins with a member which the directory doesn't know."""
    hidden = Member("a.txt", b"?")
    whole = archive(hidden, SCAN, here=1, count=1, size=len(SCAN.entry(0)))
    return whole.replace(hidden.entry(0), b"")


ARCHIVES: Rules = {
    "attachment.archive_empty": {
        "end record alone": archive,
        "folders only": lambda: archive(Member("证书/", method=0)),
    },
    "attachment.damaged": {
        "header alone": lambda: b"PK\3\4" + bytes(40),
        "cut short": lambda: archive(SCAN)[:-30],
        "count below the truth": lambda: archive(SCAN, Member("b.txt"), here=1, count=1),
        "count above the truth": lambda: archive(SCAN, here=2, count=2),
        "member on another volume": lambda: archive(SCAN._replace(listed={"disk": 1})),
        "directory of other signature": lambda: archive(SCAN._replace(listed={"signature": b"PK\1\3"})),
    },
    "attachment.extra_bytes": {
        "bytes behind": lambda: archive(SCAN) + b"<script>",
        "bytes before, disguised": lambda: b"PK\3\4" + archive(SCAN),
        "member that is not listed": _unlisted,
        "bytes between members and directory": lambda: archive(SCAN, gap=b"?"),
    },
    "attachment.hides_archive": {
        "comment that is an archive": _two_ends,
        "comment that holds a header": lambda: archive(SCAN, comment=b"PK\1\2 and more"),
        "second end record in the data": _end_in_data,
        "second end record across the first": _end_across_the_end,
    },
    "attachment.archive_overlaps": {
        "full overlap": lambda: _shared(100),
        "quoted overlap": _quoted,
        "overlap with the directory": lambda: archive(
            SCAN._replace(local={"packed": 150}, listed={"packed": 150})
        ),
    },
    "attachment.archive_too_many": {
        "201 members": lambda: archive(*(Member(f"{n}.txt") for n in range(201))),
    },
    "attachment.archive_zip64": {
        "65,535 members": lambda: archive(SCAN, here=0xFFFF, count=0xFFFF),
        "directory in zip64": lambda: archive(SCAN, start=0xFFFFFFFF),
        "zip64 locator": _locator,
        "zip64 size": lambda: archive(SCAN._replace(listed={"size": 0xFFFFFFFF})),
        "zip64 field in the directory": lambda: archive(
            SCAN._replace(listed_extra=extra_field(1, bytes(16)))
        ),
        "zip64 field without contents": lambda: archive(SCAN._replace(listed_extra=extra_field(1, b""))),
        "zip64 field in a header": lambda: archive(
            SCAN._replace(extra=extra_field(1, bytes(16)), local={"size": 0xFFFFFFFF})
        ),
    },
    "attachment.overloaded": {
        "too much of extra fields": lambda: archive(SCAN._replace(extra=extra_field(9, bytes(5_000)))),
    },
    "attachment.archive_split": {
        "volume of several": lambda: archive(SCAN, disk=1),
        "directory on another volume": lambda: archive(SCAN, first=1),
        "members on another volume": lambda: archive(SCAN, count=2),
    },
    "attachment.archive_too_large": {
        "4 GiB of zeros": lambda: archive(SCAN._replace(listed={"size": 0xFFFFFFFE})),
    },
    "attachment.archive_expands": {
        "65 MiB of zeros": lambda: archive(Member("a.txt", bytes(65 * MIB))),
        "more than deflate can do": lambda: archive(SCAN._replace(listed={"size": 1_000_000})),
    },
    "attachment.archive_contradicts": {
        "other name in the header": lambda: archive(SCAN._replace(local={"name": b"scan.exe"})),
        "other method in the header": lambda: archive(SCAN._replace(local={"method": 0})),
        "other size in the header": lambda: archive(SCAN._replace(local={"size": 9})),
        "no size in the header and none behind": lambda: archive(SCAN._replace(local={"size": 0})),
        "encrypted by the header alone": lambda: archive(SCAN._replace(local={"flags": 1})),
        "another Unicode name in the header": lambda: archive(
            SCAN._replace(extra=unicode_name(b"scan.jpg", "scan.exe"))
        ),
        "no header where one should be": lambda: archive(
            SCAN, SCAN._replace(name="b.jpg", local={"signature": b"PK\3\5"})
        ),
        "descriptor that contradicts": lambda: archive(streamed("scan.jpg", jpeg(), size=9)),
        "descriptor missing": lambda: archive(SCAN._replace(flags=8)),
    },
}
