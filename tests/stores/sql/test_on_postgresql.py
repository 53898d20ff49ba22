"""The store on PostgreSQL keeps every promise of a store."""

import pytest

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from tests.stores.contract import StoreContract


class TestOnPostgresql(StoreContract):
    @pytest.fixture
    def store(self, on_postgresql: SqlStore) -> Store:
        return on_postgresql
