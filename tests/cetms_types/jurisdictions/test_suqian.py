"""宿迁市：全脱产一天 6 学时，半脱产一天 3 学时；单科进修每门 10 学时；考试每次 40 学时；年度要求从全国。"""

import pytest

from cetms_types.degree_education import HOURS as DEGREE_HOURS, Study
from cetms_types.jurisdictions import SUQIAN
from cetms_types.public_subject_online import HOURS as ONLINE_HOURS
from cetms_types.qualification_exam import HOURS as EXAM_HOURS
from cetms_types.title_language_exam import HOURS as LANGUAGE_HOURS
from cetms_types.training_by_day import PER_DAY, Mode
from tests.cetms_types.places import PLACES, demanded, figures, sources

BASIS = "宿迁市继续教育学时认证"
LAW = PLACES.law("321300", 2025)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (PER_DAY, {Mode.FULL_TIME: ["6", "3"], Mode.HALF_TIME: ["3", "1.5"]}),
        (DEGREE_HOURS, {Study.COURSE_STUDY: ["10"], Study.SELF_TAUGHT_EXAM: ["15"]}),
        (EXAM_HOURS, {(): ["40"]}),
        (ONLINE_HOURS, {(): ["72"]}),
        (LANGUAGE_HOURS, {(): ["40"]}),
    ],
)
@pytest.mark.parametrize("year", [2012, 2025])
def test_suqians_figures(table, said, year):
    assert said == figures("321300", year, table)
    assert {(BASIS, "B", None)} == sources("321300", year, table)


def test_suqian_offers_what_henan_does_not():
    assert {"title_language_exam", "study_tour"} == LAW.offered
    assert not PLACES.law("410000", 2025).offered


def test_suqian_demands_what_the_nation_does():
    assert () == SUQIAN.requirements
    assert ["90", "0", "60", "0"] == demanded("321300", 2025)


def test_suqian_stands_right_below_the_nation_and_leaves_it_the_rest():
    assert ("321300", "宿迁市", "100000") == (SUQIAN.code, SUQIAN.label, SUQIAN.above)
    assert ((), None, (), None) == (SUQIAN.chain, SUQIAN.closing, SUQIAN.caps, SUQIAN.carries_over)
    assert not SUQIAN.presets
