"""No name leads out of its folder, and no two names meet."""

import pytest

from tests.attachments.corpus import Member, archive, zip_of
from tests.attachments.verdicts import rules


@pytest.mark.parametrize(
    "name", ["a.jpg", "一/二/三.jpg", "一\\二.jpg", "....jpg", "a..b.jpg", "x" * 251 + ".jpg"]
)
def test_a_name_within_its_folder_passes(name: str) -> None:
    assert [] == rules(zip_of({name: b""}), "证书.zip")


@pytest.mark.parametrize(
    "name", ["/a.jpg", "\\a.jpg", "./a.jpg", "a/../b.jpg", "a\\..\\b.jpg", "c:a.jpg", "a//b.jpg"]
)
def test_a_name_that_could_lead_out_is_refused(name: str) -> None:
    assert ["attachment.name_path"] == rules(zip_of({name: b""}), "证书.zip")


def test_a_name_has_255_characters_with_its_folders() -> None:
    assert [] == rules(zip_of({"文/" + "件" * 249 + ".jpg": b""}), "证书.zip")
    assert ["attachment.name_too_long"] == rules(zip_of({"文/" + "件" * 250 + ".jpg": b""}), "证书.zip")


@pytest.mark.parametrize("other", ["A.jpg", "a.JPG", "a.jpg/"])
def test_names_that_some_system_takes_for_one_are_refused(other: str) -> None:
    contents = archive(Member("a.jpg"), Member(other, method=0))

    assert "attachment.member_duplicate" in rules(contents, "证书.zip")


def test_one_name_in_two_folders_passes() -> None:
    assert [] == rules(zip_of({"一/a.jpg": b"", "二/a.jpg": b"", "a.jpg": b""}), "证书.zip")
