"""The store on SQLite keeps every promise of a store, on disk and in memory, with either journal."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.pool import QueuePool

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from cetms_core.testing import StoreSuite
from cetms_core.testing.stores.samples import account, enrolled, keep, professional
from cetms_core.testing.stores.sessions import SessionLaws


class TestOnDisk(StoreSuite):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        store = SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}")
        yield store
        store.close()


class TestInMemory(StoreSuite):
    @pytest.fixture
    def store(self) -> Iterator[Store]:
        store = SqlStore("sqlite://")
        yield store
        store.close()


class TestWithAWriteAheadLog(SessionLaws):
    @pytest.fixture
    def store(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
        monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
        store = SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}")
        yield store
        store.close()


def test_attachments_lie_beside_the_file(store: SqlStore, file: Path) -> None:
    assert store.folder == file.with_name("cetms.files")


def test_a_store_in_memory_keeps_nothing_on_disk() -> None:
    store = SqlStore("sqlite://")

    assert store.folder is None
    store.close()


def test_a_file_stays_the_same_one_wherever_the_process_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    monkeypatch.chdir(here)
    store = SqlStore("sqlite:///cetms.db")
    monkeypatch.chdir(there)

    enrolled(store)

    assert store.folder == here / "cetms.files"
    assert [] == [*there.iterdir()]
    store.close()


def test_what_was_kept_is_there_when_the_file_is_opened_again(store: SqlStore, file: Path) -> None:
    enrolled(store)
    store.close()

    again = SqlStore(f"sqlite:///{file}")

    assert account() == keep(again, lambda session: session.people.account(professional().person_id))
    again.close()


def test_a_new_store_has_no_connection_open_that_a_fork_could_share(store: SqlStore) -> None:
    pool = store._database.engine.pool

    assert isinstance(pool, QueuePool)
    assert 0 == pool.checkedin() == pool.checkedout()


def test_a_closed_store_opens_again_by_itself(store: SqlStore) -> None:
    store.close()

    enrolled(store)

    assert keep(store, lambda session: session.people.account(account().person_id)) == account()
