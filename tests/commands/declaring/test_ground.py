import pytest
from attrs import evolve

from cetms_core import InvalidValue, Jurisdiction, NotFound, Refused
from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.kept import ENDED
from tests.house import (
    ADMINISTRATOR,
    FENG,
    HENAN,
    JINSHUI,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    PINGDINGSHAN,
    PROVINCE,
    VISITOR,
    ZHENGZHOU,
    conference,
    form,
    furnished,
    installed,
    professional,
)


def test_what_ended_without_hours_can_be_declared_anew():
    assert {"审核不通过", "已撤回", "已撤销"} == set(ENDED)


@pytest.mark.parametrize("end", ["withdraw", "reject", "revoke"])
def test_each_end_frees_the_thing(house, end):
    declared = house.declare()
    if end == "withdraw":
        house.ask(LI, lambda tx: tx.withdraw(declared.id))
    elif end == "reject":
        house.ask(ADMINISTRATOR, lambda tx: tx.reject(declared, "不实"))
    else:
        approved = house.approve(declared)
        house.ask(PROVINCE, lambda tx: tx.revoke(approved, "不实"))

    assert declared.id != house.declare().id


@pytest.mark.parametrize("state", ["submitted", "sent back", "approved"])
def test_whatever_may_come_to_count_bars_it(house, state):
    declared = house.declare()
    if state == "sent back":
        house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declared, {"": "请核对"}))
    elif state == "approved":
        house.approve(declared)

    assert [("declaration.declared_twice", "title")] == house.refused(LI, lambda _: house.declare())


@pytest.mark.parametrize(
    ("pages", "jurisdiction"),
    [
        ([], HENAN),
        ([Jurisdiction(ZHENGZHOU, "郑州市", HENAN)], ZHENGZHOU),
        ([Jurisdiction(ZHENGZHOU, "郑州市", HENAN), Jurisdiction(JINSHUI, "金水区", ZHENGZHOU)], JINSHUI),
    ],
    ids=["province", "city", "county"],
)
def test_the_law_is_that_of_the_nearest_page_above_the_employer(pages, jurisdiction):
    assert jurisdiction == furnished(plugins=installed(*pages)).declare().jurisdiction


def test_one_city_goes_by_its_own_page_and_another_by_the_provinces(house):
    """Pingdingshan has a page, Zhengzhou has none."""
    assert [PINGDINGSHAN, HENAN] == [house.declare(each).jurisdiction for each in (FENG, LI)]


def test_a_year_is_read_or_is_a_finding():
    assert 2025 == read_year("2025")
    with pytest.raises(Refused) as refused:
        read_year("二〇二五")

    assert [("year.unreadable", "year")] == [(each.rule, each.field) for each in refused.value.findings]
    assert refused.value.__suppress_context__
    assert isinstance(refused.value.__context__, InvalidValue)


def test_somebody_newly_approved_declares_by_the_own_employer(house):
    house.ask(VISITOR, lambda tx: tx.register(form(31, MINE), password="a long password"))
    (item,) = house.ask(MINES_ADMINISTRATOR, lambda tx: tx.queue())
    person = house.ask(MINES_ADMINISTRATOR, lambda tx: tx.approve(item))
    declared = house.declare(evolve(LI, person_id=person.person_id))

    assert (MINE, PINGDINGSHAN) == (declared.employer, declared.region)


def test_whoever_is_a_professional_for_the_host_alone_has_no_ground():
    class Everybody:
        def holds(self, actor):
            return True

    house = furnished(directory=Everybody())
    with pytest.raises(NotFound):
        house.ask(professional(99), lambda tx: tx.preview("academic_conference", 2025, conference()))
