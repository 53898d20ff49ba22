"""The tables are made once, whole or not at all, and never by an older release than theirs."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from cetms_core.errors import CetmsError, TryAgain
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.schema import VERSION
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import account, enrolled, keep


def names(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}


def test_the_version_is_written_beside_the_tables(raw: sqlite3.Connection) -> None:
    assert [(VERSION,)] == raw.execute("SELECT version FROM cetms_schema").fetchall()


def test_of_several_who_open_an_empty_file_at_once_one_makes_the_tables(file: Path) -> None:
    stores = race(*[lambda: SqlStore(f"sqlite:///{file}")] * 4)

    enrolled(stores[0])

    for store in stores:
        assert account() == keep(store, lambda session: session.people.account(account().person_id))
        store.close()


@pytest.mark.parametrize(("step", "age"), [(1, "a newer"), (-1, "an older")])
def test_tables_of_another_release_are_refused(
    raw: sqlite3.Connection, file: Path, step: int, age: str
) -> None:
    raw.execute("UPDATE cetms_schema SET version = ?", (VERSION + step,))

    with pytest.raises(CetmsError, match=f"{age} release"):
        SqlStore(f"sqlite:///{file}")


def test_a_table_of_somebody_elses_with_one_of_our_names_stops_us_before_anything_is_made(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE letter (id)")

    with pytest.raises(sqlite3.OperationalError, match="letter"):
        SqlStore(f"sqlite:///{file}")

    assert {"letter"} == names(file)


def test_a_busy_database_means_another_try(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")

        with pytest.raises(TryAgain):
            SqlStore(f"sqlite:///{file}", busy_timeout=0)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises((OperationalError, FileNotFoundError), match="nowhere"):
        SqlStore(f"sqlite:///{tmp_path / 'nowhere' / 'cetms.db'}")
