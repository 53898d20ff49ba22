"""The store on one node of a Galera cluster keeps every promise of a store."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.engine import make_url

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from cetms_core.testing import StoreSuite
from tests.stores import galera_cluster, mariadb_server

pytestmark = [pytest.mark.prove, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def made_on_galera(galera: Any) -> Iterator[tuple[SqlStore, str]]:
    """A store whose tables are made once."""
    address = galera_cluster.emptied(galera)[0]
    store = SqlStore(address)
    yield store, address
    store.close()


class TestOnGalera(StoreSuite):
    @pytest.fixture
    def store(self, made_on_galera: tuple[SqlStore, str]) -> Store:
        store, address = made_on_galera
        mariadb_server.emptied(make_url(address))
        return store
