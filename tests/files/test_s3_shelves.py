"""In a bucket as in a folder: what no row points to lies aside for a grace, and then goes; ended at any step, nothing is lost."""

import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count

import obstore
import pytest

from cetms_core import NotFound
from cetms_core.files import Fate, Orphans, Shelf
from cetms_core.files.orphans import GRACE
from cetms_core.files.s3 import S3Files
from cetms_core.testing.files_suite import keep
from tests.files.bucket_server import BucketServer, served

PREFIXES = (f"orphans-{number}" for number in count())
DAY = 24 * 3600.0


@pytest.fixture(scope="module")
def server() -> Iterator[BucketServer]:
    with served() as server:
        yield server


@pytest.fixture
def files(server: BucketServer) -> S3Files:
    return server.files(next(PREFIXES))


def collect(files: S3Files, *pointed: str, after: float = GRACE + DAY, **wishes: bool) -> dict[Fate, int]:
    """So long after now, for a bucket's files can't be made to look older."""
    return dict(Orphans(files, lambda _: pointed, time.time() + after).collect(**wishes))


def where(files: S3Files) -> dict[str, list[str]]:
    lying = {shelf: sorted(each.name for each in files.shelves.lying(shelf)) for shelf in Shelf}
    return {shelf: names for shelf, names in lying.items() if names}


def test_what_a_row_points_to_and_what_is_young_stays(files: S3Files) -> None:
    declared, young = keep(files, b"declared"), keep(files, b"young")

    assert {} == collect(files, declared, young)
    assert {} == collect(files, after=GRACE - DAY)
    assert {declared, young} == set(files.digests())


def test_an_orphan_is_set_aside_and_removed_when_nobody_missed_it(files: S3Files) -> None:
    digest = keep(files, b"orphan")

    assert {Fate.SET_ASIDE: 1} == collect(files, dry_run=True)
    assert {"kept": [digest]} == where(files)
    assert {Fate.SET_ASIDE: 1} == collect(files)
    assert digest not in files
    with files.open(digest) as file:
        assert b"orphan" == file.read()
    assert {} == collect(files, after=GRACE - DAY)
    assert {Fate.REMOVED: 1} == collect(files)
    with pytest.raises(NotFound):
        files.open(digest)


def test_a_row_committed_meanwhile_brings_it_back(files: S3Files) -> None:
    digest = keep(files, b"late")
    collect(files)

    assert {Fate.RESTORED: 1} == collect(files, digest)
    assert {"kept": [digest], "aside": [digest]} == where(files)
    assert {Fate.RESTORED: 1} == collect(files, digest, after=0)
    assert {"kept": [digest], "aside": [digest]} == where(files), "the copy is young"
    assert {Fate.RESTORED: 1} == collect(files, digest)
    assert {"kept": [digest]} == where(files)
    assert {} == collect(files, digest)


def test_what_another_collection_is_about_to_remove_is_not_lost_to_a_row_committed_meanwhile(
    files: S3Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands between its copy and its removal when somebody declares, and a second collection comes to its end."""
    digest, delete, pointed = keep(files, b"declared now"), obstore.delete, list[str]()

    def standing(store, key):
        monkeypatch.setattr(obstore, "delete", delete)
        pointed.append(digest)
        assert {Fate.RESTORED: 1} == collect(files, digest, after=0)
        delete(store, key)

    monkeypatch.setattr(obstore, "delete", standing)
    assert {Fate.SET_ASIDE: 1} == collect(files)
    assert [digest] == pointed
    with files.open(digest) as file:
        assert b"declared now" == file.read()
    for _ in range(2):
        collect(files, *pointed)
    assert {"kept": [digest]} == where(files)


def test_what_was_sent_again_is_kept(files: S3Files) -> None:
    digest = keep(files, b"twice")
    collect(files)
    keep(files, b"twice")

    assert {Fate.RESTORED: 1} == collect(files, digest)
    assert {"kept": [digest]} == where(files)


def test_what_another_collection_took_first_is_no_fault(files: S3Files) -> None:
    digest = keep(files, b"orphan")

    def raced(beginning: str) -> set[str]:
        files.remove(digest)
        return set()

    assert {} == Orphans(files, raced, time.time() + GRACE + DAY).collect()
    assert {} == where(files)


@pytest.mark.parametrize("steps", range(8))
def test_ended_after_any_step_it_loses_nothing_and_comes_to_its_end_the_next_time(
    files: S3Files, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    pointed = [keep(files, b"declared %d" % number) for number in range(2)]
    for number in range(2):
        keep(files, b"orphan %d" % number)
    collect(files, *pointed[1:])
    left = [steps]

    def stopping(step):
        def take(*arguments, **options):
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            return step(*arguments, **options)

        return take

    with monkeypatch.context() as stopped:
        for name in ("copy", "delete"):
            stopped.setattr(obstore, name, stopping(getattr(obstore, name)))
        with suppress(KeyboardInterrupt):
            collect(files, *pointed)
    for number, digest in enumerate(pointed):
        with files.open(digest) as file:
            assert b"declared %d" % number == file.read()
    for _ in range(3):
        collect(files, *pointed)

    assert {"kept": sorted(pointed)} == where(files)
