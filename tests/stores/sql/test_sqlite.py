"""SQLite is durable by default, tells us when it is not, and says in its own way that it is busy."""

import sqlite3
import stat
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import make_url

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.sqlite import Sqlite, Version, demand_version, has_safe_log, settings

DURABLE = {"journal_mode": "delete", "synchronous": 3}
WITH_LOG = {"journal_mode": "wal", "synchronous": 2}


def told(database: Database, name: str) -> object:
    connection = database.take()
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA {name}")
    ((value,),) = cursor.fetchall()
    database.give_back(connection)
    return value


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 37, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 50, 99), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_the_log_is_safe_where_its_fix_arrived(version: Version, safe: bool) -> None:
    assert safe == has_safe_log(version)


@pytest.mark.parametrize(("version", "promised"), [((3, 51, 2), DURABLE), ((3, 51, 3), WITH_LOG)])
def test_a_connection_is_durable_as_its_version_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: Version, promised: dict[str, Any]
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    database = Database(f"sqlite:///{tmp_path / 'cetms.db'}", busy_timeout=5)

    assert promised == {name: told(database, name) for name in promised}
    database.close()


def test_a_log_gives_way_to_a_journal_when_the_library_is_older_than_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
        SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}").close()
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
    database = Database(f"sqlite:///{tmp_path / 'cetms.db'}", busy_timeout=5)

    assert DURABLE == {name: told(database, name) for name in DURABLE}
    database.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [("foreign_keys", 1), ("recursive_triggers", 1), ("busy_timeout", 50), ("mmap_size", 0)],
)
def test_every_connection_keeps_the_other_promises(database: Database, name: str, value: int) -> None:
    first, second = database.take(), database.take()
    for connection in (first, second):
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA {name}")
        assert (value,) == cursor.fetchone()
        database.give_back(connection)


def test_nothing_begins_by_itself(database: Database) -> None:
    connection = database.take()
    cursor = connection.cursor()
    cursor.execute("DELETE FROM letter")

    assert connection.driver_connection is not None
    assert not connection.driver_connection.in_transaction
    database.give_back(connection)


def test_in_memory_a_journal_is_nobodys_concern() -> None:
    assert {"journal_mode", "synchronous"}.isdisjoint(settings((3, 51, 3), on_disk=False))


def test_a_place_without_a_durable_journal_is_refused(tmp_path: Path) -> None:
    kind = Sqlite(make_url(f"sqlite:///{tmp_path / 'cetms.db'}"), 5)
    elsewhere = sqlite3.connect(":memory:")

    with pytest.raises(CetmsError, match="no durable journal"):
        kind._settle(elsewhere, None)
    elsewhere.close()


def test_a_new_file_is_for_its_owners_eyes_alone(store: SqlStore, file: Path) -> None:
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)


def test_an_sqlite_without_strict_tables_is_refused() -> None:
    demand_version((3, 37, 0))

    with pytest.raises(CetmsError, match=r"3\.36\.0"):
        demand_version((3, 36, 0))


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_these_are_all_in_memory(url: str) -> None:
    assert Sqlite(make_url(url), 5).file is None
