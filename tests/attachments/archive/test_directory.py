"""A member's name is read as people wrote it."""

from io import BytesIO

import pytest

from cetms_core.attachments.archive.directory import read_members
from cetms_core.attachments.archive.end import find_directory
from cetms_core.attachments.window import Window
from tests.attachments.corpus import Member, archive, extra_field, unicode_name

RARE = "𠮷.jpg"


def names(member: Member) -> tuple[str, ...]:
    contents = archive(member)
    window = Window(BytesIO(contents), len(contents))
    (read,) = read_members(window, find_directory(window))
    return read.names


@pytest.mark.parametrize(
    ("raw_name", "flags"),
    [("证书.jpg".encode(), 0x800), ("证书.jpg".encode(), 0), ("证书.jpg".encode("gbk"), 0)],
    ids=["UTF-8, announced", "UTF-8, as macOS does it", "GBK, as Chinese Windows does it"],
)
def test_a_name_is_read_in_the_encoding_of_its_writer(raw_name: bytes, flags: int) -> None:
    assert ("证书.jpg",) == names(Member(raw_name, flags=flags))


def test_a_unicode_name_that_says_the_same_is_one_name() -> None:
    raw_name = "证书.jpg".encode("gbk")

    assert ("证书.jpg",) == names(Member(raw_name, listed_extra=unicode_name(raw_name, "证书.jpg")))


def test_a_unicode_name_that_says_more_is_the_one_shown() -> None:
    extra = extra_field(0x5455, bytes(5)) + unicode_name(b"?.jpg", RARE)

    assert ("?.jpg", RARE) == names(Member(b"?.jpg", listed_extra=extra))


def test_a_unicode_name_for_another_name_is_stale() -> None:
    assert ("a.jpg",) == names(Member(b"a.jpg", listed_extra=unicode_name(b"b.jpg", RARE)))
