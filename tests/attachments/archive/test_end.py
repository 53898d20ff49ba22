"""There is one end record, and it reaches to the end of the file."""

import pytest

from tests.attachments.corpus import Member, archive, jpeg
from tests.attachments.verdicts import rules

SCAN = Member("a.jpg", jpeg())


@pytest.mark.parametrize("size", [1, 65_535])
def test_a_comment_may_be_of_any_length(size: int) -> None:
    assert [] == rules(archive(SCAN, comment=b"?" * size), "证书.zip")


@pytest.mark.parametrize("told", [0, 2])
def test_a_comment_has_the_length_it_says(told: int) -> None:
    contents = archive(SCAN)[:-2] + bytes([told, 0]) + b"?"

    assert ["attachment.extra_bytes"] == rules(contents, "证书.zip")


@pytest.mark.parametrize("signature", [b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6", b"PK\6\7"])
def test_a_comment_holds_no_record(signature: bytes) -> None:
    assert ["attachment.hides_archive"] == rules(archive(SCAN, comment=signature), "证书.zip")


@pytest.mark.parametrize("shift", [-1, 1])
def test_the_directory_ends_where_the_record_begins(shift: int) -> None:
    start = len(SCAN.span) + shift

    assert ["attachment.extra_bytes"] == rules(archive(SCAN, start=start), "证书.zip")


def test_the_letters_of_a_record_in_the_data_are_no_record() -> None:
    contents = archive(Member("a.txt", b"PK\5\6" + bytes(18), method=0))

    assert [] == rules(contents, "证书.zip")
