"""The front door: what portals and plugins import, and what that costs them."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import cetms_core

SNAPSHOT = Path(__file__).with_name("front_door.txt")
"""One public name a line, sorted; a name is added or removed here by hand, with a line in `changelog.d`."""

HEAVY = {"cattrs", "click", "email_validator", "importlib.metadata", "pluggy", "sqlalchemy"}
"""What `import cetms_core` leaves to the first use."""


def test_the_public_names_are_those_of_the_snapshot() -> None:
    assert SNAPSHOT.read_text(encoding="utf-8").split() == sorted(cetms_core.__all__)


def test_the_type_checker_is_told_the_same_names_from_the_same_rooms() -> None:
    tree = ast.parse(Path(cetms_core.__file__).read_text(encoding="utf-8"))
    told = {
        alias.name: each.module
        for each in ast.walk(tree)
        if isinstance(each, ast.ImportFrom) and (each.module or "").startswith("cetms_core.")
        for alias in each.names
    }

    assert cetms_core._ROOM_OF == told


def test_the_public_names_stand_sorted_and_once() -> None:
    assert sorted(set(cetms_core.__all__)) == list(cetms_core.__all__)


@pytest.mark.parametrize("name", cetms_core.__all__)
def test_every_public_name_can_be_imported(name: str) -> None:
    assert getattr(cetms_core, name) is not None


def test_dir_tells_the_public_names_and_no_other() -> None:
    assert set(cetms_core.__all__) == {name for name in dir(cetms_core) if not name.startswith("_")}


def test_a_name_that_is_not_public_is_not_there() -> None:
    assert not hasattr(cetms_core, "no_such_name")


def test_importing_it_loads_nothing_heavy() -> None:
    script = "import sys; before = {*sys.modules}; import cetms_core; print(*{*sys.modules} - before)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)

    assert "cetms_core" in loaded.stdout.split()
    assert set() == HEAVY & set(loaded.stdout.split())
