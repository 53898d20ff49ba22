"""What people install is what was tested: the wheel, tried outside the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"

VISITOR = """
import json
from importlib.metadata import entry_points, version

import cetms_core

[builtin] = entry_points(group="cetms", name="builtin")
print(json.dumps({
    "version": version("cetms"),
    "core": cetms_core.__file__,
    "types": builtin.load().__file__,
    "missing": [name for name in cetms_core.__all__ if not hasattr(cetms_core, name)],
}))
"""
"""What a portal's developer does first."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel, built from this checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return ZipFile(built)


@pytest.fixture(scope="module")
def elsewhere(wheel: ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that holds the wheel, and reaches the dependencies installed for these tests."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, with_pip=False)
    places = {"base": str(folder), "platbase": str(folder)}
    installed = Path(sysconfig.get_path("purelib", "venv", places))
    wheel.extractall(installed)
    (installed / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def required(wheel: ZipFile) -> set[str]:
    """What the wheel asks for without any extra, by name."""
    (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    asked = message_from_bytes(wheel.read(metadata)).get_all("Requires-Dist", [])
    return {line.split(">")[0].split("<")[0].strip() for line in asked if "extra ==" not in line}


def test_the_wheel_holds_both_packages_whole_and_nothing_else(wheel: ZipFile) -> None:
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    written = {path.relative_to(SRC).as_posix() for path in SRC.rglob("*") if path.is_file()}

    assert {name for name in written if "__pycache__" not in name and ".egg-info/" not in name} == packed


@pytest.mark.parametrize("package", ["cetms_core", "cetms_types"])
def test_type_checkers_may_believe_the_annotations(wheel: ZipFile, package: str) -> None:
    assert f"{package}/py.typed" in wheel.namelist()


def test_the_wheel_brings_the_licence_and_no_test(wheel: ZipFile) -> None:
    names = wheel.namelist()

    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert [] == [name for name in names if name.rpartition("/")[2].startswith(("test_", "conftest"))]


def test_it_asks_for_five_distributions_and_never_another(wheel: ZipFile) -> None:
    assert {"attrs", "cattrs", "email-validator", "pluggy", "sqlalchemy"} == {
        name.lower() for name in required(wheel)
    }


def test_outside_the_checkout_the_front_door_opens_and_the_built_in_types_are_found(elsewhere: Path) -> None:
    python = elsewhere / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    visit = subprocess.run(
        [python, "-I", "-c", VISITOR], cwd=elsewhere, capture_output=True, encoding="utf-8", check=False
    )
    assert "" == visit.stderr

    found = json.loads(visit.stdout)

    assert found["version"]
    assert [] == found["missing"]
    assert all(Path(found[package]).is_relative_to(elsewhere) for package in ("core", "types"))
