"""A database is of a kind that we know, lends its connections, and its errors are put in the house's words."""

import sqlite3
from pathlib import Path

import pytest

from cetms_core.errors import CetmsError, TryAgain
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.engine import Database, Taken


@pytest.mark.parametrize("url", ["postgresql+asyncpg://localhost/cetms", "sqlite+aiosqlite:///cetms.db"])
def test_a_kind_that_nobody_taught_us_is_refused(url: str) -> None:
    with pytest.raises(CetmsError, match=url.partition(":")[0].replace("+", r"\+")):
        SqlStore(url)


def test_a_connection_that_was_given_back_is_lent_again(database: Database) -> None:
    first = database.take()
    lent = first.driver_connection
    database.give_back(first)

    again = database.take()

    assert lent is again.driver_connection
    database.give_back(again)


def test_there_is_a_connection_for_everybody_on_disk_and_one_for_all_in_memory(database: Database) -> None:
    in_memory = Database("sqlite://", busy_timeout=5)
    taken = [database.take() for _ in range(20)]

    assert 20 == len({id(each.driver_connection) for each in taken})
    assert in_memory.take() is in_memory.take()
    for each in taken:
        database.give_back(each)
    in_memory.close()


def test_a_database_that_is_busy_when_a_connection_opens_means_another_try(
    raw: sqlite3.Connection, file: Path
) -> None:
    raw.execute("BEGIN EXCLUSIVE")
    database = Database(f"sqlite:///{file}", busy_timeout=0)

    with pytest.raises(TryAgain):
        database.take()
    raw.execute("ROLLBACK")
    database.close()


def test_errors_mean_what_they_mean(database: Database, raw: sqlite3.Connection) -> None:
    raw.execute("INSERT INTO result VALUES ('p', 'k', '', '2025-06-01T01:00:00.000000Z')")
    for statement, meaning in [
        ("INSERT INTO result SELECT * FROM result", Taken),
        ("INSERT INTO result SELECT 'p', NULL, '', ''", sqlite3.IntegrityError),
        ("SELECT * FROM nothing", sqlite3.OperationalError),
    ]:
        with pytest.raises(sqlite3.Error) as error:
            raw.execute(statement)
        with pytest.raises(meaning):
            database.pass_on(error.value)
