"""A folder's shelves say what lies where; `test_orphans` says what becomes of it."""

from pathlib import Path

import pytest

from cetms_core.files import FolderFiles, Lying, Shelf
from cetms_core.files.folder_shelves import FolderShelves
from cetms_core.testing.files_suite import DIGEST, keep


def test_each_shelf_has_a_place_of_its_own(tmp_path: Path) -> None:
    shelves = FolderShelves(tmp_path)

    assert tmp_path / DIGEST[:2] / DIGEST[2:4] / DIGEST == shelves.path(Shelf.KEPT, DIGEST)
    assert tmp_path / "aside" / DIGEST == shelves.path(Shelf.ASIDE, DIGEST)
    assert tmp_path / "staging" / "x" == shelves.path(Shelf.STAGING, "x")


def test_what_lies_there_says_since_when(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    keep(files)
    since = files.shelves.path(Shelf.KEPT, DIGEST).stat().st_mtime

    assert [Lying(DIGEST, since)] == [*files.shelves.lying(Shelf.KEPT)]
    assert [] == [*files.shelves.lying(Shelf.ASIDE)]


def test_what_is_gone_before_it_is_looked_at_does_not_lie_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = FolderFiles(tmp_path)
    keep(files)
    monkeypatch.setattr(Path, "glob", lambda *_: iter([tmp_path / DIGEST]))

    assert [] == [*files.shelves.lying(Shelf.KEPT)]
