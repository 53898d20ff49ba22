"""A question is answered by the nearest page that says something."""

from datetime import date

import pytest

from cetms_core import (
    ApprovalStep,
    Closing,
    Dated,
    DefinitionError,
    Jurisdiction,
    Jurisdictions,
    Requirement,
    Subject,
)
from cetms_core.domain.hours import Hours
from cetms_core.jurisdictions import HENAN, NATION


def requirement(total: int, since: date) -> Requirement:
    return Requirement(total=total, floors={}, since=since, basis="某条", confidence="B")


def table(figure: int) -> Dated:
    return Dated(columns=("学时",), rows={date(2012, 1, 1): figure}, basis="标准 三", confidence="B")


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
        ("100000", 2016, (90, 0, 0)),
        ("410000", 2015, (0, 0, 0)),
        ("410000", 2017, (90, 0, 0)),
        ("410000", 2018, (90, 30, 60)),
        ("410000", 2025, (90, 30, 60)),
        ("410400", 2018, (90, 30, 60)),
        ("420000", 2025, (90, 0, 0)),
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


# ── chain and closing ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("code", "steps"),
    [("100000", 1), ("420100", 1), ("410000", 2), ("410400", 2)],
)
def test_the_chain_is_that_of_the_nearest_page_which_has_one(code, steps):
    assert (ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY)[:steps] == TREE.chain(code)


@pytest.mark.parametrize(
    ("code", "day"),
    [("100000", date(2025, 12, 31)), ("410400", date(2025, 12, 31)), ("420100", date(2025, 11, 30))],
)
def test_the_closing_day_is_that_of_the_nearest_page_which_has_one(code, day):
    assert day == TREE.closing(code, 2025)


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
