"""A member is what the directory says of it, to the last byte."""

from io import BytesIO

import pytest
from hypothesis import given, strategies as st

from cetms_core.attachments import inspect
from tests.attachments.corpus import Member, archive, deflated, zip_of
from tests.attachments.verdicts import rules

EMPTY_BLOCK = b"\0\0\0\xff\xff"


@given(st.binary(max_size=200), st.integers(1, 2_000), st.sampled_from([0, 8]))
def test_any_contents_pass_that_are_as_announced(part: bytes, times: int, method: int) -> None:
    assert [] == rules(archive(Member("a.txt", b"." + part * times, method=method)), "证书.zip")


@pytest.mark.parametrize(
    "opening", [b"MZ", b"\x7fELF", b"#!/bin/sh", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"PK\3\4"]
)
def test_a_picture_that_begins_like_a_program_or_an_archive_is_refused(opening: bytes) -> None:
    assert ["attachment.member_disguised"] == rules(zip_of({"a.jpg": opening + bytes(9)}), "证书.zip")


@pytest.mark.parametrize("kind", ["ofd", "docx", "xlsx", "doc", "xls", "wps", "et"])
def test_a_document_may_be_a_zip_inside_and_no_program(kind: str) -> None:
    assert [] == rules(zip_of({f"a.{kind}": b"PK\3\4" + bytes(9)}), "证书.zip")
    assert ["attachment.member_disguised"] == rules(zip_of({f"a.{kind}": b"MZ" + bytes(9)}), "证书.zip")


def test_a_program_is_seen_behind_blocks_of_nothing() -> None:
    program = b"MZ" + bytes(9)
    contents = archive(Member("a.jpg", program, packed=EMPTY_BLOCK * 20_000 + deflated(program)))

    assert ["attachment.member_disguised"] == rules(contents, "证书.zip")


def test_nothing_is_unpacked_beyond_what_was_announced() -> None:
    """A file of 2 MiB that unpacks to 1 GiB, and says it holds nine bytes."""

    class Counted(BytesIO):
        taken = 0

        def read(self, size: int | None = -1) -> bytes:
            self.taken += size or 0
            return super().read(size)

    told = {"size": 9}
    packed = deflated(bytes(64 * 1024**2)) * 32
    contents = archive(Member("a.txt", packed=packed, local=told, listed=told))
    file = Counted(contents)
    inspect(file, filename="证书.zip", size=len(contents))

    assert file.taken < 2 * (65_535 + 22) + 65_536


def test_an_empty_member_begins_like_nothing() -> None:
    assert [] == rules(zip_of({"a.jpg": b"", ".DS_Store": b""}), "证书.zip")
