"""The store on PostgreSQL keeps every promise of a store."""

import pytest

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from cetms_core.testing import StoreSuite


class TestOnPostgresql(StoreSuite):
    @pytest.fixture
    def store(self, on_postgresql: SqlStore) -> Store:
        return on_postgresql
