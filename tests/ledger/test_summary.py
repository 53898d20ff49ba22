"""学时完成情况, against 90 学时 with at least 30 公需 and 60 专业, reckoned by hand."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.jurisdictions import HENAN, NATION, Jurisdictions
from cetms_core.law import Law, Requirement
from cetms_core.ledger import YearSummary, summarise

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


@pytest.mark.parametrize(("year", "demanded"), [(2025, (30, 60)), (2018, (30, 60)), (2017, ()), (2016, ())])
def test_each_year_is_judged_by_its_own_law(year, demanded):
    """Henan's rule is of August 2017, so it judges from 2018; before it the nation's 90 in all, from 2016."""
    line = of(year, professional=90)

    assert demanded == tuple(line.required_by_subject.values())
    assert (90, 30 if demanded else 0) == (line.required, line.missing)


def test_where_no_rule_is_known_nothing_is_missing():
    line = of(2012, professional=1)

    assert ({}, "", 0, 0, True) == (
        line.required_by_subject,
        line.basis,
        line.required,
        line.missing,
        line.complete,
    )


def test_floors_that_leave_room_are_filled_up_by_any_subject():
    requirement = Requirement(90, {PUBLIC: 20}, date(2020, 1, 1), basis="某省 一", confidence="B")
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
