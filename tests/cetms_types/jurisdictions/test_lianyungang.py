"""连云港市：90 学时的规定之前 72 学时，公需 25；折算的数字与宿迁相同。"""

from datetime import date

import pytest

from cetms_core import Subject, TitleLevel
from cetms_types.degree_education import HOURS as DEGREE_HOURS
from cetms_types.jurisdictions import LIANYUNGANG, SUQIAN
from cetms_types.public_subject_online import HOURS as ONLINE_HOURS
from cetms_types.qualification_exam import HOURS as EXAM_HOURS
from cetms_types.training_by_day import PER_DAY
from tests.cetms_types.places import PLACES, demanded, figures, sources

BASIS = "连云港市继续教育学时认定办法（试行）"


@pytest.mark.parametrize("year", [2005, 2015])
@pytest.mark.parametrize("title", [None, *TitleLevel])
def test_lianyungang_demands_72_hours_and_a_floor_of_public_ones(year, title):
    law = PLACES.law("320700", year, title)

    assert ["72", "25", "0", "0"] == demanded("320700", year, title)
    assert [True, True, False] == [law.recognises(subject) for subject in Subject]


def test_since_the_rule_of_90_hours_lianyungang_has_the_nations():
    (requirement,) = LIANYUNGANG.requirements

    assert (None, "B", BASIS, {}, {}) == (
        requirement.since,
        requirement.confidence,
        requirement.basis,
        requirement.shares,
        requirement.by_title,
    )
    assert date(2015, 9, 30) == requirement.until
    assert ["25"] == [str(hours) for hours in requirement.floors.values()]
    assert ["90", "0", "60", "0"] == demanded("320700", 2016)


@pytest.mark.parametrize("table", [PER_DAY, DEGREE_HOURS, EXAM_HOURS])
def test_its_figures_are_suqians(table):
    assert SUQIAN.tables[table] == LIANYUNGANG.tables[table]


def test_a_public_course_is_25_hours_by_its_own_clause():
    assert {(): ["25"]} == figures("320700", 2012, ONLINE_HOURS)
    assert {(BASIS, "B", None)} == sources("320700", 2012, ONLINE_HOURS)


def test_lianyungang_stands_right_below_the_nation_and_leaves_it_the_rest():
    assert ("320700", "连云港市", "100000") == (LIANYUNGANG.code, LIANYUNGANG.label, LIANYUNGANG.above)
    assert ((), None, (), None) == (
        LIANYUNGANG.chain, LIANYUNGANG.closing, LIANYUNGANG.caps, LIANYUNGANG.carries_over,
    )  # fmt: skip
    assert not LIANYUNGANG.offers | LIANYUNGANG.presets
