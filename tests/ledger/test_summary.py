"""学时完成情况, against 90 学时 with at least 30 公需 and 60 专业, reckoned by hand."""

from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from cetms_core.domain.hours import Hours
from cetms_core.domain.relief import Relief
from cetms_core.domain.subject import Subject
from cetms_core.jurisdictions import HENAN, NATION, Jurisdictions
from cetms_core.law import Law, Requirement
from cetms_core.ledger import CutHours, YearSummary, summarise

PUBLIC, PROFESSIONAL, ELECTIVE = Subject
LAW_OF = partial(Jurisdictions((NATION, HENAN)).law, "410000")


def of(year=2025, *, law_of=LAW_OF, **hours):
    """The one line of a year with these hours by subject."""
    (line,) = summarise(
        [], [(year, Subject[name.upper()], Hours(each).tenths) for name, each in hours.items()], law_of
    )
    return line


BY_HAND = """
public professional elective | total missing  public professional
 30     60           0       |  90     0        0      0
 29.9   60.1         0       |  90     0.1      0.1    0
 30.1   59.9         0       |  90     0.1      0      0.1
  0     90           0       |  90    30       30      0
 90      0           0       |  90    60        0     60
 30     59           0       |  89     1        0      1
 15     30           0       |  45    45       15     30
  0      0           0       |   0    90       30     60
 40     50           0       |  90    10        0     10
 20     60          10       |  90    10       10      0
 30     60          30       | 120     0        0      0
  0      0          90       |  90    90       30     60
 25     55           0       |  80    10        5      5
 25     55          20       | 100    10        5      5
200      0           0       | 200    60        0     60
"""
CASES = [[*map(str, line.replace("|", " ").split())] for line in BY_HAND.strip().splitlines()[1:]]


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_a_year_is_judged_in_all_and_in_each_subject(case):
    public, professional, elective, total, missing, missing_public, missing_professional = map(Hours, case)
    line = of(public=public, professional=professional, elective=elective)

    assert (total, Hours(90)) == (line.total, line.required)
    assert missing == line.missing
    assert {PUBLIC: missing_public, PROFESSIONAL: missing_professional} == line.missing_by_subject
    assert (missing == 0) is line.complete


def test_the_demand_stands_with_its_clause():
    line = of(public=1)

    assert {PUBLIC: 30, PROFESSIONAL: 60} == line.required_by_subject
    assert "豫人社〔2017〕121号（据平顶山市通知）" == line.basis


def test_a_subject_without_a_record_is_not_shown():
    assert {PUBLIC: 1} == of(public=1).by_subject


def test_a_subject_whose_hours_were_all_taken_back_is_shown_with_nothing():
    (line,) = summarise([], [(2025, PUBLIC, 80), (2025, PUBLIC, -80)], LAW_OF)

    assert {PUBLIC: 0} == line.by_subject
    assert 0 == line.total
    assert 90 == line.missing


def test_every_year_with_a_record_has_a_line_the_latest_first():
    lines = summarise([2021, 2025, 2021], [(2023, PUBLIC, 10)], LAW_OF)

    assert [2025, 2023, 2021] == [line.year for line in lines]
    assert [0, 1, 0] == [line.total for line in lines]


def test_nobody_without_a_record_has_a_line():
    assert () == summarise([], [], LAW_OF)


@pytest.mark.parametrize(
    ("year", "required", "demanded", "missing"),
    [
        (2025, 90, {PUBLIC: 30, PROFESSIONAL: 60}, 30),
        (2018, 90, {PUBLIC: 30, PROFESSIONAL: 60}, 30),
        (2017, 90, {PROFESSIONAL: 60}, 0),
        (2016, 90, {PROFESSIONAL: 60}, 0),
        (2015, 64, {}, 0),
        (1999, 64, {}, 0),
    ],
)
def test_each_year_is_judged_by_its_own_law(year, required, demanded, missing):
    """Henan's floors are of August 2017, so they judge from 2018; before them the nation's two thirds, from 2016."""
    line = of(year, professional=90)

    assert (required, demanded, missing) == (line.required, line.required_by_subject, line.missing)


def test_where_no_rule_is_known_nothing_is_missing():
    line = of(1998, professional=1)

    assert ({}, "", 0, 0, True) == (
        line.required_by_subject,
        line.basis,
        line.required,
        line.missing,
        line.complete,
    )


def test_floors_that_leave_room_are_filled_up_by_any_subject():
    requirement = Requirement(
        total=90, floors={PUBLIC: 20}, since=date(2020, 1, 1), basis="某省 一", confidence="B"
    )
    line = of(law_of=lambda year: Law(year, "440000", requirement), public=10, elective=30)

    assert (50, {PUBLIC: 10}) == (line.missing, line.missing_by_subject)


amounts = st.dictionaries(st.sampled_from(Subject), st.integers(0, 2_000).map(Hours.of))


@given(done=amounts)
def test_missing_is_the_least_that_completes_the_year(done):
    def line(extra: dict[Subject, Hours]) -> YearSummary:
        both = [*done.items(), *extra.items()]
        (only,) = summarise([2025], [(2025, subject, hours.tenths) for subject, hours in both], LAW_OF)
        return only

    before = line({})
    gaps = dict(before.missing_by_subject)
    spare = before.missing - Hours.total(gaps.values())

    assert spare >= 0
    gaps[PUBLIC] += spare
    assert line(gaps).complete
    if before.missing:
        gaps[next(subject for subject, gap in gaps.items() if gap)] -= Hours("0.1")
        assert not line(gaps).complete


@given(lines=st.lists(st.tuples(st.integers(2020, 2025), st.sampled_from(Subject), st.integers(-99, 99))))
def test_the_totals_are_the_sum_of_the_lines(lines):
    found = summarise([], lines, LAW_OF)

    assert sum(tenths for _, _, tenths in lines) == sum(line.total.tenths for line in found)
    assert all(line.total == Hours.total(line.by_subject.values()) for line in found)


# ── what is beyond ────────────────────────────────────────────────────────────────────────────────────────


def demanding(*, carries_over: bool = False, **facts: Any):
    """The law of a place that demands 90 学时 a year."""
    requirement = Requirement(total=90, since=None, basis="某省 一", confidence="B", **facts)
    return lambda year: Law(year, "440000", requirement, carries_over=carries_over)


def in_a_row(*hours: int, law_of) -> list[tuple[int, ...]]:
    """Total, carried, missing of years that follow each other, the earliest first."""
    totals = [(2021 + place, PUBLIC, each * 10) for place, each in enumerate(hours)]
    lines = reversed(summarise([], totals, law_of))
    return [tuple(each.tenths // 10 for each in (line.total, line.carried, line.missing)) for line in lines]


def test_a_surplus_joins_the_next_year_and_not_the_one_after():
    """150 leave 60; with them 40 are 10 more than is asked, but the 10 go no further."""
    law_of = demanding(carries_over=True)

    assert [(150, 0, 0), (40, 60, 0), (50, 0, 40)] == in_a_row(150, 40, 50, law_of=law_of)


def test_a_year_without_a_record_hands_nothing_on():
    lines = summarise([], [(2021, PUBLIC, 1500), (2023, PUBLIC, 10)], demanding(carries_over=True))

    assert [0, 0] == [line.carried for line in lines]


def test_where_nothing_is_carried_over_each_year_stands_alone():
    assert [(150, 0, 0), (40, 0, 50)] == in_a_row(150, 40, law_of=demanding())


def test_what_is_carried_over_fills_no_floor():
    law_of = demanding(carries_over=True, floors={PROFESSIONAL: 60})

    assert [(150, 0, 60), (40, 60, 60)] == in_a_row(150, 40, law_of=law_of)


@given(hours=st.lists(st.integers(0, 300), max_size=5))
def test_a_year_is_handed_what_the_one_before_had_of_its_own_beyond_its_demand(hours):
    found = in_a_row(*hours, law_of=demanding(carries_over=True))

    assert [0, *(max(each - 90, 0) for each in hours[:-1])][: len(hours)] == [
        carried for _, carried, _ in found
    ]


@pytest.mark.parametrize(
    ("professional", "public", "beyond", "missing"),
    [
        (60, 30, 0, 0),
        (60, 31, 1, 0),
        (60, 90, 60, 0),
        (90, 45, 0, 0),
        (40, 50, 30, 20),
        (0, 90, 90, 60),
        ("33.3", 30, "13.4", "26.7"),
        (0, 0, 0, 90),
    ],
)
def test_with_a_share_the_others_count_as_far_as_they_leave_it_its_part(
    professional, public, beyond, missing
):
    """Two thirds professional: to 40 of them belong 20 others, so 30 of 50 are beyond."""
    line = of(
        law_of=demanding(shares={PROFESSIONAL: Fraction(2, 3)}), professional=professional, public=public
    )

    assert (Hours(beyond), Hours(missing)) == (line.beyond_share, line.missing)


def test_with_floors_or_without_a_rule_nothing_is_beyond():
    assert 0 == of(public=500).beyond_share == of(1998, public=500).beyond_share


def test_what_was_cut_stands_with_its_year_and_is_not_in_the_total():
    cut = CutHours("d1", 2025, PUBLIC, Hours(5), "封顶")
    old = CutHours("d2", 2024, PUBLIC, Hours(6), "封顶")
    later, earlier = summarise([2024], [(2025, PUBLIC, 100)], LAW_OF, [cut, old])

    assert (Hours(10), (cut,), (old,)) == (later.total, later.cuts, earlier.cuts)


# ── 减免 ──────────────────────────────────────────────────────────────────────────────────────────────────


def relieved(*reliefs, law_of=LAW_OF, years=(), **hours):
    """All lines of somebody who has 2025 hours by subject, and these reliefs."""
    totals = [(2025, Subject[name.upper()], Hours(each).tenths) for name, each in hours.items()]
    return summarise(years, totals, law_of, reliefs=reliefs)


def relief(year=2025, total=None):
    return Relief("p", year, total is None, None if total is None else Hours(total), "产假", "id")


@pytest.mark.parametrize(
    ("total", "required", "public", "professional", "missing"),
    [(None, 0, None, None, 0), (45, 45, 15, 30, 30), (1, 1, "0.3", "0.6", "0.6"), (200, 90, 30, 60, 70)],
)
def test_a_relief_lowers_the_whole_and_each_subject_in_proportion(
    total, required, public, professional, missing
):
    (line,) = relieved(relief(total=total), public=20)

    floors = {} if public is None else {PUBLIC: Hours(public), PROFESSIONAL: Hours(professional)}
    assert (line.required, dict(line.required_by_subject), line.missing) == (
        Hours(required),
        floors,
        Hours(missing),
    )
    assert (line.total, line.relief, line.complete) == (Hours(20), relief(total=total), missing == 0)


def test_of_several_reliefs_of_a_year_the_last_one_holds_and_other_years_are_as_they_were():
    later, line = relieved(relief(), relief(total=45), years=[2026])

    assert (line.required, later.required, later.relief) == (Hours(45), Hours(90), None)


def test_a_year_with_a_relief_and_no_hours_has_a_line():
    assert [2024] == [line.year for line in relieved(relief(2024))]


def test_where_the_law_demands_nothing_a_relief_demands_nothing():
    (line,) = relieved(relief(1990, 45))

    assert (line.required, dict(line.required_by_subject)) == (Hours(0), {})


def test_a_relief_hands_no_hours_on_that_the_law_would_not():
    """An exempt year's 20 hours stay in it; of 100, what is beyond the law's own 90 goes on."""

    def law_of(year):
        return evolve(LAW_OF(year), carries_over=True)

    for public, carried in ((20, 0), (100, 10)):
        later, _ = relieved(relief(), law_of=law_of, years=[2026], public=public)
        assert later.carried == Hours(carried)


@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(1, 1200))
def test_no_relief_asks_for_more_than_the_law(public, professional, total):
    tenths = [(2025, PUBLIC, public), (2025, PROFESSIONAL, professional)]
    lighter = Relief("p", 2025, False, Hours.of(total), "产假", "id")
    (line,), (light,) = summarise([], tenths, LAW_OF), summarise([], tenths, LAW_OF, reliefs=[lighter])

    assert light.missing <= line.missing
    assert Hours.total(light.required_by_subject.values()) <= light.required <= line.required
