"""What the tests of the commands share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.making import on_the_path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which distributions can be installed."""
    with on_the_path(tmp_path, monkeypatch) as folder:
        yield folder
