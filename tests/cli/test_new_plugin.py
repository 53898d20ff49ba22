"""A plugin as the command begins it is whole: installed without a network, it passes its own tests at once."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.running import run, run_apart

SRC = Path(__file__).resolve().parent.parent.parent / "src"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new plugin."""
    folder = tmp_path_factory.mktemp("begun")
    written = run("plugins", "new", "hospital_lecture", "--into", str(folder), "--label", "院内讲座")

    assert 0 == written.exit_code, written.output
    return folder / "hospital_lecture"


@pytest.fixture(scope="module")
def installed(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which its wheel is installed."""
    folder = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=begun, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    ZipFile(wheel).extractall(folder)
    return {"PYTHONPATH": os.pathsep.join([str(folder), str(SRC)]), "PYTHONDONTWRITEBYTECODE": "1"}


def python(*words: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder, env=os.environ | environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_its_tests_pass_at_once(begun, installed):
    tried = python("pytest", "-q", "-p", "no:cacheprovider", folder=begun, environment=installed)

    assert 0 == tried.returncode, tried.stdout
    assert " passed" in tried.stdout


def test_it_is_listed_once_it_is_installed(installed):
    listed = json.loads(run_apart("plugins", "--json", **installed).stdout)
    (plugin,) = (each for each in listed if each["name"] == "hospital_lecture")

    assert ("works", "hospital-lecture", "0.1.0", ["hospital_lecture"]) == tuple(
        plugin[fact] for fact in ("state", "distribution", "version", "types")
    )


def test_its_type_can_be_shown_once_it_is_installed(installed):
    page = run_apart("types", "show", "hospital_lecture", **installed).stdout.decode("utf-8")

    assert page.startswith("hospital_lecture  院内讲座  Hospital lecture\n")


@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy comes with the extra `check`")
def test_a_strict_type_checker_finds_nothing(begun, installed):
    checked = python(
        "mypy", "--cache-dir", str(begun.parent / "mypy"), "src", "tests", folder=begun, environment=installed
    )

    assert 0 == checked.returncode, checked.stdout


@pytest.mark.skipif(find_spec("ruff") is None, reason="ruff comes with the extra `check`")
@pytest.mark.parametrize("words", [("format", "--check"), ("check",)])
def test_its_form_is_clean(begun, installed, words):
    checked = python("ruff", *words, "--no-cache", ".", folder=begun, environment=installed)

    assert 0 == checked.returncode, checked.stdout


def test_what_was_written_and_what_comes_next_is_said(tmp_path):
    said = run(
        "plugins", "new", "talks", "--into", str(tmp_path / "deep"), "--code", "talk"
    ).stdout.splitlines()
    folder = tmp_path / "deep" / "talks"

    assert {f"已写 wrote {path}" for path in folder.rglob("*") if path.is_file()} == {*said[:5]}
    assert ["接下来 next:", f"  cd {folder}"] == said[5:7]
    assert "  cetms types show talk" == said[-1]
    assert "专题讲座" in (folder / "README.md").read_text(encoding="utf-8")


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path):
    (tmp_path / "talks").mkdir()
    refused = run("plugins", "new", "talks", "--into", str(tmp_path))

    assert 2 == refused.exit_code
    assert f"{tmp_path / 'talks'}：已经存在" in refused.stderr
    assert [] == [*(tmp_path / "talks").iterdir()]


def test_a_name_that_is_none_is_refused_before_anything_is_written(tmp_path):
    refused = run("plugins", "new", "9-talks", "--into", str(tmp_path))

    assert 2 == refused.exit_code
    assert "9-talks：要用小写英文单词" in refused.stderr
    assert [] == [*tmp_path.iterdir()]


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    refused = run("plugins", "new", "talks", "--into", str(tmp_path / "file" / "below"))

    assert 1 == refused.exit_code
    assert "写不进去 / cannot be written" in refused.stderr
