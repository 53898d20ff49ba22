"""Files are carried whole, once, and only as what they are."""

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

from cetms_core.files import FolderFiles, MemoryFiles
from cetms_core.files.carrying import Carriage, carry


def keep(files: FolderFiles | MemoryFiles, contents: bytes) -> str:
    with files.stage(BytesIO(contents), limit=99) as staged:
        staged.keep()
    return staged.digest


@pytest.fixture
def source(tmp_path: Path) -> FolderFiles:
    return FolderFiles(tmp_path / "source")


def test_each_is_carried_once(source: FolderFiles) -> None:
    target = MemoryFiles()
    digests = [keep(source, contents) for contents in (b"one", b"two")]

    assert Counter({Carriage.CARRIED: 2}) == carry(digests, source, target)
    assert Counter({Carriage.THERE: 2}) == carry(digests, source, target)
    assert sorted(digests) == sorted(target.digests())
    with target.open(digests[0]) as carried:
        assert b"one" == carried.read()


def test_what_is_missing_is_counted_and_the_rest_goes_on(source: FolderFiles) -> None:
    digest = keep(source, b"one")

    assert Counter({Carriage.MISSING: 1, Carriage.CARRIED: 1}) == carry(
        ["0" * 64, digest], source, MemoryFiles()
    )


def test_what_was_changed_is_not_carried(source: FolderFiles, tmp_path: Path) -> None:
    digest, target = keep(source, b"one"), MemoryFiles()
    (tmp_path / "source" / digest[:2] / digest[2:4] / digest).write_bytes(b"another")

    assert Counter({Carriage.DAMAGED: 1}) == carry([digest], source, target)
    assert [] == list(target.digests())
