"""A reviewer sees which files an archive holds, by the names that people gave them."""

from io import BytesIO

import pytest

from cetms_core.attachments import packed_files
from cetms_core.errors import Refused
from tests.attachments.corpus import Member, archive, jpeg
from tests.attachments.good_files import ZIPS


def listed(contents: bytes) -> tuple[tuple[str, int], ...]:
    return packed_files(BytesIO(contents))


def test_names_in_gbk_and_sizes_are_shown_in_order() -> None:
    whole = archive(Member("证书/第二页.jpg".encode("gbk"), jpeg()), Member("说明.txt", b"abc"))

    assert (("证书/第二页.jpg", len(jpeg())), ("说明.txt", 3)) == listed(whole)


def test_folders_and_what_desktops_add_are_left_out() -> None:
    assert (("证书/第一页.jpg", len(jpeg())),) == listed(ZIPS["macOS"]())


def test_folders_of_windows_are_set_off_alike() -> None:
    assert ["证书/第一页.jpg"] == [name for name, _ in listed(ZIPS["backslashes between folders"]())]


@pytest.mark.parametrize("title", ZIPS)
def test_whatever_is_received_can_be_listed(title: str) -> None:
    assert listed(ZIPS[title]())


def test_no_archive_has_no_listing() -> None:
    with pytest.raises(Refused):
        listed(jpeg())
