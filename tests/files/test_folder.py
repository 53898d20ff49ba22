"""FolderFiles keeps the promises of every place for files, and those of a disk."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from cetms_core import StoreFailed
from cetms_core.files import FolderFiles
from cetms_core.testing.files_suite import CONTENTS, DIGEST, FilesSuite, keep

KILLED = """
import os, sys
from io import BytesIO
from cetms_core.files import FolderFiles
with FolderFiles(sys.argv[1]).stage(BytesIO(b"half"), limit=9):
    os._exit(9)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "somewhere" / "files"


@pytest.fixture
def files(folder: Path) -> FolderFiles:
    return FolderFiles(folder)


@pytest.fixture
def left(folder: Path) -> Callable[[], list[str]]:
    return lambda: [path.name for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def open_mask() -> Iterator[None]:
    """A host that forgot to close its files to others."""
    before = os.umask(0)
    yield
    os.umask(before)


class TestFolderFiles(FilesSuite):
    def test_a_file_lies_under_its_digest_alone(self, files: FolderFiles, folder: Path) -> None:
        keep(files)

        assert CONTENTS == (folder / DIGEST[:2] / DIGEST[2:4] / DIGEST).read_bytes()

    @pytest.mark.usefixtures("open_mask")
    def test_nobody_else_can_read_it(self, files: FolderFiles, folder: Path) -> None:
        with files.stage(BytesIO(CONTENTS), limit=99) as staged:
            (waiting,) = (folder / "staging").iterdir()
            assert 0o600 == stat.S_IMODE(waiting.stat().st_mode)
            staged.keep()
        for path in (folder, *folder.rglob("*")):
            assert (0o700 if path.is_dir() else 0o600) == stat.S_IMODE(path.stat().st_mode)

    def test_it_is_found_again_by_another(self, files: FolderFiles, folder: Path) -> None:
        keep(files)

        assert DIGEST in FolderFiles(str(folder))

    def test_damaged_bytes_are_healed_by_sending_them_again(self, files: FolderFiles, folder: Path) -> None:
        keep(files)
        (folder / DIGEST[:2] / DIGEST[2:4] / DIGEST).write_bytes(b"rot")
        keep(files)

        with files.open(DIGEST) as kept:
            assert CONTENTS == kept.read()

    def test_a_killed_process_leaves_an_orphan_in_staging_and_nothing_else(
        self, files: FolderFiles, folder: Path, left: Callable[[], list[str]]
    ) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        killed = subprocess.run([sys.executable, "-c", KILLED, folder], env=environment, check=False)

        assert 9 == killed.returncode
        assert left() == [path.name for path in (folder / "staging").iterdir()]
        assert 1 == len(left())
        assert [] == list(files.digests())

    @pytest.mark.parametrize("failing", range(1, 5))
    def test_when_the_disk_fails_it_is_told_and_can_be_done_again(
        self, files: FolderFiles, left: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch, failing: int
    ) -> None:
        calls = 0

        def fail_once(descriptor: int) -> None:
            nonlocal calls
            calls += 1
            if calls == failing:
                raise OSError("no such luck")

        monkeypatch.setattr(os, "fsync", fail_once)

        with pytest.raises(StoreFailed):
            keep(files)
        assert ([] if failing == 1 else [DIGEST]) == left()
        keep(files)
        assert [DIGEST] == left()

    def test_bytes_reach_the_disk_before_their_name_and_the_name_before_the_folders(
        self, files: FolderFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        final = folder / DIGEST[:2] / DIGEST[2:4]
        steps: list[str] = []
        sync, replace = os.fsync, os.replace

        def note_sync(descriptor: int) -> None:
            sync(descriptor)
            steps.append(os.readlink(f"/proc/self/fd/{descriptor}"))

        def note_replace(source: Path, target: Path) -> None:
            replace(source, target)
            steps.append(f"name {target}")

        monkeypatch.setattr(os, "fsync", note_sync)
        monkeypatch.setattr(os, "replace", note_replace)
        keep(files)

        assert steps[0].startswith(str(folder / "staging"))
        assert [f"name {final / DIGEST}", *map(str, (final, final.parent, folder))] == steps[1:]

    def test_what_else_lies_in_the_folder_is_none_of_its_files(
        self, files: FolderFiles, folder: Path
    ) -> None:
        keep(files)
        (folder / DIGEST[:2] / DIGEST[2:4] / "README").write_text("?")
        (folder / "ab").mkdir(exist_ok=True)

        assert [DIGEST] == list(files.digests())

    def test_its_repr_says_where(self) -> None:
        assert "FolderFiles('somewhere')" == repr(FolderFiles("somewhere"))
