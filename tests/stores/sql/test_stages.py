"""A database and a keyring that don't belong together are refused at the start, with what to do."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import Key, Keyring, SqlStore
from cetms_core.stores.sql.resealing import begin_sealing
from cetms_core.testing.stores.samples import enrolled

KEYS = Keyring.new()


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite:///{file}"


@pytest.fixture
def sealed(url: str) -> str:
    store = SqlStore(url, keys=KEYS)
    enrolled(store)
    store.close()
    return url


def refused(url: str, keys: Keyring | None) -> str:
    with pytest.raises(CetmsError) as refusal:
        SqlStore(url, keys=keys)
    shown = str(refusal.value)
    for key in KEYS.keys:
        assert key.sealing.hex() not in shown
    return shown


def test_the_right_keys_open_it_again(sealed: str) -> None:
    SqlStore(sealed, keys=KEYS).close()
    SqlStore(sealed, keys=KEYS.with_key(Key.new())).close()


def test_without_keys_a_sealed_database_is_refused(sealed: str) -> None:
    assert "no keys were given" in refused(sealed, None)


def test_another_keyring_is_refused(sealed: str) -> None:
    assert f"the key {KEYS.current.id} is missing" in refused(sealed, Keyring.new())


@pytest.mark.parametrize("secret", ["sealing", "finding"])
def test_another_key_of_the_same_name_is_refused(sealed: str, secret: str) -> None:
    other: dict[str, Any] = {secret: bytes(32)}
    wrong = Keyring((evolve(KEYS.current, **other),))

    assert "is another one of that name" in refused(sealed, wrong)


def test_keys_for_a_database_in_which_nothing_is_sealed_are_refused_until_sealing_has_begun(url: str) -> None:
    store = SqlStore(url)
    enrolled(store)
    store.close()
    assert "cetms keys seal" in refused(url, KEYS)

    begin_sealing(url, KEYS)
    SqlStore(url, keys=KEYS).close()
    assert "no keys were given" in refused(url, None)


def test_an_empty_database_is_sealed_from_its_first_row_on(url: str, file: Path) -> None:
    SqlStore(url).close()
    store = SqlStore(url, keys=KEYS)
    enrolled(store)
    store.close()

    with sqlite3.connect(file) as raw:
        assert [("sealed", 0)] == raw.execute("SELECT stage, moving FROM sealing").fetchall()


def test_a_new_current_key_says_that_rows_are_to_be_sealed_anew(sealed: str, file: Path) -> None:
    SqlStore(sealed, keys=KEYS.with_key(Key.new()).turned()).close()

    with sqlite3.connect(file) as raw:
        assert [(1,)] == raw.execute("SELECT moving FROM sealing").fetchall()
        assert [(2,)] == raw.execute("SELECT count(*) FROM seal_key").fetchall()
