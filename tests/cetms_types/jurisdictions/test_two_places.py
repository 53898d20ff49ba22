"""The same declaration in two places, or in two eras, has each its own hours and its own explanation."""

from functools import cache
from importlib import import_module

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from cetms_core import DefinitionError, Jurisdictions
from cetms_core.jurisdictions import HENAN, NATION, PINGDINGSHAN
from cetms_core.testing import EducationTypeSuite, accepted
from cetms_core.testing.examination import Examination
from cetms_core.testing.forms import forms
from cetms_types.jurisdictions import GUANGDONG, GUANGXI, JURISDICTIONS, LIANYUNGANG, SUQIAN, XUZHOU
from tests.cetms_types.declared import CODES
from tests.cetms_types.places import PLACES


@cache
def examined(code: str) -> Examination:
    """A type with the cases of its own suite, in every place that there is."""
    suites = (each for each in vars(import_module(f"tests.cetms_types.test_{code}")).values())
    suite = next(each for each in suites if getattr(each, "education_type", None) is not None)
    assert issubclass(suite, EducationTypeSuite)
    return evolve(suite().examined, jurisdictions=PLACES)


# ── examples ──────────────────────────────────────────────────────────────────────────────────────────────

SEMINAR = {"mode": "全脱产", "days": "3.5", "certified_hours": "24"}
OLD = {"year": 2020, "started_on": "2020-06-02", "ended_on": "2020-06-08"}
CLASS = {"study": "课程进修"}

STANDARD = "折算参考标准"
OLD_GUANGDONG = "广东省继续教育证书管理办法（2011），2011 年起"
NEW_GUANGDONG = "广东省 2023 年度继续教育通知，2021 年起"
OF_GUANGXI = "广西专业技术人员继续教育学时管理办法（试行），2015 年起"
OF_SUQIAN = "宿迁市继续教育学时认证，起始日期不详"
OF_XUZHOU = "徐州市继续教育学时认定，起始日期不详"
BY_PAPER = "按证明材料认定，认定单位"

WORTH = [
    # 同一次培训，六地、两个年代
    (
        "training_seminar", SEMINAR, HENAN,
        f"24（{BY_PAPER}：省卫生健康委，{STANDARD} 二，2012 年起）",
    ),
    (
        "training_seminar", SEMINAR, PINGDINGSHAN,
        f"24（{BY_PAPER}：省卫生健康委，{STANDARD} 二，2012 年起）",
    ),
    (
        "training_seminar", SEMINAR, GUANGDONG,
        f"8（每天，全脱产，{NEW_GUANGDONG}）× 3 + 4（每半天，同上）= 28",
    ),
    (
        "training_seminar", SEMINAR | OLD, GUANGDONG,
        f"6（每天，全脱产，{OLD_GUANGDONG}）× 3 + 3（每半天，同上）= 21",
    ),
    (
        "training_seminar", SEMINAR, GUANGXI,
        f"8（每天，全脱产，{OF_GUANGXI}）× 3 + 4（每半天，同上）= 28",
    ),
    (
        "training_seminar", SEMINAR, SUQIAN,
        f"6（每天，全脱产，{OF_SUQIAN}）× 3 + 3（每半天，同上）= 21",
    ),
    (
        "training_seminar", SEMINAR, XUZHOU,
        f"8（每天，全脱产，{OF_XUZHOU}）× 3 + 4（每半天，同上）= 28",
    ),
    # 同样四门课程的进修
    ("degree_education", CLASS, HENAN, f"15（每合格一门课程，课程进修，{STANDARD} 三，2012 年起）× 4 = 60"),
    ("degree_education", CLASS, LIANYUNGANG, f"10（每合格一门课程，课程进修，{OF_SUQIAN}）× 4 = 40"),
    # 同一次考试
    (
        "qualification_exam", {}, HENAN,
        f"24（{BY_PAPER}：审核单位，河南省继续教育申报材料清单 九，起始日期不详）",
    ),
    ("qualification_exam", {}, SUQIAN, f"40（每次合格，{OF_SUQIAN}）"),
    # 没有自己的数字的，与全国一样
    ("academic_conference", {}, HENAN, f"12（参加会议，全国，{STANDARD} 四，2012 年起）"),
    ("academic_conference", {}, SUQIAN, f"12（参加会议，全国，{STANDARD} 四，2012 年起）"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "changes", "place", "explanation"), WORTH)
def test_each_place_and_each_era_has_its_own_hours_and_its_own_explanation(code, place, changes, explanation):
    asked = evolve(examined(code), jurisdiction=place.code)

    assert explanation == asked.ask(asked.form(accepted(0, **changes))).explanation


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────────────


def clauses(place: str) -> set[str]:
    """The sources of the figures that a place, or a page above it, has of its own."""
    page, above = PLACES[place], PLACES[place].above
    own = {table.basis for tables in page.tables.values() for table in tables}
    return own | (clauses(above) if above else set())


ALL_CLAUSES = set().union(*(clauses(page.code) for page in PLACES))
places = st.sampled_from([page.code for page in PLACES])


@pytest.mark.parametrize("code", CODES)
@given(drawn=st.data())
def test_an_explanation_names_no_clause_of_another_place_and_none_that_had_not_begun(code, drawn):
    asked = examined(code)
    form = drawn.draw(forms(asked))
    hours = asked.ask(form).hours
    cells = hours.sources if hours else ()

    assert set() == {cell.basis for cell in cells} & (ALL_CLAUSES - clauses(form.jurisdiction))
    assert [] == [cell for cell in cells if cell.since and cell.since > asked.law(form).first_day]


@pytest.mark.parametrize("code", CODES)
@given(drawn=st.data(), other=places)
def test_asking_in_one_place_changes_nothing_in_another(code, drawn, other):
    asked = examined(code)
    here = drawn.draw(forms(asked))
    there = evolve(here, jurisdiction=other)
    before = asked.ask(here)
    asked.ask(there)

    assert (before.explanation, before.findings) == (asked.ask(here).explanation, asked.ask(here).findings)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=50)
@given(drawn=st.data(), other=places)
def test_where_two_places_have_the_same_tables_the_same_form_is_worth_the_same(code, drawn, other):
    asked = examined(code)
    here = drawn.draw(forms(asked))
    there = evolve(here, jurisdiction=other)
    first, second = asked.ask(here), asked.ask(there)
    alike = asked.law(here).tables == asked.law(there).tables
    alike = alike and asked.law(here).required(first.subject) == asked.law(there).required(first.subject)

    if alike and first.hours is not None and second.hours is not None:
        assert (first.hours, first.explanation) == (second.hours, second.explanation)


# ── the pages together ────────────────────────────────────────────────────────────────────────────────────


def test_the_pages_come_in_the_order_of_their_codes_and_make_a_tree_with_the_houses():
    codes = [page.code for page in JURISDICTIONS]

    assert ["320300", "320700", "321300", "440000", "450000"] == codes == sorted(codes)
    assert 3 + len(codes) == len([*PLACES])


def test_none_of_them_stands_without_the_nation():
    assert {NATION.code} == {page.above for page in JURISDICTIONS}
    with pytest.raises(DefinitionError, match="not installed"):
        Jurisdictions([HENAN, *JURISDICTIONS])


def test_none_of_them_turns_a_doubtful_table_on():
    tables = [table for page in JURISDICTIONS for own in page.tables.values() for table in own]

    assert {"B"} == {table.confidence for table in tables}
    assert not frozenset().union(*(page.presets for page in JURISDICTIONS))


def test_none_of_them_takes_up_a_year_that_has_closed():
    """What the pages of the two old examinations say."""
    assert [] == [page.code for page in PLACES if PLACES.window(page.code, 2016).can_be_made_up]
