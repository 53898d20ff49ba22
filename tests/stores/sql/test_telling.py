"""With SQLAlchemy, the host's commit is heard of by itself: after it, once, and only of what it kept."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.engine import URL
from sqlalchemy.exc import IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from cetms_core.stores.sql import SqlStore
from tests.stores.hosts import Alchemist, alchemist

Told = list[str]


@pytest.fixture(params=["sqlite", "postgresql"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Alchemist]:
    url = URL.create("sqlite", database=str(tmp_path / "cetms.db"))
    if request.param == "postgresql":
        request.getfixturevalue("on_postgresql")
        url = request.getfixturevalue("made")[1]
    else:
        SqlStore(url.render_as_string()).close()
    with closing(alchemist(url)) as host:
        yield host


@pytest.fixture
def on_server(made: tuple[SqlStore, URL], on_postgresql: SqlStore) -> Iterator[Alchemist]:
    with closing(alchemist(made[1])) as host:
        yield host


@pytest.fixture
def told() -> Told:
    return []


def tell(connection: Connection, told: Told, text: str) -> None:
    """What a visit does at its end."""
    SqlStore.within(connection).after_commit(lambda: told.append(text))


def test_all_stores_in_one_transaction_tell_in_order_and_once(host: Alchemist, told: Told) -> None:
    with host.connected() as connection:
        tell(connection, told, "one")
        tell(connection, told, "two")
        assert told == []

    assert told == ["one", "two"]


def test_the_same_connection_may_commit_again(host: Alchemist, told: Told) -> None:
    with host.engine.connect() as connection:
        for text in ("one", "two"):
            connection.begin()
            if host.engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            tell(connection, told, text)
            connection.commit()

    assert told == ["one", "two"]


def test_what_was_rolled_back_is_not_told_after_a_later_commit(host: Alchemist, told: Told) -> None:
    with host.engine.connect() as connection:
        connection.begin()
        if host.engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        tell(connection, told, "one")
        connection.rollback()
        connection.begin()
        connection.commit()

    assert told == []


def test_of_the_hosts_savepoints_those_count_that_it_kept(host: Alchemist, told: Told) -> None:
    with host.connected() as connection:
        tell(connection, told, "before")
        with connection.begin_nested():
            tell(connection, told, "kept")
            with connection.begin_nested() as inner:
                tell(connection, told, "taken back")
                inner.rollback()
        with connection.begin_nested() as outer:
            with connection.begin_nested():
                tell(connection, told, "kept by the inner one alone")
            outer.rollback()
        tell(connection, told, "after")

    assert told == ["before", "kept", "after"]


def test_of_a_savepoint_that_was_set_before_the_visit_too(host: Alchemist, told: Told) -> None:
    with host.connected() as connection:
        with connection.begin_nested() as savepoint:
            tell(connection, told, "taken back")
            savepoint.rollback()
        with connection.begin_nested():
            tell(connection, told, "kept")

    assert told == ["kept"]


def test_and_one_that_is_released(host: Alchemist, told: Told) -> None:
    with host.connected() as connection, connection.begin_nested():
        tell(connection, told, "kept")

    assert told == ["kept"]


def test_an_orm_session_lends_its_connection(host: Alchemist, told: Told) -> None:
    with Session(host.engine) as session:
        if host.engine.dialect.name == "sqlite":
            session.connection().exec_driver_sql("BEGIN IMMEDIATE")
        tell(session.connection(), told, "one")
        assert told == []
        session.commit()
        assert told == ["one"]


def test_a_commit_that_fails_is_told_to_nobody_and_raises_what_sqlalchemy_raises(
    on_server: Alchemist, told: Told
) -> None:
    def commit_in_vain() -> None:
        with on_server.connected() as connection:
            connection.exec_driver_sql(
                "CREATE TABLE hosts_own (x INTEGER UNIQUE DEFERRABLE INITIALLY DEFERRED)"
            )
            connection.exec_driver_sql("INSERT INTO hosts_own VALUES (1), (1)")
            tell(connection, told, "one")

    with pytest.raises(IntegrityError):
        commit_in_vain()
    assert told == []
    assert on_server.tables("SELECT to_regclass('hosts_own')") == [(None,)]


def test_what_postgresql_calls_a_commit_after_an_error_is_told_to_nobody(
    on_server: Alchemist, told: Told
) -> None:
    with on_server.connected() as connection:
        tell(connection, told, "one")
        with pytest.raises(ProgrammingError):
            connection.exec_driver_sql("SELECT * FROM nowhere")

    assert told == []


def test_where_nothing_is_to_be_told_the_hosts_commit_is_its_own(host: Alchemist) -> None:
    with host.connected() as connection:
        assert SqlStore.within(connection).joined
        connection.exec_driver_sql("CREATE TABLE hosts_own (x INTEGER)")

    host.tables("DROP TABLE hosts_own")
