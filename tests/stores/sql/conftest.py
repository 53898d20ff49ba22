"""A store on disk that loses its patience soon, and the same file without us in between."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.engine import Database

BRIEFLY = 0.05
"""In seconds."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cetms.db"


@pytest.fixture
def store(file: Path) -> Iterator[SqlStore]:
    store = SqlStore(f"sqlite:///{file}", busy_timeout=BRIEFLY)
    yield store
    store.close()


@pytest.fixture
def database(store: SqlStore, file: Path) -> Iterator[Database]:
    """The store's own file, opened once more."""
    database = Database(f"sqlite:///{file}", busy_timeout=BRIEFLY)
    yield database
    database.close()


@pytest.fixture
def raw(store: SqlStore, file: Path) -> Iterator[sqlite3.Connection]:
    """Whoever sends SQL of their own."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=BRIEFLY)
    yield connection
    connection.close()
