"""What no row points to goes in two steps; what a row points to stays, whenever a collection is ended."""

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from cetms_core.errors import NotFound
from cetms_core.files import Fate, FolderFiles, Orphans
from cetms_core.files.folder_shelves import FolderShelves
from cetms_core.files.orphans import GRACE
from cetms_core.testing.files_suite import keep

NOW = 2_000_000_000.0
LATER = NOW + GRACE + 1
POINTED = [sha256(b"declared %d" % number).hexdigest() for number in range(3)]


def received(root: Path, contents: bytes, *, at: float = NOW - GRACE - 1) -> str:
    """A file that came at this time."""
    digest = keep(FolderFiles(root), contents)
    os.utime(root / digest[:2] / digest[2:4] / digest, (at, at))
    return digest


def collect(root: Path, *pointed: str, now: float = NOW, **wishes) -> dict[Fate, int]:
    def of(beginning: str) -> set[str]:
        return {digest for digest in pointed if digest.startswith(beginning)}

    return dict(Orphans(FolderFiles(root), of, now).collect(**wishes))


def kept(root: Path) -> set[str]:
    return {path.name for path in root.rglob("*") if path.is_file()}


def test_what_a_row_points_to_stays(tmp_path: Path) -> None:
    digest = received(tmp_path, b"declared")

    assert {} == collect(tmp_path, digest)
    assert digest in FolderFiles(tmp_path)


def test_what_is_young_stays(tmp_path: Path) -> None:
    digest = received(tmp_path, b"young", at=NOW - GRACE)

    assert {} == collect(tmp_path)
    assert digest in FolderFiles(tmp_path)


def test_an_orphan_is_set_aside_and_removed_when_nobody_missed_it(tmp_path: Path) -> None:
    files, digest = FolderFiles(tmp_path), received(tmp_path, b"orphan")

    assert {Fate.SET_ASIDE: 1} == collect(tmp_path)
    assert digest not in files, "a new declaration could point to it"
    with files.open(digest) as file:
        assert b"orphan" == file.read()
    assert {} == collect(tmp_path, now=NOW + GRACE)
    assert {Fate.REMOVED: 1} == collect(tmp_path, now=LATER)
    with pytest.raises(NotFound):
        files.open(digest)


def test_a_row_committed_meanwhile_brings_it_back(tmp_path: Path) -> None:
    digest = received(tmp_path, b"late")
    collect(tmp_path)

    assert {Fate.RESTORED: 1} == collect(tmp_path, digest, now=LATER)
    assert digest in FolderFiles(tmp_path)
    assert {} == collect(tmp_path, digest, now=LATER)


def test_what_was_sent_again_is_kept_and_counts_from_then(tmp_path: Path) -> None:
    received(tmp_path, b"twice")
    collect(tmp_path)
    digest = received(tmp_path, b"twice", at=NOW + 9)

    assert {Fate.RESTORED: 1} == collect(tmp_path, digest)
    assert {digest} == kept(tmp_path)
    assert not (tmp_path / "aside" / digest).exists()
    assert {} == collect(tmp_path, now=NOW + GRACE + 9)


def test_uploads_that_never_came_to_their_end_are_removed(tmp_path: Path) -> None:
    received(tmp_path, b"whole", at=NOW)
    for name, at in (("old", NOW - GRACE - 1), ("young", NOW - 1)):
        (tmp_path / "staging" / name).write_bytes(b"half")
        os.utime(tmp_path / "staging" / name, (at, at))

    assert {Fate.UNSENT: 1} == collect(tmp_path)
    assert ["young"] == os.listdir(tmp_path / "staging")


def test_a_dry_run_only_counts(tmp_path: Path) -> None:
    digest = received(tmp_path, b"orphan")

    assert {Fate.SET_ASIDE: 1} == collect(tmp_path, dry_run=True)
    assert digest in FolderFiles(tmp_path)


def test_what_is_no_file_of_ours_is_left_alone(tmp_path: Path) -> None:
    stranger = tmp_path / "aa" / "bb" / "README"
    stranger.parent.mkdir(parents=True)
    stranger.write_bytes(b"?")
    os.utime(stranger, (0, 0))

    assert {} == collect(tmp_path)


def test_what_another_collection_took_first_is_no_fault(tmp_path: Path) -> None:
    digest = received(tmp_path, b"orphan")

    def raced(beginning: str) -> set[str]:
        (tmp_path / digest[:2] / digest[2:4] / digest).unlink(missing_ok=True)
        return set()

    Orphans(FolderFiles(tmp_path), raced, NOW).collect()
    assert set() == kept(tmp_path)


def test_what_another_collection_takes_at_the_very_move_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received(tmp_path, b"orphan")

    def gone(*_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(FolderShelves, "set_aside", gone)
    assert {Fate.SET_ASIDE: 1} == collect(tmp_path)


@pytest.mark.parametrize("aside", [False, True])
def test_what_became_young_since_it_was_listed_stays(tmp_path: Path, aside: bool) -> None:
    """It was sent again, or set aside by another collection, while this one was at work."""
    digest = received(tmp_path, b"orphan")
    if aside:
        collect(tmp_path)

    def meanwhile(beginning: str) -> set[str]:
        (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
        os.utime(path, (LATER, LATER))
        return set()

    assert {} == dict(Orphans(FolderFiles(tmp_path), meanwhile, LATER).collect())
    assert {digest} == kept(tmp_path)


def test_no_more_of_the_rows_is_asked_for_than_a_few_beginnings(tmp_path: Path) -> None:
    digests, asked = {received(tmp_path, b"%d" % number) for number in range(40)}, []

    def noted(beginning: str) -> set[str]:
        asked.append(beginning)
        return digests

    Orphans(FolderFiles(tmp_path), noted, NOW).collect()
    assert sorted({digest[:2] for digest in digests}) == asked


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """After so many steps on the disk, the process is gone."""
    left = [10**9]

    def stopping(step):
        def take(*arguments, **options):
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            return step(*arguments, **options)

        return take

    for name in ("utime", "replace", "unlink", "mkdir"):
        monkeypatch.setattr(os, name, stopping(getattr(os, name)))
    yield left
    monkeypatch.undo()


@pytest.mark.parametrize("steps", range(12))
def test_ended_after_any_step_it_loses_nothing_and_comes_to_its_end_the_next_time(
    tmp_path: Path, stopped: list[int], steps: int
) -> None:
    files = FolderFiles(tmp_path)
    for number in range(3):
        received(tmp_path, b"declared %d" % number)
        received(tmp_path, b"orphan %d" % number)
    collect(tmp_path, *POINTED[1:])  # the first one was declared only then
    for now in (NOW, LATER):
        stopped[0] = steps
        with suppress(KeyboardInterrupt):
            collect(tmp_path, *POINTED, now=now)
        stopped[0] = 10**9
        for number, digest in enumerate(POINTED):
            with files.open(digest) as file:
                assert b"declared %d" % number == file.read()
    collect(tmp_path, *POINTED, now=LATER)
    collect(tmp_path, *POINTED, now=LATER + GRACE + 1)

    assert set(POINTED) == kept(tmp_path) == set(files.digests())


def test_uploads_killed_half_way_leave_nothing_after_a_collection(tmp_path: Path) -> None:
    for number in range(20):
        stage = FolderFiles(tmp_path).stage(BytesIO(b"%d" % number), limit=99)
        stage.__enter__()
        leftover = max((tmp_path / "staging").iterdir(), key=lambda path: path.stat().st_ctime_ns)
        os.link(leftover, tmp_path / "staging" / f"killed {number}")
        stage.__exit__(None, None, None)

    assert {Fate.UNSENT: 20} == collect(tmp_path, now=NOW * 2)
    assert set() == kept(tmp_path)
