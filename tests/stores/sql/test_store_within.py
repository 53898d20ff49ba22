"""A store in a host's transaction keeps every promise of a store, whoever the host is."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.store_suite import StoreSuite
from cetms_core.testing.stores.sessions import SessionLaws
from tests.stores.hosts import HOSTS, Visited


class TestOnSqlite(StoreSuite):
    """Without the two laws of readers that stay: such a host has the write lock while it reads, too."""

    test_a_reader_holds_nobody_up = None  # type: ignore[assignment]
    test_what_is_taken_back_is_seen_by_nobody = None  # type: ignore[assignment]

    @pytest.fixture(params=["the driver", pytest.param("sqlalchemy", marks=pytest.mark.prove)])
    def store(self, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
        file = tmp_path / "cetms.db"
        SqlStore(f"sqlite:///{file}").close()
        with closing(HOSTS[request.param](URL.create("sqlite", database=str(file)))) as host:
            yield Visited(host)


class OnPostgresql:
    """Either host there."""

    @pytest.fixture(params=HOSTS)
    def store(
        self, request: pytest.FixtureRequest, on_postgresql: SqlStore, made: tuple[SqlStore, URL]
    ) -> Iterator[Store]:
        with closing(HOSTS[request.param](made[1])) as host:
            yield Visited(host)


class TestSessionsOnPostgresql(OnPostgresql, SessionLaws):
    pass


@pytest.mark.prove
class TestOnPostgresql(OnPostgresql, StoreSuite):
    pass


class OnMariadb:
    """Either host there."""

    @pytest.fixture(params=HOSTS)
    def store(
        self, request: pytest.FixtureRequest, on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL]
    ) -> Iterator[Store]:
        with closing(HOSTS[request.param](made_on_mariadb[1])) as host:
            yield Visited(host)


class TestSessionsOnMariadb(OnMariadb, SessionLaws):
    pass


@pytest.mark.prove
class TestOnMariadb(OnMariadb, StoreSuite):
    pass
