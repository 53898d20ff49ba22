"""The store keeps every promise when its fields are sealed, by either suite, and while they are being sealed anew."""

from collections.abc import Iterator

import pytest
from sqlalchemy.engine import URL

from cetms_core.contracts import Store
from cetms_core.stores.sql import Key, Keyring, SqlStore, Suite, resealing
from cetms_core.testing import StoreSuite
from cetms_core.testing.stores.letters import LetterLaws
from cetms_core.testing.stores.people import PeopleLaws
from cetms_core.testing.stores.petitions import PetitionLaws
from cetms_core.testing.stores.samples import keep
from cetms_core.testing.stores.sessions import read_everywhere, write_everywhere


class TestSealed(StoreSuite):
    @pytest.fixture
    def store(self) -> Iterator[Store]:
        store = SqlStore("sqlite://", keys=Keyring.new())
        yield store
        store.close()


class TestSealedByTheOtherSuite(PeopleLaws):
    @pytest.fixture
    def store(self) -> Iterator[Store]:
        store = SqlStore("sqlite://", keys=Keyring.new(Suite.SM))
        yield store
        store.close()


class TestWithAnOlderKey(PeopleLaws):
    @pytest.fixture
    def store(self) -> Iterator[Store]:
        store = SqlStore("sqlite://", keys=Keyring.new().with_key(Key.new()))
        yield store
        store.close()


@pytest.fixture
def sealed_on_postgresql(on_postgresql: SqlStore, made: tuple[SqlStore, URL]) -> Iterator[Store]:
    """The tests' own database, emptied, and so sealed from its first row on."""
    store = SqlStore(made[1].render_as_string(hide_password=False), keys=Keyring.new())
    yield store
    store.close()


class TestSealedOnPostgresql(PeopleLaws, PetitionLaws, LetterLaws):
    @pytest.fixture
    def store(self, sealed_on_postgresql: Store) -> Store:
        return sealed_on_postgresql


@pytest.mark.prove
class TestEverythingSealedOnPostgresql(StoreSuite):
    @pytest.fixture
    def store(self, sealed_on_postgresql: Store) -> Store:
        return sealed_on_postgresql


def test_a_server_is_sealed_sealed_anew_and_opened_again(
    on_postgresql: SqlStore, made: tuple[SqlStore, URL]
) -> None:
    url, old = made[1].render_as_string(hide_password=False), Keyring.new()
    new = old.with_key(Key.new()).turned()
    keep(on_postgresql, write_everywhere)
    before = keep(on_postgresql, read_everywhere)

    resealing.seal(url, old)
    assert before == read_with(url, old)
    resealing.rotate(url, new)
    assert before == read_with(url, new.without_older())
    resealing.unseal(url, new)
    assert before == keep(on_postgresql, read_everywhere)


def read_with(url: str, keys: Keyring) -> list[object]:
    store = SqlStore(url, keys=keys)
    try:
        return keep(store, read_everywhere)
    finally:
        store.close()


def test_so_is_mariadb(on_mariadb: SqlStore, made_on_mariadb: tuple[SqlStore, URL]) -> None:
    url, old = made_on_mariadb[1].render_as_string(hide_password=False), Keyring.new()
    keep(on_mariadb, write_everywhere)
    before = keep(on_mariadb, read_everywhere)

    resealing.seal(url, old)
    assert before == read_with(url, old)
    resealing.unseal(url, old)
    assert before == keep(on_mariadb, read_everywhere)
