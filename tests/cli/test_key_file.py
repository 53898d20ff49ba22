"""A file of keys is never lost to a mistake: what can't be read is said so, and stays as it is."""

from pathlib import Path

import pytest

from cetms_core.stores.sql import read_keyring
from tests.cli.running import run


@pytest.mark.parametrize("command", ["new", "use", "drop"])
def test_a_file_that_holds_no_keys_is_left_as_it_is(tmp_path: Path, command: str) -> None:
    file = tmp_path / "keys.json"
    file.write_text("别的文件")
    file.chmod(0o600)
    said = run("keys", command, str(file))

    assert 1 == said.exit_code
    assert "holds no keys" in said.output
    assert "别的文件" == file.read_text()


def test_a_second_key_only_opens_until_it_is_turned_to(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    run("keys", "new", str(file))
    first = read_keyring(file).current
    run("keys", "new", str(file))

    assert first == read_keyring(file).current
    run("keys", "use", str(file))
    assert first != read_keyring(file).current
    run("keys", "drop", str(file))
    assert 1 == len(read_keyring(file).keys)
