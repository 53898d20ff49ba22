"""A reviewer can look at every member."""

import pytest

from cetms_core.attachments.archive.kinds import ARCHIVES, DOCUMENTS, PICTURES
from tests.attachments.corpus import Member, archive, zip_of
from tests.attachments.verdicts import rules

APPLE_DOUBLE = b"\0\5\x16\7" + bytes(20)


@pytest.mark.parametrize("kind", PICTURES + DOCUMENTS)
def test_what_a_reviewer_can_open_passes(kind: str) -> None:
    assert [] == rules(zip_of({f"证书.{kind}": b"?"}), "证书.zip")


@pytest.mark.parametrize("kind", sorted(ARCHIVES))
def test_no_archive_lies_in_an_archive(kind: str) -> None:
    assert ["attachment.archive_nested"] == rules(zip_of({f"证书.{kind}": b"?"}), "证书.zip")


@pytest.mark.parametrize("kind", ["exe", "com", "scr", "js", "html", "svg", "docm", "xlsm", "mp4", ""])
def test_everything_else_is_refused(kind: str) -> None:
    assert ["attachment.member_kind"] == rules(zip_of({f"证书.{kind}": b"?"}), "证书.zip")


@pytest.mark.parametrize("name", ["__MACOSX/._a", "__MACOSX/一/._a.b"])
def test_what_macos_adds_passes(name: str) -> None:
    assert [] == rules(zip_of({"a.jpg": b"", name: APPLE_DOUBLE}), "证书.zip")


@pytest.mark.parametrize("name", ["一/__MACOSX/._a", "__MACOSX/a", "._a"])
def test_what_only_looks_like_an_addition_is_refused(name: str) -> None:
    assert ["attachment.member_kind"] == rules(zip_of({name: APPLE_DOUBLE}), "证书.zip")


@pytest.mark.parametrize(
    ("mode", "passes"),
    [
        (0, True),
        (0o100644, True),
        (0o040755, True),
        (0o120777, False),
        (0o020666, False),
        (0o010644, False),
        (0o140755, False),
    ],
)
def test_only_files_and_folders_pass(mode: int, passes: bool) -> None:
    assert passes == (not rules(archive(Member("a.jpg", attributes=mode << 16)), "证书.zip"))
