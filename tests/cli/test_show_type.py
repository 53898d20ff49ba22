import json
from datetime import datetime

import pytest

from cetms_core.commands.desk import BEIJING
from tests.cli.running import run


def shown(*words):
    return json.loads(run("types", "show", "academic_conference", "--json", *words).stdout)


def test_a_person_reads_the_page_and_a_program_the_same_facts():
    page = run("types", "show", "academic_conference").stdout

    assert page.startswith("academic_conference  学术会议  Academic conference\n\n参加一次学术会议；")
    assert all(each["sentence"] in page for each in shown()["refusals"])


@pytest.mark.parametrize(
    ("words", "place", "year"),
    [
        ((), None, None),
        (("--year", "2025"), "100000", 2025),
        (("--jurisdiction", "410000", "--year", "2025"), "410000", 2025),
    ],
)
def test_the_figures_are_those_of_the_place_and_year_that_are_named(words, place, year):
    assert (place, year) == (shown(*words)["jurisdiction"], shown(*words)["year"])


def test_a_place_alone_is_asked_for_this_year_in_beijing():
    before = datetime.now(BEIJING).year

    assert before <= shown("--jurisdiction", "410000")["year"] <= datetime.now(BEIJING).year


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("talk",), "没有类型 talk，见 cetms types / no such type"),
        (
            ("academic_conference", "--jurisdiction", "999999"),
            "没有辖区 999999，有 100000、410000",
        ),
        (("academic_conference", "--year", "0"), "--year"),
        ((), "CODE"),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(words, sentence):
    refused = run("types", "show", *words)

    assert (2, "") == (refused.exit_code, refused.stdout)
    assert sentence in refused.stderr
