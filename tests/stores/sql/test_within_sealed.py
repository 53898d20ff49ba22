"""A store in a host's transaction seals by the same keys, and refuses the same that `SqlStore(url)` refuses."""

import sqlite3
from pathlib import Path

import pytest

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import Keyring, SqlStore
from cetms_core.testing.stores.samples import account, enrolled, keep, number

KEYS = Keyring.new()


@pytest.fixture
def host(file: Path) -> sqlite3.Connection:
    store = SqlStore(f"sqlite:///{file}", keys=KEYS)
    enrolled(store)
    store.close()
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


def test_what_is_kept_within_is_sealed_and_found(host: sqlite3.Connection) -> None:
    joined = SqlStore.within(host, after_commit=lambda tell: None, keys=KEYS)

    assert keep(joined, lambda session: session.people.claim(account("f" * 32, 2)))
    assert keep(joined, lambda session: session.people.claimed_by(number(1)))
    assert not host.execute("SELECT 1 FROM account WHERE id_number LIKE '4%'").fetchall()
    host.close()


@pytest.mark.parametrize("keys", [None, Keyring.new()])
def test_without_the_right_keys_it_is_refused(host: sqlite3.Connection, keys: Keyring | None) -> None:
    with pytest.raises(CetmsError, match=r"no keys|don't go with"):
        SqlStore.within(host, after_commit=lambda tell: None, keys=keys)
    host.close()
