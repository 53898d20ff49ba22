"""The store on MariaDB keeps every promise of a store."""

import pytest

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from cetms_core.testing import StoreSuite


class TestOnMariadb(StoreSuite):
    @pytest.fixture
    def store(self, on_mariadb: SqlStore) -> Store:
        return on_mariadb
