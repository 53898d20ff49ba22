"""Members lie side by side, and each says of itself what the directory says of it."""

import pytest
from hypothesis import given, strategies as st

from tests.attachments.corpus import Member, archive, jpeg, streamed
from tests.attachments.verdicts import rules

SCAN = Member("a.jpg", jpeg())


def test_members_may_be_listed_in_any_order() -> None:
    second = len(SCAN.span)
    contents = archive(
        SCAN._replace(listed={"offset": second, "name": b"b.jpg"}, local={"name": b"a.jpg"}),
        SCAN._replace(listed={"offset": 0, "name": b"a.jpg"}, local={"name": b"b.jpg"}),
    )

    assert [] == rules(contents, "证书.zip")


@pytest.mark.parametrize("fact", ["checksum", "packed", "size"])
@pytest.mark.parametrize("signature", [b"PK\7\x08", b""])
def test_a_descriptor_is_true_in_every_number(fact: str, signature: bytes) -> None:
    assert [] == rules(archive(streamed("a.jpg", jpeg(), signature=signature)), "证书.zip")
    contents = archive(streamed("a.jpg", jpeg(), signature=signature, **{fact: 7}))
    assert ["attachment.archive_contradicts"] == rules(contents, "证书.zip")


@pytest.mark.parametrize("fact", ["checksum", "packed", "size"])
def test_a_streamed_header_says_nothing_or_the_truth(fact: str) -> None:
    member = streamed("a.jpg", jpeg())

    assert [] == rules(archive(member._replace(local={fact: member.facts[fact]})), "证书.zip")
    assert ["attachment.archive_contradicts"] == rules(archive(member._replace(local={fact: 7})), "证书.zip")


@pytest.mark.parametrize("bit", range(16))
def test_header_and_directory_agree_in_every_flag_that_counts(bit: int) -> None:
    contents = archive(SCAN._replace(local={"flags": 1 << bit}))

    assert (bit in (0, 3, 6, 11, 13)) == (["attachment.archive_contradicts"] == rules(contents, "证书.zip"))


@given(st.integers(1, len(SCAN.span) - 1))
def test_no_byte_belongs_to_two_members_or_to_none(shift: int) -> None:
    for offset in (len(SCAN.span) - shift, len(SCAN.span) + shift):
        contents = archive(SCAN, SCAN._replace(name="b.jpg", listed={"offset": offset}))
        assert rules(contents, "证书.zip") in (["attachment.archive_overlaps"], ["attachment.extra_bytes"])
