"""A question is answered by the nearest page that says something."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from cetms_core import (
    ApprovalStep,
    Cap,
    Closing,
    Dated,
    DefinitionError,
    Jurisdiction,
    Jurisdictions,
    Requirement,
    Subject,
    TitleLevel,
)
from cetms_core.domain.hours import Hours
from cetms_core.jurisdictions import HENAN, NATION, Window


def requirement(total: int, since: date | None, until: date | None = None) -> Requirement:
    return Requirement(total=total, since=since, until=until, basis="某条", confidence="B")


def table(figure: int, year: int = 2012) -> Dated:
    return Dated(columns=("学时",), rows={date(year, 1, 1): figure}, basis="标准 三", confidence="B")


def preset(figure: int) -> Dated:
    return Dated(columns=("学时",), rows={None: figure}, basis="一览表", confidence="C")


COURSE, PROVINCES, CITYS = table(15), table(12), table(10)
NOVEMBER = Closing(11, 30, basis="某通知", confidence="B")
PROVINCE = Jurisdiction("420000", "湖北省", above="100000", tables={COURSE: PROVINCES})
CITY = Jurisdiction(
    "420100",
    "武汉市",
    above="420000",
    requirements=(requirement(72, date(2020, 7, 1)), requirement(60, date(2011, 1, 1))),
    closing=NOVEMBER,
    tables={COURSE: CITYS},
)
TREE = Jurisdictions([CITY, NATION, PROVINCE, HENAN, Jurisdiction("410400", "平顶山市", above="410000")])

# ── requirement ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("code", "year", "demanded"),
    [
        ("100000", 2015, (0, 0, 0)),
        ("100000", 2016, (90, 0, 60)),
        ("410000", 1998, (0, 0, 0)),
        ("410000", 1999, (64, 0, 0)),
        ("410000", 2015, (64, 0, 0)),
        ("410000", 2016, (90, 0, 60)),
        ("410000", 2017, (90, 0, 60)),
        ("410000", 2018, (90, 30, 60)),
        ("410000", 2025, (90, 30, 60)),
        ("410400", 2018, (90, 30, 60)),
        ("420000", 2025, (90, 0, 60)),
        ("420100", 2010, (0, 0, 0)),
        ("420100", 2020, (60, 0, 0)),
        ("420100", 2021, (72, 0, 0)),
    ],
)
def test_a_year_is_judged_by_what_held_on_its_first_day(code, year, demanded):
    law = TREE.law(code, year)

    assert (code, year) == (law.jurisdiction, law.year)
    assert [Hours(each) for each in demanded] == [
        law.required(), law.required(Subject.PUBLIC), law.required(Subject.PROFESSIONAL),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "hours"), [(None, 64), (TitleLevel.INTERMEDIATE, 64), (TitleLevel.JUNIOR, 56)]
)
def test_the_law_is_asked_for_a_professional_of_some_title(title, hours):
    law = TREE.law("410400", 2014, title)

    assert title is law.title
    assert hours == law.required()


ERAS = Jurisdiction(
    "420100",
    "武汉市",
    above="100000",
    requirements=(
        requirement(40, None, date(2015, 9, 30)),
        requirement(48, date(2014, 1, 1), date(2014, 12, 31)),
    ),
)


@pytest.mark.parametrize(("year", "hours"), [(1949, 40), (2013, 40), (2014, 48), (2015, 40), (2016, 90)])
def test_of_several_in_force_the_one_that_began_last_holds_and_afterwards_what_stands_above(year, hours):
    assert hours == Jurisdictions([NATION, ERAS]).law("420100", year).required()


@given(
    eras=st.lists(
        st.none() | st.tuples(st.integers(2000, 2010), st.integers(2010, 2020)), min_size=1, max_size=4
    ),
    year=st.integers(2000, 2021),
)
def test_the_nearest_page_that_demands_anything_in_a_year_is_heard(eras, year):
    """Pages below one another, each with a requirement for some years or without any."""
    pages = [
        Jurisdiction(
            str(depth),
            "甲",
            above=str(depth - 1) if depth else None,
            requirements=(requirement(depth, date(era[0], 1, 1), date(era[1], 12, 31)),) if era else (),
        )
        for depth, era in enumerate(eras)
    ]
    deepest = max((depth for depth, era in enumerate(eras) if era and era[0] <= year <= era[1]), default=0)

    assert deepest == Jurisdictions(pages).law(pages[-1].code, year).required()


# ── tables ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("code", "hours"), [("100000", 15), ("410400", 15), ("420000", 12), ("420100", 10)])
def test_the_nearest_table_takes_the_place_of_the_types(code, hours):
    assert (Hours(hours),) == TREE.law(code, 2025)[COURSE].only


LATER = Dated(columns=("学时",), rows={date(2020, 1, 1): 9}, basis="标准 三", confidence="B")
DISTRICT = Jurisdiction("420102", "江岸区", above="420100", tables={COURSE: LATER})


@pytest.mark.parametrize(("year", "hours"), [(2019, 10), (2020, 9)])
def test_until_the_nearest_table_begins_the_next_one_above_holds(year, hours):
    tree = Jurisdictions([NATION, PROVINCE, CITY, DISTRICT])

    assert (Hours(hours),) == tree.law("420102", year)[COURSE].only


def test_each_era_may_have_a_table_of_its_own():
    eras = Jurisdiction("420100", "武汉市", above="420000", tables={COURSE: (table(6, 2015), table(8, 2021))})
    tree = Jurisdictions([NATION, PROVINCE, eras])

    assert [12, 6, 6, 8] == [
        tree.law("420100", year)[COURSE].only[0] for year in (2014, 2015, 2020, 2021)
    ]  # fmt: skip


# ── presets, offers, caps, what is carried over ───────────────────────────────────────────────────────────

SHEET, FTE = preset(20), preset(6)
OF_PATENTS = Cap(48, "某条", "B", type="patent", until=date(2020, 12, 31))
OF_ALL = Cap(80, "某条", "B", since=date(2016, 1, 1))
UPPER = Jurisdiction("1", "甲", presets={SHEET}, offers={"self_study"}, caps=(OF_ALL,), carries_over=True)
LOWER = Jurisdiction("11", "乙", above="1", presets={FTE}, offers={"study_tour"}, caps=(OF_PATENTS,))
LOWEST = Jurisdiction("111", "丙", above="11", carries_over=False)
SETTINGS = Jurisdictions([UPPER, LOWER, LOWEST])


@pytest.mark.parametrize(
    ("code", "presets", "offered"),
    [
        ("1", {SHEET}, {"self_study"}),
        ("11", {SHEET, FTE}, {"self_study", "study_tour"}),
        ("111", {SHEET, FTE}, {"self_study", "study_tour"}),
    ],
)
def test_what_a_page_turns_on_or_offers_holds_for_all_below_it(code, presets, offered):
    law = SETTINGS.law(code, 2025)

    assert (presets, offered) == (law.presets, law.offered)
    assert presets == {table for table in (SHEET, FTE) if table in law}


@pytest.mark.parametrize(
    ("code", "year", "caps"),
    [
        ("11", 2015, (OF_PATENTS,)),
        ("11", 2016, (OF_PATENTS, OF_ALL)),
        ("111", 2020, (OF_PATENTS, OF_ALL)),
        ("11", 2021, (OF_ALL,)),
        ("1", 2020, (OF_ALL,)),
    ],
)
def test_the_caps_of_all_pages_hold_while_they_are_in_force(code, year, caps):
    assert caps == SETTINGS.law(code, year).caps


def test_whether_hours_are_carried_over_is_said_by_the_nearest_page_which_says_it():
    assert [True, True, False] == [SETTINGS.carries_over(code) for code in ("1", "11", "111")]
    assert not TREE.carries_over("410400"), "where no page says so, they are not"


CODES = ("100000", "410000", "420000")

# ── chain and closing ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("code", "steps"),
    [("100000", 1), ("420100", 1), ("410000", 2), ("410400", 2)],
)
def test_the_chain_is_that_of_the_nearest_page_which_has_one(code, steps):
    assert (ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY)[:steps] == TREE.chain(code)


def test_a_type_goes_its_own_way_where_the_nearest_page_with_a_chain_says_so():
    employer, authority = ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY
    nation = Jurisdiction("100000", "全国", chain=(employer, authority), chains={"a": (authority,)})
    tree = Jurisdictions(
        [
            nation,
            Jurisdiction("410000", "河南省", "100000"),
            Jurisdiction("420000", "湖北省", "100000", chain=(employer,)),
            Jurisdiction("430000", "湖南省", "100000", chains={"b": (employer,)}),
        ]
    )

    assert [(authority,), (authority,), (employer,)] == [tree.chain(code, "a") for code in CODES]
    assert [(employer, authority)] * 2 + [(employer,)] == [tree.chain(code, "b") for code in CODES]
    assert ((authority,), (employer,)) == (tree.chain("430000", "a"), tree.chain("430000", "b"))


def test_a_chain_has_up_to_four_steps():
    """One kind of step may come twice: two authorities, one after the other."""
    Jurisdictions([Jurisdiction("100000", "全国", chain=(ApprovalStep.AUTHORITY,) * 4)])
    chain = (ApprovalStep.AUTHORITY,) * 5

    for page in (Jurisdiction("1", "甲", chain=chain), Jurisdiction("1", "甲", chains={"a": chain})):
        with pytest.raises(DefinitionError, match="up to 4 steps"):
            Jurisdictions([page])


@pytest.mark.parametrize(
    ("code", "day"),
    [("100000", date(2025, 12, 31)), ("410400", date(2025, 12, 31)), ("420100", date(2025, 11, 30))],
)
def test_the_closing_day_is_that_of_the_nearest_page_which_has_one(code, day):
    assert day == TREE.closing(code, 2025)
    assert Window(day) == TREE.window(code, 2025)


def test_what_no_page_says_is_an_error_of_the_pages():
    silent = Jurisdictions([Jurisdiction("500000", "重庆市")])

    with pytest.raises(
        DefinitionError, match="neither 500000 nor any page above it says its chain of approval"
    ):
        silent.chain("500000")
    with pytest.raises(DefinitionError, match="says its closing day"):
        silent.closing("500000", 2025)
    assert silent.law("500000", 2025).requirement is None


# ── pages ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (("100000", "410000", "410400", "410402"), "410400"),
        (("100000", "410000", "410100", "410105"), "410000"),
        (("100000", "430000"), "100000"),
        (("999999",), "home"),
        ((), "home"),
    ],
)
def test_a_region_has_the_law_of_the_nearest_page_above_it(path, code):
    assert code == TREE.nearest(path, "home")


def test_pages_are_found_by_code_and_kept_in_order():
    assert CITY is TREE["420100"]
    assert ["420100", "100000", "420000", "410000", "410400"] == [page.code for page in TREE]
    assert ("420100" in TREE, "430000" in TREE) == (True, False)


def test_a_page_that_is_not_installed_is_named_with_those_that_are():
    with pytest.raises(DefinitionError, match="no jurisdiction '430000'; installed: 420100, 100000"):
        TREE["430000"]
    with pytest.raises(DefinitionError):
        TREE.law("430000", 2025)


FIRST, SECOND = Jurisdiction("1", "甲", above="2"), Jurisdiction("2", "乙", above="1")


@pytest.mark.parametrize(
    ("pages", "says"),
    [
        ([NATION, NATION], "two jurisdictions have the code '100000'"),
        ([HENAN], r"河南省 \(410000\) stands below '100000', which is not installed"),
        ([Jurisdiction("1", "甲", above="1")], r"甲 \(1\) stands below itself"),
        ([FIRST, SECOND], r"甲 \(1\) stands below itself"),
        ([Jurisdiction("3", "丙", above="1"), FIRST, SECOND], "stands below itself"),
    ],
)
def test_pages_that_make_no_tree_are_refused(pages, says):
    with pytest.raises(DefinitionError, match=says):
        Jurisdictions(pages)


def test_no_pages_are_a_tree_too():
    assert [] == [*Jurisdictions([])]


def test_the_law_of_one_place_and_year_is_everybodys_own() -> None:
    tree = Jurisdictions([NATION, PROVINCE])
    spoilt = tree.law("420000", 2025)
    object.__setattr__(spoilt, "year", 1999)
    assert isinstance(spoilt.tables, dict)
    spoilt.tables.clear()

    assert tree.law("420000", 2025) == tree.law("420000", 2025)
    assert 2025 == tree.law("420000", 2025).year
    assert 2026 == tree.law("420000", 2026).year
    assert TitleLevel.SENIOR == tree.law("420000", 2025, TitleLevel.SENIOR).title
