"""What is MariaDB's own: addresses, turns, what its errors mean, and tables that can't be taken back."""

from collections.abc import Iterator

import pymysql
import pytest
from sqlalchemy.engine import URL, make_url

from cetms_core import CetmsError, StoreFailed, TryAgain
from cetms_core.stores.sql import SqlStore, schema
from cetms_core.stores.sql.engine import Database, Taken, kind_of
from cetms_core.stores.sql.mariadb import Mariadb
from cetms_core.stores.sql.turns import STRIPES, stripes
from cetms_core.testing.stores.racing import race
from tests.stores import mariadb_server
from tests.stores.mariadb_server import connected, sent

KIND = Mariadb(make_url("mariadb://nobody@localhost/nothing"), 0.5)


@pytest.fixture
def empty(mariadb: URL) -> Iterator[URL]:
    with mariadb_server.database(mariadb) as url:
        yield url


def opened(url: URL) -> SqlStore:
    return SqlStore(url.render_as_string(hide_password=False), busy_timeout=0.5)


@pytest.mark.parametrize("driver", ["mariadb", "mysql", "mariadb+pymysql", "mysql+pymysql"])
def test_every_name_of_it_leads_here(driver: str) -> None:
    assert isinstance(kind_of(make_url(f"{driver}://me@localhost/cetms"), 1), Mariadb)


def test_a_database_that_cannot_keep_every_name_is_refused(mariadb: URL) -> None:
    with connected(mariadb) as connection:
        sent(connection, "CREATE DATABASE latin CHARACTER SET latin1")
    with pytest.raises(CetmsError, match="utf8mb4"):
        opened(mariadb.set(database="latin"))


def test_of_several_who_open_an_empty_database_all_find_the_tables(empty: URL) -> None:
    for store in race(*[lambda: SqlStore(empty.render_as_string())] * 3):
        store.close()
    with connected(empty) as connection:
        assert sent(connection, "SELECT version FROM cetms_schema") == ((schema.VERSION,),)
        assert sent(connection, "SELECT COUNT(*) FROM turn") == ((STRIPES,),)


@pytest.mark.parametrize("last", ["CREATE TABLE", "CREATE TRIGGER", "INSERT INTO turn"])
def test_where_somebody_stopped_halfway_the_next_one_goes_on(
    empty: URL, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    class Killed(Exception):
        pass

    def dies(self: pymysql.cursors.Cursor, query: str) -> int:
        left[0] -= query.lstrip().startswith(last)
        if left[0] < 0:
            raise Killed
        return whole(self, query)

    left, whole = [5], pymysql.cursors.Cursor._query  # type: ignore[attr-defined]
    with monkeypatch.context() as patch:
        patch.setattr(pymysql.cursors.Cursor, "_query", dies)
        with pytest.raises(Killed):
            opened(empty)
    opened(empty).close()
    with connected(empty) as connection:
        assert sent(connection, "SELECT COUNT(*) FROM turn") == ((STRIPES,),)
        triggers = sent(connection, KIND.guards)
    assert len(triggers) > 10


def test_whoever_has_the_turn_keeps_others_waiting_and_no_others(
    on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL]
) -> None:
    other = opened(made_on_mariadb[1])
    with on_mariadb.session() as session:
        session.begin("a")
        with other.session() as second:
            second.begin("b")
        with pytest.raises(TryAgain), other.session() as second:
            second.begin("a")
        with pytest.raises(TryAgain), other.session() as second:
            second.begin()
    other.close()


def test_names_come_to_stripes_in_one_order() -> None:
    names = [str(number) for number in range(1000)]
    assert stripes(names) == sorted(set(stripes(reversed(names))))
    assert len(stripes(names)) > 240


@pytest.mark.parametrize(
    ("code", "meaning"),
    [(1213, TryAgain), (1205, TryAgain), (1047, TryAgain), (2013, TryAgain), (1062, Taken)]  # noqa: RUF005
    + [(1114, StoreFailed), (1180, StoreFailed), (1064, pymysql.err.OperationalError)],
)
def test_errors_mean_this_and_show_no_row(code: int, meaning: type[Exception]) -> None:
    error = pymysql.err.OperationalError(code, "Duplicate entry '410105190402290017' for key 'PRIMARY'")
    database = Database.__new__(Database)
    database.kind = KIND
    with pytest.raises(meaning):
        database.pass_on(error)
    assert "4101" not in str(error)


@pytest.mark.parametrize("text", ["x" * 33, "x" + " " * 40])
def test_what_is_too_long_is_refused_and_never_cut(
    on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL], text: str
) -> None:
    connection = Database(made_on_mariadb[1].render_as_string(), busy_timeout=1)
    with connection.engine.connect() as sql, pytest.raises(Exception, match=r"in_bounds|too long"):
        sql.exec_driver_sql("INSERT INTO region_within VALUES (%s, 'b')", (text,))
    connection.close()


def test_case_and_blanks_count(on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL]) -> None:
    with connected(made_on_mariadb[1]) as connection:
        sent(connection, "INSERT INTO region_within VALUES ('a', 'b'), ('A', 'b'), ('a ', 'b')")
        assert sent(connection, "SELECT COUNT(*) FROM region_within WHERE outer_code = 'a'") == ((1,),)


def test_account_and_history_are_only_added_to(
    on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL]
) -> None:
    row = "'a', 1, '" + "x" * 32 + "', 'schema'"
    with connected(made_on_mariadb[1]) as connection:
        sent(connection, f"INSERT INTO kept_form VALUES ({row})")
        for sql in (
            "UPDATE kept_form SET version = 2",
            "DELETE FROM kept_form",
            f"REPLACE INTO kept_form VALUES ({row})",
        ):
            with pytest.raises(pymysql.err.Error, match="only added to"):
                sent(connection, sql)
