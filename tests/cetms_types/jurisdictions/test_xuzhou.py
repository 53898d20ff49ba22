"""徐州市：90 学时的规定之前，按职称 72 或 40 学时，公需 24；一天 8 学时，高研班 12 学时。"""

from datetime import date

import pytest

from cetms_core import Subject, TitleLevel
from cetms_types.degree_education import HOURS as DEGREE_HOURS
from cetms_types.jurisdictions import XUZHOU
from cetms_types.training_by_day import PER_DAY, Mode
from tests.cetms_types.places import PLACES, demanded, figures, sources

BASIS = "徐州市继续教育学时认定"


@pytest.mark.parametrize(
    ("title", "total"),
    [(None, "72"), (TitleLevel.SENIOR, "72"), (TitleLevel.INTERMEDIATE, "72"), (TitleLevel.JUNIOR, "40")],
)
@pytest.mark.parametrize("year", [2005, 2015])
def test_xuzhou_demands_by_title_and_a_floor_of_public_hours(title, total, year):
    law = PLACES.law("320300", year, title)

    assert [total, "24", "0", "0"] == demanded("320300", year, title)
    assert [True, True, False] == [law.recognises(subject) for subject in Subject]


def test_since_the_rule_of_90_hours_xuzhou_has_the_nations():
    (requirement,) = XUZHOU.requirements

    assert (None, "B", BASIS, {}) == (
        requirement.since, requirement.confidence, requirement.basis, requirement.shares,
    )  # fmt: skip
    assert date(2015, 9, 30) == requirement.until
    assert ["高级 72", "中级 72", "初级 40"] == [
        f"{title} {hours}" for title, hours in requirement.by_title.items()
    ]
    assert ["24"] == [str(hours) for hours in requirement.floors.values()]
    assert ["90", "0", "60", "0"] == demanded("320300", 2016)


@pytest.mark.parametrize("year", [2012, 2025])
def test_a_day_counts_eight_hours_and_one_of_a_senior_workshop_twelve(year):
    days = {Mode.FULL_TIME: ["8", "4"], Mode.SENIOR_WORKSHOP: ["12", "6"]}

    assert days == figures("320300", year, PER_DAY)
    assert {(BASIS, "B", None)} == sources("320300", year, PER_DAY)


def test_nothing_counts_by_the_course():
    assert {} == figures("320300", 2025, DEGREE_HOURS)


def test_xuzhou_stands_right_below_the_nation_and_leaves_it_the_rest():
    assert ("320300", "徐州市", "100000") == (XUZHOU.code, XUZHOU.label, XUZHOU.above)
    assert ((), None, (), None) == (XUZHOU.chain, XUZHOU.closing, XUZHOU.caps, XUZHOU.carries_over)
    assert not XUZHOU.offers | XUZHOU.presets
    assert {PER_DAY, DEGREE_HOURS} == XUZHOU.tables.keys()
