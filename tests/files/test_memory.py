"""MemoryFiles keeps the promises of every place for files."""

from collections.abc import Callable

import pytest

from cetms_core.files import MemoryFiles
from cetms_core.testing.files_suite import FilesSuite, keep


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()


@pytest.fixture
def left(files: MemoryFiles) -> Callable[[], list[str]]:
    return lambda: list(files.digests())


class TestMemoryFiles(FilesSuite):
    def test_its_repr_says_how_many(self, files: MemoryFiles) -> None:
        keep(files)

        assert "MemoryFiles(1 files)" == repr(files)
