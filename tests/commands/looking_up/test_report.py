"""年度统计, through the front door, on both stores."""

import pytest

from cetms_core import Grouping, Hours, NotAllowed, NotFound, Organisation, Refused, ReportRow, Subject
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    FENG,
    HENAN,
    HOSPITAL,
    INDUSTRY,
    JINSHUI,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    NATION,
    OTHER_CITY,
    PINGDINGSHAN,
    PROVINCE,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SYSTEM,
    WANG,
    ZHENGZHOU,
    conference,
    furnished,
    installed,
    seminar,
)
from tests.plugins.aged import InDays, reinstalled, with_types

PUBLIC, PROFESSIONAL = Subject.PUBLIC, Subject.PROFESSIONAL


@pytest.fixture(params=[MemoryStore, lambda: SqlStore("sqlite://")], ids=["memory", "sqlite"])
def house(request):
    """Four who learned, at three employers; the hospital's hours are folded."""
    house = furnished(store=request.param())
    house.approve(house.declare(LI))
    house.approve(house.declare(LI, seminar("7.5"), "training_seminar"))
    house.approve(house.declare(WANG))
    with house.cetms.store.session() as session:
        session.totals.fold(100)
    house.approve(house.declare(CHEN, seminar(30), "training_seminar"), SCHOOLS_ADMINISTRATOR, CITY)
    house.approve(house.declare(FENG), MINES_ADMINISTRATOR, OTHER_CITY)
    house.declare(FENG, conference("还在审核"))
    return house


def rows(house, actor=PROVINCE, **asked):
    return [*house.ask(actor, lambda tx: tx.report(2025, **asked))]


def test_a_province_by_employer(house):
    hospital = ReportRow(
        HOSPITAL, "金水区示范医院", {PUBLIC: Hours("7.5"), PROFESSIONAL: Hours(40)}, 3, 2, JINSHUI
    )
    school = ReportRow(SCHOOL, "金水区示范学校", {PUBLIC: Hours(30)}, 1, 1, JINSHUI)
    mine = ReportRow(MINE, "平顶山示范煤矿", {PROFESSIONAL: Hours(20)}, 1, 1, PINGDINGSHAN)

    assert [hospital, school, mine] == rows(house)
    assert ["47.5", "30", "20"] == [str(each.total) for each in rows(house)]


def test_a_region_s_row_is_the_part_directly_below(house):
    """The county lies in the city, and the city has nothing of its own."""
    found = rows(house, by="region")

    assert [(each.code, each.name, str(each.total), each.people) for each in found] == [
        (ZHENGZHOU, "郑州市", "77.5", 3),
        (PINGDINGSHAN, "平顶山市", "20", 1),
    ]
    assert [(JINSHUI, "77.5")] == [
        (each.code, str(each.total)) for each in rows(house, CITY, by=Grouping.REGION)
    ]
    assert [(JINSHUI, "77.5")] == [
        (each.code, str(each.total)) for each in rows(house, by=Grouping.REGION, within=JINSHUI)
    ]


def test_by_type_and_by_subject_nobody_is_counted(house):
    assert [("学术会议", "60", 3, None), ("培训、研修活动", "37.5", 2, None)] == [
        (each.name, str(each.total), each.declarations, each.people) for each in rows(house, by="type")
    ]
    assert {("专业科目", "60"), ("公需科目", "37.5")} == {
        (each.name, str(each.total)) for each in rows(house, by="subject")
    }


def test_of_an_employer_the_same_can_be_asked(house):
    for by in Grouping:
        found = rows(house, ADMINISTRATOR, by=by)
        assert "47.5" == str(sum((each.total for each in found[1:]), found[0].total))
    assert found == rows(house, by=Grouping.SUBJECT, within=HOSPITAL)


@pytest.mark.parametrize("by", Grouping)
def test_page_after_page_it_is_the_same(house, by):
    found, after = [], None
    while True:
        page = house.ask(PROVINCE, lambda tx: tx.report(2025, by=by, after=after, limit=1))  # noqa: B023
        found += page
        after = page.after
        if after is None:
            break

    assert rows(house, by=by) == found


def test_what_is_revoked_leaves_no_row(house):
    (declared,) = house.ask(CHEN, lambda tx: tx.declarations())
    house.ask(CITY, lambda tx: tx.revoke(declared, "材料不实"))

    assert [HOSPITAL, MINE] == [each.code for each in rows(house)]
    assert [] == rows(house, SCHOOLS_ADMINISTRATOR)


def test_a_merged_employer_s_figures_lie_with_the_one_that_stays(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(MINE, SCHOOL))

    assert [(HOSPITAL, 2), (SCHOOL, 2)] == [(each.code, each.people) for each in rows(house)]
    assert [] == rows(house, SCHOOLS_ADMINISTRATOR, within=MINE)
    assert [SCHOOL] == [each.code for each in rows(house, SCHOOLS_ADMINISTRATOR)]


def test_a_type_that_was_taken_away_is_called_by_its_code():
    house = furnished(plugins=with_types(InDays))
    house.approve(house.declare(LI, {"name": "医学伦理", "days": 2}, "lecture"))
    later = reinstalled(house, installed())

    assert ["lecture"] == [each.name for each in rows(later, by="type")]


def test_an_employer_that_nobody_founded_is_called_by_its_code(house):
    """Imported from elsewhere, without its page."""
    with house.cetms.store.session() as session:
        session.declarations.move_employer(MINE, Organisation("X", "某院", JINSHUI))

    assert [(SCHOOL, "金水区示范学校"), ("X", "X")] == [(each.code, each.name) for each in rows(house)][1:]


def test_whoever_is_named_nowhere_asks_for_the_portal_s_own_place(house):
    assert rows(house) == rows(house, SYSTEM) == rows(house, SYSTEM, within=NATION)


def test_nobody_asks_beyond_their_own_scope(house):
    for actor, within in ((CITY, HENAN), (CITY, MINE), (ADMINISTRATOR, SCHOOL), (ADMINISTRATOR, JINSHUI)):
        with pytest.raises(NotAllowed):
            rows(house, actor, within=within)
    with pytest.raises(NotAllowed):
        rows(house, INDUSTRY)
    with pytest.raises(NotAllowed):
        rows(house, INDUSTRY, within=SCHOOL)
    assert [HOSPITAL] == [each.code for each in rows(house, INDUSTRY, within=HOSPITAL)]
    with pytest.raises(NotFound):
        rows(house, within="nowhere")


def test_an_unknown_grouping_is_refused_with_those_there_are(house):
    with pytest.raises(Refused) as refused:
        rows(house, by="weather")

    (finding,) = refused.value.findings
    assert (finding.rule, finding.field) == ("answer.not_offered", "by")


@pytest.mark.parametrize("asked", [{"after": "x" * 1000}, {"after": "\ud800"}])
def test_a_mark_that_no_page_ends_with_is_refused(house, asked):
    assert [("approval.no_such_page", "after")] == house.refused(
        PROVINCE, lambda tx: tx.report(2025, **asked)
    )


def test_a_year_that_is_none_is_refused(house):
    ((_, field),) = house.refused(PROVINCE, lambda tx: tx.report("二〇二五"))

    assert "year" == field
