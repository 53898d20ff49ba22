from datetime import date

import pytest

from cetms_core import text
from cetms_core.intake import Earlier
from cetms_core.intake.rules.declared_twice import declared_twice
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import ANSWERS
from tests.intake.rules.surroundings import case

STORED = ANSWERS | {"notes": None}
SAME = Earlier("telemedicine", 2025, STORED)


def changed(**change: str) -> Earlier:
    return Earlier("telemedicine", 2025, STORED | change)


OTHERS = [(SAME,), (changed(title="别的"), SAME), (changed(hospital="市医院"),), (changed(fee="1"),)]


@pytest.mark.parametrize("others", OTHERS)
def test_the_same_thing_counts_once_in_a_year(others):
    finding = declared_twice(case(earlier=others))

    assert finding is not None
    assert ("declaration.declared_twice", "title", True) == (finding.rule, finding.field, finding.is_error)
    assert "“远程会诊”的同一事项在该年度已经申报过，不能重复计学时，请查看已有申报" == finding.sentence


@pytest.mark.parametrize(
    "others",
    [
        (),
        (changed(title="别的"),),
        (changed(held_on="2025-06-09"),),
        (Earlier("telemedicine", 2024, STORED),),
        (Earlier("some_type", 2025, STORED),),
        (Earlier("telemedicine", 2025, {}),),
    ],
)
def test_another_thing_or_another_year_is_not_the_same(others):
    assert declared_twice(case(earlier=others)) is None


@pytest.mark.parametrize("title", [" 疑难病例\u3000", "疑难 病例", "《疑难病例》"])
def test_spaces_and_spelling_make_no_other_thing(title):
    spelled = ANSWERS | {"title": title, "held_on": date(2025, 6, 8)}

    assert declared_twice(case(earlier=(SAME,), answers=spelled)) is not None


def test_answers_that_can_not_be_read_are_not_compared():
    assert declared_twice(case(earlier=(SAME,), answers={})) is None


def test_a_type_that_tells_nothing_apart_may_be_declared_again():
    plain = declare({"title": (str, text("题目"))})
    before = Earlier("some_type", 2025, {"title": "甲"})

    assert declared_twice(case(declared=plain, answers={"title": "甲"}, earlier=(before,))) is None


def test_what_was_left_empty_both_times_is_the_same():
    optional = declare({"title": (str | None, text("题目", required=False))}, identified_by=("title",))
    before = Earlier("some_type", 2025, {"title": None})

    assert declared_twice(case(declared=optional, answers={}, earlier=(before,))) is not None
