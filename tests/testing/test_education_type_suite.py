"""A suite holds its type to every law: a sound type passes them all, and pytest tells each by its name."""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cetms_core.testing import EducationTypeSuite
from tests.testing.lecture import LectureSuite

LAWS = [
    name for name in vars(EducationTypeSuite) if name.startswith("test_") and name != "test_a_case_comes_true"
]

FOLDER = """
from tests.testing.lecture import Lecture, LectureSuite, lecture
from cetms_core import Hours
from cetms_core.testing import accepted


class Faulty(Lecture):
    def credit_hours(self, law):
        return Hours(4) - Hours(self.times)


class TestLecture(LectureSuite):
    pass


class TestOnline(LectureSuite):
    answers = LectureSuite.answers | {"online": True}


class TestFaulty(LectureSuite):
    education_type = lecture(Faulty)
    cases = [accepted(3), accepted(3, part="主讲", topic="甲" * 5)]


class TestWithoutCases(LectureSuite):
    cases = []
"""


BRIEFLY = """
from hypothesis import settings

settings.register_profile("briefly", max_examples=10)
settings.load_profile("briefly")
"""


class TestLecture(LectureSuite):
    """A sound type: whoever breaks a law breaks this."""


def test_there_is_one_test_for_each_law():
    assert 19 == len(LAWS)


def test_the_page_lists_every_law_in_the_suites_order():
    page = (Path(__file__).parents[2] / "docs/reference/testing.md").read_text(encoding="utf-8")

    assert ["test_a_case_comes_true", *LAWS] == re.findall(r"^\| `(test_\w+)` \|", page, re.MULTILINE)


def test_an_author_may_ask_the_suites_own_form_with_changes():
    suite = LectureSuite()

    assert "2（每次，听讲，示范医院办法 第五条，2012 年起）× 3 = 6" == suite.ask(times=3).explanation
    assert ["given_on"] == [each.field for each in suite.ask(year=2024).errors]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """What pytest says of each suite in a folder of somebody else's: each test, and why it failed."""
    folder = tmp_path_factory.mktemp("plugin")
    (folder / "test_types.py").write_text(FOLDER, encoding="utf-8")
    (folder / "conftest.py").write_text(BRIEFLY, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--junitxml=told.xml", "test_types.py"]
    places = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    subprocess.run(run, cwd=folder, env=os.environ | places, capture_output=True, check=False)
    suites: dict[str, dict[str, str]] = {}
    for test in ElementTree.parse(folder / "told.xml").iter("testcase"):
        why = "".join(failure.attrib["message"] + str(failure.text) for failure in test.iter("failure"))
        suites.setdefault(test.attrib["classname"].rpartition(".")[2], {})[test.attrib["name"]] = why
    return suites


@pytest.mark.parametrize("suite", ["TestLecture", "TestOnline"])
def test_a_sound_type_passes_in_every_suite_that_has_it(told, suite):
    assert {""} == {*told[suite].values()}
    assert {*LAWS} < told[suite].keys()


def test_each_case_is_a_test_with_a_name_that_a_terminal_can_show(told):
    cases = told["TestLecture"].keys() - {*LAWS}

    assert cases == {
        f"test_a_case_comes_true[{id}]"
        for id in (
            "2", "4.5 part=speaker topic=<4 characters>", "20 times=10", "given_outside_credit_year 2026",
        )
    }  # fmt: skip


def test_a_faulty_type_fails_by_the_laws_that_it_breaks(told):
    failed = {name for name, why in told["TestFaulty"].items() if why}

    assert failed == {
        "test_every_refusal_has_a_case",
        "test_its_hours_are_never_negative",
        "test_its_hours_grow_with_what_they_count",
    }


def test_what_an_author_reads_says_what_to_change_and_shows_none_of_the_machinery(told):
    why = told["TestFaulty"]["test_its_hours_are_never_negative"]

    assert "AssertionError: Faulty: credit_hours gave -1" in why
    assert "Change: subtract nothing that may be more than is there" in why
    assert "times: 5" in why
    assert "hypothesis/core.py" not in why


def test_a_suite_without_a_case_is_told_so(told):
    failed = {name for name, why in told["TestWithoutCases"].items() if why}

    assert failed == {"test_one_case_is_accepted", "test_every_refusal_has_a_case"}
