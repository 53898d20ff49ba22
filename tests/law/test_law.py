"""What is in force for one credit year: the row of its 1 January, the jurisdiction's own table, the year's demand."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from hypothesis.strategies import DrawFn

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.domain.title import TitleLevel
from cetms_core.law import Cap, Dated, Law, Requirement


def table(rows: dict) -> Dated:
    return Dated(columns=("学时",), rows=rows, basis="标准 三", confidence="B")


COURSE = table({date(2012, 1, 1): 15, date(2018, 8, 17): 18, date(2020, 1, 1): 20})
CITYS_OWN = table({date(2016, 1, 1): 10})
SHEET = Dated(columns=("学时",), rows={None: 20}, basis="一览表", confidence="C")
UNKNOWN = Dated(columns=("学时",), rows={}, basis="清单 九", confidence="U")
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


# ── what a table says here ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("law", "table", "hours"),
    [
        (Law(2019, "410000", presets=frozenset({SHEET})), SHEET, 20),
        (Law(2019, "410000", tables={COURSE: (SHEET,)}), COURSE, 20),
        (Law(2019, "410000", tables={SHEET: (CITYS_OWN,)}), SHEET, 10),
        (Law(2019, "410000", tables={UNKNOWN: (CITYS_OWN,)}), UNKNOWN, 10),
    ],
    ids=["turned on", "in place of another", "own in its place", "own where nobody knew"],
)
def test_a_doubtful_or_unknown_table_speaks_where_a_page_lets_it(law, table, hours):
    assert table in law
    assert (Hours(hours),) == law[table].only
    assert table in law, "asking changes nothing"


@pytest.mark.parametrize(
    ("law", "table", "says"),
    [
        (Law(2019, "410000"), SHEET, "一览表: a preset that 410000 has not turned on"),
        (Law(2019, "410000"), UNKNOWN, "清单 九: no row in force on 2019-01-01; its figures are unknown"),
        (Law(2015, "410000", tables={UNKNOWN: (CITYS_OWN,)}), UNKNOWN, "its figures are unknown"),
        (Law(2015, "410000", tables={SHEET: (CITYS_OWN,)}), SHEET, "has not turned on"),
        (Law(2011, "410000"), COURSE, "the first begins on 2012-01-01"),
    ],
    ids=["a preset that is off", "unknown", "own not begun", "own of a preset not begun", "not begun"],
)
def test_otherwise_it_says_nothing_and_tells_so_beforehand(law, table, says):
    assert table not in law
    with pytest.raises(LookupError, match=says):
        law[table]


@st.composite
def laws(draw: DrawFn) -> tuple[Law, Dated]:
    """Any law, and a table that it may or may not know something of."""
    pages = [COURSE, CITYS_OWN, SHEET, UNKNOWN]
    own = st.lists(st.sampled_from(pages), max_size=2).map(tuple)
    tables = draw(st.dictionaries(st.sampled_from(pages), own))
    presets = draw(st.sets(st.sampled_from([SHEET])).map(frozenset))
    year = draw(st.integers(2010, 2022))
    return Law(year, "410000", tables=tables, presets=presets), draw(st.sampled_from(pages))


@given(drawn=laws(), asked_before=st.booleans())
def test_a_table_that_is_in_the_law_can_be_looked_up_and_no_other(drawn, asked_before):
    law, table = drawn
    told = table in law if asked_before else None
    try:
        law[table]
    except LookupError:
        looked_up = False
    else:
        looked_up = True

    assert looked_up is (table in law)
    assert told in (None, looked_up)


# ── what the year demands ─────────────────────────────────────────────────────────────────────────────────


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
    [(NINETY, [Subject.PUBLIC, Subject.PROFESSIONAL]), (None, [*Subject])],
)
def test_hours_join_the_subjects_that_the_year_knows(requirement, recognised):
    law = Law(2018, "410000", requirement)

    assert recognised == [subject for subject in Subject if law.recognises(subject)]


def test_where_no_floors_are_known_every_subject_joins():
    total_only = Requirement(total=90, floors={}, since=date(2015, 10, 1), basis="第 25 号", confidence="A")

    assert all(Law(2018, "100000", total_only).recognises(subject) for subject in Subject)


def test_where_a_share_is_known_every_subject_joins():
    share = Requirement(
        total=90,
        shares={Subject.PROFESSIONAL: Fraction(2, 3)},
        since=date(2015, 10, 1),
        basis="第 25 号",
        confidence="A",
    )

    assert all(Law(2018, "100000", share).recognises(subject) for subject in Subject)
    assert 60 == Law(2018, "100000", share).required(Subject.PROFESSIONAL)


BY_TITLE = Requirement(
    total=64,
    by_title={TitleLevel.JUNIOR: 56},
    shares={Subject.PROFESSIONAL: Fraction(1, 2)},
    since=date(1998, 12, 1),
    basis="条例 第六条",
    confidence="B",
)


@pytest.mark.parametrize(
    ("title", "total", "professional"),
    [(None, 64, 32), (TitleLevel.SENIOR, 64, 32), (TitleLevel.JUNIOR, 56, 28)],
)
def test_the_year_demands_of_a_professional_what_the_title_owes(title, total, professional):
    law = Law(2014, "410000", BY_TITLE, title=title)

    assert (total, professional) == (law.required(), law.required(Subject.PROFESSIONAL))


def test_what_is_demanded_names_the_clause():
    law = Law(2014, "410000", BY_TITLE, title=TitleLevel.JUNIOR)

    assert "56（年度要求，初级，条例 第六条，1998 年起）" == law.required().explanation
    assert "28（专业科目年度要求，条例 第六条，1998 年起）" == law.required(Subject.PROFESSIONAL).explanation


# ── what counts at most ───────────────────────────────────────────────────────────────────────────────────


def test_an_item_falls_under_the_caps_of_its_type_and_its_subject():
    of_all, of_patents, of_public = (
        Cap(80, "某条", "B"),
        Cap(48, "某条", "B", type="patent"),
        Cap(30, "某条", "B", subject=Subject.PUBLIC),
    )
    law = Law(2019, "410000", caps=(of_all, of_patents, of_public))

    assert (of_all, of_patents) == law.caps_of("patent", Subject.PROFESSIONAL)
    assert (of_all, of_public) == law.caps_of("award", Subject.PUBLIC)
    assert () == Law(2019, "410000").caps_of("patent", Subject.PUBLIC)


# ── the law is a value ────────────────────────────────────────────────────────────────────────────────────


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
