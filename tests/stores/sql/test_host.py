"""What the house asks of a host before it works in its transaction, and what it says when that is not so."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy.engine import URL

from cetms_core import CetmsError, StoreFailed, Transaction, TryAgain, WrongCredentials
from cetms_core.domain.organisation import Organisation
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.house import LI, VISITOR, conference, furnished, id_number
from tests.stores.hosts import Host, alchemist, counting_changes, plain
from tests.stores.sql.test_within import serving


def never(tell: object) -> None:
    """A host that takes everything back."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """With our tables."""
    SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}").close()
    return tmp_path / "cetms.db"


@pytest.fixture
def lite(file: Path) -> Iterator[sqlite3.Connection]:
    """The driver's own connection."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as connection:
        yield connection


@pytest.fixture
def address(made: tuple[SqlStore, URL], on_postgresql: SqlStore) -> str:
    """Of a server with our tables."""
    return made[1].set(drivername="postgresql").render_as_string(hide_password=False)


@pytest.fixture
def post(address: str) -> Iterator[psycopg.Connection[Any]]:
    """The driver's own connection."""
    with closing(psycopg.connect(address)) as connection:
        yield connection


def refused(connection: Any, match: str, **given: Any) -> None:
    with pytest.raises(CetmsError, match=match):
        SqlStore.within(connection, **{"after_commit": never, **given})


# ── whose connection ──────────────────────────────────────────────────────────────────────────────────────


def test_what_is_no_connection_of_a_known_driver_is_refused_with_those_that_are_known() -> None:
    refused(object(), "sqlite3, psycopg, pymysql")


def test_a_class_of_the_hosts_made_out_of_the_drivers_is_known(file: Path) -> None:
    class Own(sqlite3.Connection):
        pass

    with closing(sqlite3.connect(file, isolation_level=None, factory=Own)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert SqlStore.within(connection, after_commit=never).joined


def test_a_drivers_connection_needs_somebody_who_tells_of_the_commit(lite: sqlite3.Connection) -> None:
    lite.execute("BEGIN IMMEDIATE")

    refused(lite, "after_commit=", after_commit=None)


def test_a_transaction_of_two_phases_needs_somebody_who_tells_of_the_commit(
    made: tuple[SqlStore, URL], on_postgresql: SqlStore
) -> None:
    with (
        closing(alchemist(made[1])) as host,
        host.engine.connect() as connection,
        connection.begin_twophase(),
    ):
        refused(connection, "two phases", after_commit=None)


# ── what has begun ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("begun", ["", "BEGIN", "BEGIN; SELECT * FROM cetms_schema"])
def test_on_sqlite_a_host_without_the_write_lock_is_refused_and_told_how_to_begin(
    lite: sqlite3.Connection, begun: str
) -> None:
    for statement in filter(None, begun.split("; ")):
        lite.execute(statement).fetchall()

    refused(lite, "BEGIN IMMEDIATE")


def test_a_write_lock_that_somebody_else_holds_is_not_the_hosts(lite: sqlite3.Connection, file: Path) -> None:
    lite.execute("BEGIN")
    lite.execute("SELECT * FROM cetms_schema").fetchall()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(lite, "BEGIN IMMEDIATE")


def test_a_host_that_has_written_has_the_lock(lite: sqlite3.Connection) -> None:
    lite.execute("BEGIN")
    lite.execute("CREATE TABLE hosts_own (x INTEGER)")

    assert SqlStore.within(lite, after_commit=never).joined


def test_with_sqlalchemy_a_transaction_must_be_open(file: Path) -> None:
    with closing(alchemist(URL.create("sqlite", database=str(file)))) as host:
        with host.engine.connect() as connection:
            refused(connection, "begin one first")
        refused(connection, "begin one first")


def test_on_postgresql_a_connection_that_commits_by_itself_is_refused(post: psycopg.Connection[Any]) -> None:
    post.autocommit = True
    refused(post, "no transaction has begun")

    with post.transaction():
        assert SqlStore.within(post, after_commit=never).folder is None


@pytest.mark.parametrize("level", ["REPEATABLE_READ", "SERIALIZABLE"])
def test_on_postgresql_what_would_be_read_may_not_be_older_than_the_lock(
    post: psycopg.Connection[Any], level: str
) -> None:
    post.isolation_level = psycopg.IsolationLevel[level]

    refused(post, "READ COMMITTED")


def test_a_store_ends_with_the_transaction_it_was_made_in(file: Path) -> None:
    with closing(alchemist(URL.create("sqlite", database=str(file)))) as host:
        with host.visit() as store:
            pass
        with pytest.raises(CetmsError, match="begin one first"), store.session() as session:
            session.people.account("")


@pytest.mark.parametrize(
    ("setting", "match"),
    [
        ("SET autocommit = 1", "no transaction has begun"),
        ("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ", "READ COMMITTED"),
        ("SET SESSION sql_mode = ''", "strict"),
    ],
)
def test_on_mariadb_too_and_nothing_may_be_cut_off(
    made_on_mariadb: tuple[SqlStore, URL], setting: str, match: str
) -> None:
    with plain(made_on_mariadb[1]).connected() as (connection, _):
        assert SqlStore.within(connection, after_commit=never).folder is None
        connection.commit()
        connection.execute(setting)

        refused(connection, match)


def test_on_mariadb_a_row_that_stays_the_same_must_count(made_on_mariadb: tuple[SqlStore, URL]) -> None:
    with counting_changes(made_on_mariadb[1]).connected() as (connection, _):
        refused(connection, r"client_flag=CLIENT\.FOUND_ROWS")


@pytest.mark.parametrize("host", [alchemist, plain])
def test_on_mariadb_an_organisation_that_stays_the_same_is_kept_again(
    on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL], host: Callable[[URL], Host]
) -> None:
    school = Organisation("A", "郑州市第一中学", "410100")
    with closing(host(made_on_mariadb[1])) as visited, visited.visit() as store, store.session() as session:
        for _ in range(2):
            session.places.add_organisation(school)

        assert school == session.places.organisation("A")


# ── our tables ────────────────────────────────────────────────────────────────────────────────────────────


def test_tables_are_never_made_in_a_hosts_transaction_and_what_the_host_did_goes_on(
    tmp_path: Path,
) -> None:
    with closing(sqlite3.connect(tmp_path / "empty.db", isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE hosts_own (x INTEGER)")
        refused(connection, "cetms db upgrade")
        connection.execute("COMMIT")

        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("hosts_own",)]


def test_and_on_postgresql_it_goes_on_too(post: psycopg.Connection[Any]) -> None:
    post.execute("CREATE TABLE hosts_own (x INTEGER)")
    post.execute("SET LOCAL search_path = pg_temp")
    refused(post, "cetms db upgrade")

    assert post.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize(("version", "age"), [(1, "older"), (99, "newer")])
def test_tables_of_another_release_are_refused(lite: sqlite3.Connection, version: int, age: str) -> None:
    lite.execute("BEGIN IMMEDIATE")
    lite.execute("UPDATE cetms_schema SET version = ?", [version])

    refused(lite, f"{age} release")


# ── what is kept apart ────────────────────────────────────────────────────────────────────────────────────


def test_on_sqlite_nothing_can_be_kept_apart(lite: sqlite3.Connection) -> None:
    lite.execute("BEGIN IMMEDIATE")

    refused(lite, "one writer", apart=MemoryStore())


@pytest.mark.parametrize(("apart", "counted"), [(True, True), (False, False)])
def test_a_guessed_password_is_counted_apart_or_goes_with_the_hosts_transaction(
    on_postgresql: SqlStore, address: str, post: psycopg.Connection[Any], apart: bool, counted: bool
) -> None:
    house = furnished(store=on_postgresql)
    store = SqlStore.within(post, after_commit=never, apart=on_postgresql if apart else None)
    with serving(house, store), pytest.raises(WrongCredentials):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), "猜的密码 one two"))
    post.rollback()

    with closing(psycopg.connect(address)) as other:
        (rows,) = other.execute("SELECT count(*) FROM attempt").fetchone() or (0,)
    assert bool(rows) is counted


# ── when something breaks ─────────────────────────────────────────────────────────────────────────────────


def test_a_connection_that_is_lost_is_the_hosts_to_open_again(
    on_postgresql: SqlStore, address: str, post: psycopg.Connection[Any]
) -> None:
    house = furnished(store=on_postgresql)
    store = SqlStore.within(post, after_commit=never)

    def draft_and_lose(tx: Transaction) -> None:
        tx.draft("academic_conference", 2025, conference())
        with closing(psycopg.connect(address, autocommit=True)) as other:
            other.execute("SELECT pg_terminate_backend(%s)", [post.info.backend_pid])
        tx.draft("academic_conference", 2025, conference())

    with serving(house, store), pytest.raises(TryAgain):
        house.ask(LI, draft_and_lose)


def test_a_full_disk_is_told_as_such_and_nothing_of_the_visit_is_kept(
    file: Path, lite: sqlite3.Connection
) -> None:
    with closing(SqlStore(f"sqlite:///{file}")) as own:
        house = furnished(store=own)
        lite.execute("BEGIN IMMEDIATE")
        (pages,) = lite.execute("PRAGMA page_count").fetchone()
        lite.execute(f"PRAGMA max_page_count = {pages + 2}")
        with serving(house, SqlStore.within(lite, after_commit=never)), pytest.raises(StoreFailed):
            house.ask(LI, draft_much)
        lite.commit()

        assert house.ask(LI, lambda tx: tx.declarations()).items == ()


def draft_much(tx: Transaction) -> None:
    for number in range(100):
        tx.draft("academic_conference", 2025, conference("长" * 90 + str(number)))


def test_a_host_that_ends_its_transaction_within_a_visit_hears_what_went_wrong(
    file: Path, lite: sqlite3.Connection
) -> None:
    def draft_and_end(tx: Transaction) -> None:
        tx.draft("academic_conference", 2025, conference())
        lite.rollback()
        raise ZeroDivisionError

    with closing(SqlStore(f"sqlite:///{file}")) as own:
        house = furnished(store=own)
        lite.execute("BEGIN IMMEDIATE")
        with serving(house, SqlStore.within(lite, after_commit=never)), pytest.raises(ZeroDivisionError):
            house.ask(LI, draft_and_end)


def test_what_cannot_be_taken_back_is_no_secret(file: Path, lite: sqlite3.Connection) -> None:
    def draft_and_close(tx: Transaction) -> None:
        tx.draft("academic_conference", 2025, conference())
        lite.close()
        raise ZeroDivisionError

    with closing(SqlStore(f"sqlite:///{file}")) as own:
        house = furnished(store=own)
        lite.execute("BEGIN IMMEDIATE")
        with (
            serving(house, SqlStore.within(lite, after_commit=never)),
            pytest.raises(sqlite3.ProgrammingError),
        ):
            house.ask(LI, draft_and_close)


def test_locks_stay_the_hosts_until_its_end(
    on_postgresql: SqlStore, made: tuple[SqlStore, URL], post: psycopg.Connection[Any]
) -> None:
    house = furnished(store=on_postgresql)
    with serving(house, SqlStore.within(post, after_commit=never)):
        house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference()))
    impatient = SqlStore(made[1].render_as_string(hide_password=False), busy_timeout=0.05)

    def ask() -> None:
        with serving(house, impatient):
            house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference()))

    with closing(impatient):
        with pytest.raises(TryAgain):
            ask()
        post.rollback()
        ask()
