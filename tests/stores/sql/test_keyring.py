"""A keyring shows no secret to anybody, and its file is for its owner alone."""

import json
import os
import stat
from pathlib import Path

import pytest

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import Key, Keyring, Suite, read_keyring, write_keyring


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "keys.json"


@pytest.mark.parametrize("suite", Suite)
def test_what_is_written_is_read(file: Path, suite: Suite) -> None:
    keyring = Keyring.new(suite).with_key(Key.new())
    write_keyring(file, keyring)

    assert keyring == read_keyring(file)
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)
    assert [file] == [*file.parent.iterdir()]


def test_its_bytes_reach_the_disk_before_its_name_and_its_name_before_it_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[tuple[str, bool]] = []
    sync = os.fsync

    def note(descriptor: int) -> None:
        sync(descriptor)
        steps.append((os.readlink(f"/proc/self/fd/{descriptor}"), file.exists()))

    monkeypatch.setattr(os, "fsync", note)
    write_keyring(file, Keyring.new())

    (part, named), folder = steps
    assert (True, False) == (part.endswith(".part"), named)
    assert (str(file.parent), True) == folder


def test_no_repr_shows_a_secret() -> None:
    keyring = Keyring.new()
    shown = f"{keyring} {keyring!r} {keyring.current!r} {keyring.keys}"
    for secret in (keyring.current.sealing, keyring.current.finding):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
        assert str(secret) not in shown


def test_two_keys_have_nothing_in_common() -> None:
    one, other = Key.new(), Key.new()

    assert 4 == len({one.sealing, one.finding, other.sealing, other.finding})
    assert one.id != other.id


def test_a_new_key_opens_first_and_seals_once_it_is_turned_to() -> None:
    old, new = Key.new(), Key.new()
    keyring = Keyring((old,)).with_key(new)

    assert old is keyring.current
    assert new is keyring.find(new.id)
    assert keyring.find("other") is None
    assert (new, old) == keyring.turned().keys
    assert (new,) == keyring.turned().without_older().keys


def test_a_keyring_without_a_key_or_with_two_of_one_id_is_none() -> None:
    key = Key.new()
    for keys in ((), (key, key)):
        with pytest.raises(CetmsError, match="at least one key"):
            Keyring(keys)


def test_a_short_secret_is_refused_and_not_shown() -> None:
    with pytest.raises(CetmsError, match="32 bytes") as refused:
        Key("0a0b0c0d", Suite.AES, b"short secret", bytes(32))
    assert "short secret" not in str(refused.value)


def test_a_file_that_others_may_read_is_refused(file: Path) -> None:
    write_keyring(file, Keyring.new())
    file.chmod(0o640)
    with pytest.raises(CetmsError, match="chmod 600"):
        read_keyring(file)


@pytest.mark.parametrize(
    "kept", ["", "{}", "[]", '{"keys": 1}', '{"keys": [{"id": "a"}]}', '{"keys": [{"sealing": "c2VjcmV0"}]}']
)
def test_a_file_that_holds_no_keys_is_said_so_without_its_text(file: Path, kept: str) -> None:
    file.write_text(kept)
    file.chmod(0o600)
    with pytest.raises(CetmsError, match="holds no keys") as refused:
        read_keyring(file)
    assert "c2VjcmV0" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_spoilt_secret_is_not_shown(file: Path) -> None:
    write_keyring(file, Keyring.new())
    kept = json.loads(file.read_text())
    kept["keys"][0]["sealing"] = "c2VjcmV0!"
    file.write_text(json.dumps(kept))
    with pytest.raises(CetmsError, match="holds no keys") as refused:
        read_keyring(file)
    assert "c2VjcmV0" not in str(refused.value)


def test_a_file_that_is_not_there_is_said_so(file: Path) -> None:
    with pytest.raises(CetmsError, match="can't be read"):
        read_keyring(file)
