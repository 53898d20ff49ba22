"""Every place from which orphans are collected has shelves that do the same, whatever it is made of."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from cetms_core.files import FolderFiles, Lying, Shelf
from cetms_core.files.shelves import Collected
from cetms_core.testing.files_suite import CONTENTS, DIGEST, keep
from tests.files.bucket_server import served


@pytest.fixture(scope="module", params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collected]:
    if request.param == "folder":
        yield FolderFiles(tmp_path_factory.mktemp("files") / Path("attachments"))
        return
    with served() as server:
        yield server.files()


def lying(place: Collected, shelf: Shelf) -> list[str]:
    return [each.name for each in place.shelves.lying(shelf)]


def restore(place: Collected) -> None:
    """Twice: in a bucket, what lies aside goes only by a later collection."""
    for _ in range(2):
        with suppress(FileNotFoundError):
            place.shelves.restore(DIGEST, time.time() + 60)


def test_a_file_goes_aside_and_comes_back_and_is_read_wherever_it_lies(place) -> None:
    keep(place)
    for step, shelf in (
        (lambda: None, Shelf.KEPT),
        (lambda: place.shelves.set_aside(DIGEST, time.time()), Shelf.ASIDE),
        (lambda: restore(place), Shelf.KEPT),
    ):
        step()
        assert [DIGEST] == lying(place, shelf)
        assert [] == [name for other in Shelf if other is not shelf for name in lying(place, other)]
        assert (shelf is Shelf.KEPT) is (DIGEST in place)
        with place.open(DIGEST) as file:
            assert CONTENTS == file.read()
    place.shelves.drop(Shelf.KEPT, DIGEST)
    assert [] == lying(place, Shelf.KEPT)


def test_it_lies_there_since_it_came(place) -> None:
    keep(place)
    (file,) = place.shelves.lying(Shelf.KEPT)

    assert Lying(DIGEST, file.since) == file
    assert int(file.since) == int(place.shelves.since(Shelf.KEPT, DIGEST) or 0)
    assert place.shelves.since(Shelf.ASIDE, DIGEST) is None
    assert abs(time.time() - file.since) < 60
