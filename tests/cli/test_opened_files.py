"""Where attachments are looked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core import FolderFiles
from cetms_core.cli.opened_files import place_of
from cetms_core.files.s3 import S3Files
from cetms_core.stores.sql import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield store
    store.close()


def test_beside_the_database_if_nothing_else_is_said(store: SqlStore, tmp_path: Path) -> None:
    assert place_of(store, None, None) is None
    (tmp_path / "cetms.files").mkdir()

    assert isinstance(place_of(store, None, None), FolderFiles)


def test_a_folder_goes_before_a_bucket(store: SqlStore, tmp_path: Path) -> None:
    assert isinstance(place_of(store, tmp_path, "s3://bucket"), FolderFiles)


def test_a_bucket_goes_before_what_lies_beside(
    store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cetms.files").mkdir()
    monkeypatch.setenv("AWS_REGION", "cn-north-1")

    assert isinstance(place_of(store, None, "s3://bucket/prefix"), S3Files)
