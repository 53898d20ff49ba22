"""Archives whose records contradict each other or the truth, each with the one rule that it breaks."""

from tests.attachments.corpus import Member, Rules, archive, extra_field, jpeg, streamed, zip_of
from tests.attachments.rows import each, named

SCAN = Member("scan.jpg", jpeg())
WHOLE = archive(SCAN)
EMPTY = Member("empty.txt")
_LOCAL: dict[str, dict[str, int | bytes]] = {
    "checksum": {"checksum": 1},
    "no checksum": {"checksum": 0},
    "packed size": {"packed": 9},
    "no packed size": {"packed": 0},
    "a larger size": {"size": 10**9},
    "flags": {"flags": 0x800},
    "a descriptor": {"flags": 8},
    "masked header": {"flags": 0x2000},
    "method 99": {"method": 99},
    "a shorter name": {"name": b"scan.jp"},
    "a longer name": {"name": b"scan.jpg\0.exe"},
    "the name in capitals": {"name": b"SCAN.JPG"},
    "no name": {"name": b""},
    "signature of a directory": {"signature": b"PK\1\2"},
    "no signature": {"signature": bytes(4)},
}
_DESCRIPTORS = {"checksum": 1, "packed": 1, "size": 1}


def _wrong_local(local: dict[str, int | bytes]) -> bytes:
    return archive(EMPTY, SCAN._replace(local=local))


def _wrong_descriptor(field: str) -> bytes:
    wrong = {field: 1}
    return archive(streamed("scan.jpg", jpeg(), signature=b"PK\7\x08", **wrong))


def _ghosts(count: int) -> bytes:
    """Many names for one member's bytes."""
    return archive(
        SCAN, *(SCAN._replace(name=f"{n}.jpg", written=False, listed={"offset": 0}) for n in range(count))
    )


def _claimed(size: int) -> bytes:
    return archive(SCAN._replace(local={"size": size}, listed={"size": size}))


HEADERS: Rules = {
    "attachment.archive_contradicts": {
        **named("header with {}", _wrong_local, _LOCAL),
        **each("descriptor of wrong {}", _wrong_descriptor, _DESCRIPTORS),
        "descriptor of another signature": lambda: archive(streamed("a.jpg", jpeg(), signature=b"PK\7\7")),
    },
    "attachment.damaged": {
        **each("zip without its last {} bytes", lambda size: WHOLE[:-size], [22, 40, 60, 80, 100]),
        **each("count of {} for one", lambda count: archive(SCAN, here=count, count=count), [0x64, 0xC8]),
        "count of one for three": lambda: archive(SCAN, EMPTY, EMPTY._replace(name="b.txt"), here=1, count=1),
    },
    "attachment.extra_bytes": {
        **each(
            "directory {} bytes further on",
            lambda by: archive(SCAN, start=len(SCAN.span) + by),
            [-1, 1, 1000],
        ),
        **each("directory of {} bytes", lambda size: archive(SCAN, size=size), [0, 10, 10**6]),
        **each("zip and {}", lambda tail: WHOLE + tail, [b"x", b"\0", b"\n", b"<script>"]),
        "data beyond the end": lambda: archive(SCAN._replace(listed={"offset": 10**6})),
        "gap of 1 MiB": lambda: archive(SCAN, gap=bytes(1024**2)),
        "zip behind a script": lambda: b"PK\3\4#!/bin/sh\n" + WHOLE,
    },
    "attachment.hides_archive": {
        "zip and another zip": lambda: archive(SCAN, comment=zip_of({"b.exe": b"MZ"})),
        **each(
            "comment with {}",
            lambda mark: archive(SCAN, comment=mark + bytes(30)),
            [b"PK\3\4", b"PK\1\2", b"PK\6\6"],
        ),
    },
    "attachment.archive_overlaps": each("{} names for one member", _ghosts, [1, 2, 50, 198]),
    "attachment.archive_too_many": each(
        "{} empty members", lambda count: archive(*(Member(f"{n}.txt") for n in range(count))), [256, 1_000]
    ),
    "attachment.archive_zip64": {
        **each(
            "{} in zip64", lambda field: archive(SCAN._replace(listed={field: 2**32 - 1})), ["packed", "size"]
        ),
        "offset in zip64": lambda: archive(SCAN._replace(listed={"offset": 2**32 - 1})),
        **each(
            "zip64 field of {}",
            lambda n: archive(SCAN._replace(listed_extra=extra_field(1, bytes(n)))),
            [8, 24],
        ),
        "65,536 members": lambda: archive(SCAN, count=0xFFFF),
        "directory of 4 GiB": lambda: archive(SCAN, size=2**32 - 1),
    },
    "attachment.archive_split": {
        **each("volume {}", lambda number: archive(SCAN, disk=number), [2, 0xFFFF]),
        **each("{} members in all", lambda count: archive(SCAN, count=count), [0, 5]),
    },
    "attachment.archive_too_large": each("member of {} bytes", _claimed, [201 * 1024**2, 2**31, 2**32 - 2]),
    "attachment.archive_expands": {
        **each("member of {} bytes claimed", _claimed, [10**6, 50 * 10**6]),
        "100 MiB of zeros": lambda: archive(Member("a.bmp", bytes(100 * 1024**2))),
    },
    "attachment.overloaded": each(
        "extra fields of {} bytes",
        lambda size: archive(SCAN._replace(listed_extra=extra_field(9, bytes(size)))),
        [4_093, 60_000],
    ),
    "attachment.member_damaged": {
        **each(
            "data without their last {} bytes",
            lambda cut: archive(SCAN._replace(packed=SCAN.stored[:-cut])),
            [1, 9],
        ),
        **each("a claim of {} bytes", _claimed, [0, 1, len(jpeg()) - 1, len(jpeg()) + 1]),
        "stored data called deflated": lambda: archive(SCAN._replace(packed=jpeg())),
        "one bit of the data": lambda: archive(Member("a.txt", b"abc", method=0, packed=b"abb")),
    },
}
