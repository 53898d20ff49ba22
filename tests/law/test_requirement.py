"""A year demands so many hours in all, and of a subject a floor or a share; what it says of titles comes first."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from hypothesis.strategies import DrawFn

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.domain.title import TitleLevel
from cetms_core.errors import DefinitionError
from cetms_core.law import Requirement

PUBLIC, PROFESSIONAL = Subject.PUBLIC, Subject.PROFESSIONAL
BEGUN = date(2015, 10, 1)


def demanded(total: int = 90, **differing: object) -> Requirement:
    said = {"since": BEGUN, "basis": "某条", "confidence": "B"}
    return Requirement(total=total, **(said | differing))  # type: ignore[arg-type]


FLOORS = demanded(floors={PUBLIC: 30, PROFESSIONAL: 60})
SHARE = demanded(shares={PROFESSIONAL: Fraction(2, 3)})
BY_TITLE = demanded(72, by_title={TitleLevel.JUNIOR: 40}, floors={PUBLIC: 24})


@st.composite
def requirements(draw: DrawFn) -> Requirement:
    """What a year may demand, with floors or with shares."""
    totals = st.integers(1, 200)
    total, by_title = draw(totals), draw(st.dictionaries(st.sampled_from(TitleLevel), totals))
    smallest = min([total, *by_title.values()])
    floors = draw(st.dictionaries(st.sampled_from(Subject), st.integers(0, smallest // len(Subject))))
    parts = st.fractions(0, 1, max_denominator=12).filter(bool).map(lambda part: part / len(Subject))
    return demanded(
        total,
        floors=floors,
        by_title=by_title,
        shares=draw(st.dictionaries(st.sampled_from(Subject), parts)),
    )


titles = st.none() | st.sampled_from(TitleLevel)

# ── in all ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("title", "hours"),
    [(None, 72), (TitleLevel.SENIOR, 72), (TitleLevel.INTERMEDIATE, 72), (TitleLevel.JUNIOR, 40)],
)
def test_a_title_that_is_not_named_has_the_common_total(title, hours):
    assert hours == BY_TITLE.total_for(title)


def test_the_total_says_its_clause_and_the_title_that_it_is_for():
    assert "72（年度要求，某条，2015 年起）" == BY_TITLE.total_for(None).explanation
    assert "72（年度要求，某条，2015 年起）" == BY_TITLE.total_for(TitleLevel.SENIOR).explanation
    assert "40（年度要求，初级，某条，2015 年起）" == BY_TITLE.total_for(TitleLevel.JUNIOR).explanation
    assert "90（年度要求，某条，起始日期不详）" == demanded(since=None).total_for(None).explanation
    assert ["B"] == [cell.confidence for cell in FLOORS.total_for(None).sources]


# ── of a subject ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("requirement", "floors"),
    [
        (FLOORS, (30, 60, 0)),
        (SHARE, (0, 60, 0)),
        (BY_TITLE, (24, 0, 0)),
        (demanded(), (0, 0, 0)),
        (demanded(floors={PROFESSIONAL: 70}, shares={PROFESSIONAL: Fraction(2, 3)}), (0, 70, 0)),
        (demanded(floors={PROFESSIONAL: 50}, shares={PROFESSIONAL: Fraction(2, 3)}), (0, 60, 0)),
        (demanded(shares={PROFESSIONAL: Fraction(1)}), (0, 90, 0)),
    ],
)
def test_a_subject_needs_its_floor_or_its_share_whichever_is_more(requirement, floors):
    assert floors == tuple(requirement.floor(subject) for subject in Subject)


def test_a_share_is_one_of_the_titles_total_and_is_rounded_up_to_a_tenth():
    third = demanded(72, by_title={TitleLevel.JUNIOR: 40}, shares={PROFESSIONAL: Fraction(1, 3)})

    assert 24 == third.floor(PROFESSIONAL) == third.floor(PROFESSIONAL, TitleLevel.SENIOR)
    assert Hours("13.4") == third.floor(PROFESSIONAL, TitleLevel.JUNIOR)


def test_a_floor_says_its_clause():
    assert "60（专业科目年度要求，某条，2015 年起）" == FLOORS.floor(PROFESSIONAL).explanation
    assert "60（专业科目年度要求，某条，2015 年起）" == SHARE.floor(PROFESSIONAL).explanation
    assert () == SHARE.floor(PUBLIC).terms


@given(requirement=requirements(), subject=st.sampled_from(Subject), title=titles)
def test_no_subject_needs_more_than_the_total(requirement, subject, title):
    assert 0 <= requirement.floor(subject, title) <= requirement.total_for(title)


@given(requirement=requirements(), subject=st.sampled_from(Subject), title=titles)
def test_what_a_subject_needs_is_its_floor_and_its_share_and_no_tenth_more(requirement, subject, title):
    needed, floor = requirement.floor(subject, title), requirement.floors.get(subject, Hours(0))
    share = requirement.shares.get(subject, Fraction()) * requirement.total_for(title).tenths

    assert floor <= needed
    assert share <= needed.tenths
    assert needed == floor or needed.tenths - 1 < share


# ── while it holds ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (BEGUN, None, [False, True, True, True]),
        (BEGUN, date(2020, 12, 31), [False, True, True, False]),
        (None, date(2020, 12, 31), [True, True, True, False]),
        (None, None, [True, True, True, True]),
        (BEGUN, BEGUN, [False, True, False, False]),
    ],
)
def test_a_requirement_holds_from_its_first_day_to_its_last(since, until, holds):
    days = [date(2015, 9, 30), BEGUN, date(2020, 12, 31), date(2021, 1, 1)]

    assert holds == [demanded(since=since, until=until).is_in_force(day) for day in days]


# ── requirements that contradict themselves ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("differing", "says"),
    [
        ({"basis": ""}, "a basis and a confidence"),
        ({"confidence": ""}, "a basis and a confidence"),
        ({"confidence": "D"}, "a basis and a confidence"),
        ({"shares": {PUBLIC: Fraction(0)}}, "shares are parts of 1"),
        ({"shares": {PUBLIC: Fraction(-1, 3)}}, "shares are parts of 1"),
        ({"shares": {PUBLIC: Fraction(4, 3)}}, "shares are parts of 1"),
        ({"shares": {PUBLIC: Fraction(2, 3), PROFESSIONAL: Fraction(1, 2)}}, "shares are parts of 1"),
        ({"floors": {PUBLIC: 31, PROFESSIONAL: 60}}, "某条: the floors ask for more hours than the total"),
        ({"floors": {PUBLIC: 50}, "by_title": {TitleLevel.JUNIOR: 49}}, "more hours than the total"),
        ({"until": date(2015, 9, 30)}, "某条: it ends before it begins"),
    ],
)
def test_a_requirement_that_contradicts_itself_is_refused_at_once(differing, says):
    with pytest.raises(DefinitionError, match=says):
        demanded(**differing)


def test_what_just_holds_together_is_no_contradiction():
    halves = {PUBLIC: Fraction(1, 2), PROFESSIONAL: Fraction(1, 2)}

    assert 45 == demanded(shares=halves).floor(PUBLIC)
    assert 50 == demanded(floors={PUBLIC: 50}, by_title={TitleLevel.JUNIOR: 50}).floor(PUBLIC)


def test_requirements_are_values_that_a_law_can_be_kept_by():
    assert FLOORS == demanded(floors={PUBLIC: 30, PROFESSIONAL: 60})
    assert hash(FLOORS) == hash(demanded(floors={PUBLIC: 30, PROFESSIONAL: 60}))
    assert FLOORS != evolve(FLOORS, total=91)
