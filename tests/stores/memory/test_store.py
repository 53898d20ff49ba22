"""The store that forgets keeps every promise of a store meanwhile."""

import pytest

from cetms_core.contracts import Store
from cetms_core.stores.memory import MemoryStore
from cetms_core.testing import StoreSuite


class TestMemoryStore(StoreSuite):
    @pytest.fixture
    def store(self) -> Store:
        return MemoryStore()


def test_it_keeps_nothing_on_disk() -> None:
    assert MemoryStore().folder is None
