"""A suite holds its store to every law: a sound store passes them all, and a broken one is told what to change."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cetms_core.testing import StoreSuite
from tests.testing.broken_stores import FAULTS

ROOT = Path(__file__).parents[2]
PAGES = [page for page in StoreSuite.__mro__ if page.__module__.startswith("cetms_core.testing.stores.")]
LAWS = [name for page in PAGES for name in vars(page) if name.startswith("test_")]

FOLDER = """
import os

import pytest

from cetms_core.stores.memory import MemoryStore
from cetms_core.testing import StoreSuite
from tests.testing.broken_stores import FAULTS, BrokenStore


class TestSound(StoreSuite):
    @pytest.fixture
    def store(self):
        return MemoryStore()


class TestWithoutAStore(StoreSuite):
    pass


def suite(breaks, pages):
    class Broken(*pages):
        @pytest.fixture
        def store(self):
            return BrokenStore(breaks)

    return Broken


for name, (breaks, laws) in FAULTS.items():
    pages = [page for page in StoreSuite.__bases__ if any(hasattr(page, law) for law in laws)]
    globals()[f"Test_{name}"] = suite(breaks, [StoreSuite] if "EVERY_LAW" in os.environ else pages)
"""
"""A broken store is asked for the laws of those pages alone that must notice; in the long proof, for all."""

Told = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What pytest says of each store."""
    return told_in(tmp_path_factory.mktemp("stores"))


@pytest.fixture(scope="module")
def told_whole(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told_in(tmp_path_factory.mktemp("stores"), EVERY_LAW="1")


def told_in(folder: Path, **surroundings: str) -> Told:
    """In a folder of somebody else's: each law, and why it failed."""
    (folder / "test_stores.py").write_text(FOLDER, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--junitxml=told.xml", "test_stores.py"]
    places = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    subprocess.run(run, cwd=folder, env=os.environ | places | surroundings, capture_output=True, check=False)
    suites: Told = {}
    for test in ElementTree.parse(folder / "told.xml").iter("testcase"):
        bad = (each for each in test if each.tag in {"failure", "error"})
        why = "".join(each.attrib["message"] + str(each.text) for each in bad)
        law = test.attrib["name"].partition("[")[0]
        laws = suites.setdefault(test.attrib["classname"].rpartition(".")[2], {})
        laws[law] = laws.get(law, "") + why
    return suites


# ── the suite itself ──────────────────────────────────────────────────────────────────────────────────────


def test_no_law_hides_another_of_the_same_name():
    assert sorted({*LAWS}) == sorted(LAWS)


def test_every_page_of_laws_belongs_to_the_suite():
    written = {
        f"cetms_core.testing.stores.{path.stem}"
        for path in (ROOT / "src/cetms_core/testing/stores").glob("*.py")
        if re.search(r"^class \w+Laws", path.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert written == {page.__module__ for page in PAGES}


def test_every_law_says_what_to_change():
    silent = [name for name in LAWS if not hasattr(getattr(StoreSuite, name), "__wrapped__")]

    assert [] == silent


def test_every_group_of_a_session_has_a_law():
    from cetms_core.contracts import Session

    groups = {name for name, member in vars(Session).items() if isinstance(member, property)}
    laws = "".join(inspect.getsource(sys.modules[page.__module__]) for page in PAGES)

    assert set() == {name for name in groups if f"session.{name}" not in laws}


def test_a_store_needs_no_hypothesis():
    without = "import sys; sys.modules['hypothesis'] = None; from cetms_core.testing import StoreSuite"

    subprocess.run([sys.executable, "-c", without], cwd=ROOT / "src", check=True)


# ── what it says ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_sound_store_passes(told: Told):
    assert {""} == {*told["TestSound"].values()}
    assert {*LAWS} == {*told["TestSound"]}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_store_is_noticed_and_told_what_to_change(told: Told, fault: str):
    _, laws = FAULTS[fault]
    said = told[f"Test_{fault}"]

    for law in laws:
        assert f"Law: {law.removeprefix('test_').replace('_', ' ')}" in said[law]
        assert "Change: " in said[law]


@pytest.mark.prove
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_leaves_most_laws_alone(told_whole: Told, fault: str):
    """A suite whose every law fails at once would show nobody where to look."""
    broken = [law for law, why in told_whole[f"Test_{fault}"].items() if why]

    assert len(broken) < len(LAWS) / 4


def test_a_broken_law_shows_both_sides_and_none_of_the_machinery(told: Told):
    why = told["Test_a_ticket_is_used_twice"]["test_a_ticket_comes_back_whole_and_once"]

    assert "is None" in why
    assert "Change: tickets.redeem: return the whole ticket and take it out in one step" in why
    assert "testing/stores/law.py" not in why


def test_whoever_gives_no_store_is_told_so(told: Told):
    assert all("give a fixture `store`" in why for why in told["TestWithoutAStore"].values())
