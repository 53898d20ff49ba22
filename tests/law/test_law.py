"""What is in force for one credit year: the row of its 1 January, the jurisdiction's own table, the year's demand."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.law import Dated, Law, Requirement


def table(rows: dict) -> Dated:
    return Dated(columns=("学时",), rows=rows, basis="标准 三", confidence="B")


COURSE = table({date(2012, 1, 1): 15, date(2018, 8, 17): 18, date(2020, 1, 1): 20})
CITYS_OWN = table({date(2016, 1, 1): 10})
NINETY = Requirement(
    total=90, floors={Subject.PUBLIC: 30}, since=date(2017, 8, 17), basis="某号", confidence="B"
)


@pytest.mark.parametrize(("year", "hours"), [(2012, 15), (2018, 15), (2019, 18), (2020, 20), (9999, 20)])
def test_a_year_is_judged_by_the_row_of_its_first_day(year, hours):
    law = Law(year, "410000")

    assert date(year, 1, 1) == law.first_day
    assert (Hours(hours),) == law[COURSE].only
    assert law[COURSE] is law[COURSE]


def test_a_year_before_the_table_finds_nothing():
    with pytest.raises(LookupError):
        Law(2011, "410000")[COURSE]


def test_a_jurisdictions_own_table_takes_the_place_of_the_types():
    law = Law(2019, "410400", tables={COURSE: (CITYS_OWN,)})

    assert (Hours(10),) == law[COURSE].only == law[CITYS_OWN].only
    assert (Hours(18),) == Law(2019, "410000", tables={CITYS_OWN: (COURSE,)})[COURSE].only


def test_before_the_own_table_begins_the_law_is_that_of_the_pages_above():
    assert Law(2015, "410000")[COURSE] is Law(2015, "410400", tables={COURSE: (CITYS_OWN,)})[COURSE]


@pytest.mark.parametrize(
    ("requirement", "subject", "hours"),
    [
        (NINETY, None, 90),
        (NINETY, Subject.PUBLIC, 30),
        (NINETY, Subject.ELECTIVE, 0),
        (None, None, 0),
        (None, Subject.PUBLIC, 0),
    ],
)
def test_the_year_demands_what_its_requirement_says_and_nothing_without_one(requirement, subject, hours):
    assert hours == Law(2018, "410000", requirement).required(subject)


@pytest.mark.parametrize(
    ("requirement", "recognised"),
    [(NINETY, [Subject.PUBLIC]), (None, [*Subject])],
)
def test_hours_join_the_subjects_that_the_year_knows(requirement, recognised):
    law = Law(2018, "410000", requirement)

    assert recognised == [subject for subject in Subject if law.recognises(subject)]


def test_where_no_floors_are_known_every_subject_joins():
    total_only = Requirement(total=90, floors={}, since=date(2015, 10, 1), basis="第 25 号", confidence="A")

    assert all(Law(2018, "100000", total_only).recognises(subject) for subject in Subject)


def test_what_was_looked_up_tells_no_two_laws_apart():
    asked, fresh = Law(2019, "410000", NINETY), Law(2019, "410000", NINETY)
    asked[COURSE]

    assert asked == fresh
    assert hash(asked) == hash(fresh)
    assert asked != Law(2019, "410400", NINETY)


@given(years=st.lists(st.integers(2012, 2030)))
def test_asking_for_one_year_says_nothing_of_another(years):
    assert [COURSE.on(date(year, 1, 1)).only for year in years] == [
        Law(year, "410000")[COURSE].only for year in years
    ]
