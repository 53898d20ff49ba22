"""`cetms keys`: whoever runs a portal seals a database, changes its key and opens it again, and never sees a secret."""

import json
import stat
from pathlib import Path

import pytest

from cetms_core.stores.sql import SqlStore, read_keyring
from cetms_core.testing.stores.samples import enrolled, keep, number
from tests.cli.running import run


@pytest.fixture
def url(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path}/cetms.db"
    store = SqlStore(url)
    enrolled(store)
    store.close()
    return url


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "keys.json"
    assert 0 == run("keys", "new", str(file)).exit_code
    return file


def holder(url: str, file: Path | None) -> str:
    store = SqlStore(url, keys=read_keyring(file) if file else None)
    found = keep(store, lambda session: session.people.claimed_by(number(1)))
    store.close()
    assert found is not None
    return found.name


def test_a_new_file_is_for_its_owner_alone_and_its_secrets_are_not_said(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    said = run("keys", "new", str(file), "--suite", "sm")
    (kept,) = json.loads(file.read_text())["keys"]

    assert 0o600 == stat.S_IMODE(file.stat().st_mode)
    assert kept["id"] in said.output
    assert kept["sealing"] not in said.output
    assert kept["suite"].startswith("SM4-GCM")


def test_a_database_is_sealed_its_key_is_changed_and_it_is_opened_again(url: str, file: Path) -> None:
    asked = {"CETMS_KEYS": str(file)}
    for words in (["seal", "--store", url, "--begin"], ["seal", "--store", url]):
        assert 0 == run("keys", *words, **asked).exit_code
    first = read_keyring(file).current.id
    assert holder(url, file)

    for words in (["new", str(file)], ["use", str(file)], ["rotate", "--store", url], ["drop", str(file)]):
        assert 0 == run("keys", *words, **asked).exit_code
    (left,) = read_keyring(file).keys
    assert left.id != first
    assert holder(url, file)

    assert "account: 1" in run("keys", "unseal", "--store", url, **asked).output
    assert holder(url, None)


def test_other_commands_open_a_sealed_database_by_the_same_keys(url: str, file: Path) -> None:
    asked = {"CETMS_KEYS": str(file)}
    run("keys", "seal", "--store", url, **asked)

    assert 0 == run("audit", "verify", "--store", url, **asked).exit_code
    without = run("audit", "verify", "--store", url)
    assert 1 == without.exit_code
    assert "no keys were given" in without.output


def test_without_a_file_of_keys_it_says_where_to_name_one(url: str) -> None:
    said = run("keys", "seal", "--store", url)

    assert 1 == said.exit_code
    assert "CETMS_KEYS" in said.output


def test_a_fault_is_said_and_nothing_is_changed(url: str, file: Path) -> None:
    said = run("keys", "rotate", "--store", url, CETMS_KEYS=str(file))

    assert 1 == said.exit_code
    assert "cetms keys seal first" in said.output
    assert holder(url, None)
