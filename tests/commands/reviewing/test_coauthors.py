"""回避: whoever claims the same work does not judge it, in no office and through no loan."""

import pytest

from cetms_core import Actor, DeclarationState, NotAllowed, Role
from cetms_core.accounts import Appointment
from tests.commands.capped import district
from tests.commands.lending.test_lend_office import lent
from tests.house import ADMINISTRATOR, COUNTY, LI, SUN, SUN_AS_ADMINISTRATOR, WANG, House, furnished

PAPER: dict[str, object] = {
    "title": "论文",
    "work": "黄河水文",
    "ended_on": "2025-01-01",
    "subject": "专业科目",
    "worth": "8",
}


@pytest.fixture
def house() -> House:
    return furnished(plugins=district())


def paper(house: House, actor=LI, **changes):
    return house.declare(actor, PAPER | changes, "paper")


def conflicts(house: House, actor: Actor):
    items = house.ask(actor, lambda tx: tx.queue())
    return {item.id: [each.rule for each in item.warnings] for item in items if item.declaration}


@pytest.mark.parametrize(
    "decide",
    [
        lambda tx, seen: tx.approve(seen),
        lambda tx, seen: tx.reject(seen, "材料不实"),
        lambda tx, seen: tx.send_back(seen, {"": "请核对"}),
        lambda tx, seen: tx.lower(seen, 4, "排名靠后"),
    ],
    ids=["approve", "reject", "send_back", "lower"],
)
def test_a_coauthor_decides_nothing_about_it(house, decide):
    paper(house, SUN)
    seen = paper(house, work="黄河 水文")
    with pytest.raises(NotAllowed) as refused:
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: decide(tx, seen))

    assert "本条申报与您本人申报的是同一成果，须回避，请由其他审核人办理" == str(refused.value)
    assert house.approve(seen, ADMINISTRATOR)


def test_nor_takes_it_back(house):
    approved = house.approve(paper(house), ADMINISTRATOR)
    paper(house, SUN)
    with pytest.raises(NotAllowed):
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: tx.revoke(approved, "材料不实"))


def test_the_queue_shows_it_with_a_warning(house):
    paper(house, SUN)
    seen = paper(house)

    assert "approval.coauthor" in conflicts(house, SUN_AS_ADMINISTRATOR)[seen.id]
    assert "approval.coauthor" not in conflicts(house, ADMINISTRATOR)[seen.id]


def test_another_work_is_no_conflict(house):
    paper(house, SUN, work="嵩山地质")

    assert DeclarationState.APPROVED is house.approve(paper(house), SUN_AS_ADMINISTRATOR).state


def test_nor_is_a_work_without_a_name(house):
    paper(house, SUN, work=None)

    assert DeclarationState.APPROVED is house.approve(paper(house, work=None), SUN_AS_ADMINISTRATOR).state


def test_nor_one_that_was_only_drafted_or_was_withdrawn(house):
    house.ask(SUN, lambda tx: tx.draft("paper", 2025, PAPER))
    house.ask(SUN, lambda tx: tx.withdraw(paper(house, SUN).id))

    assert DeclarationState.APPROVED is house.approve(paper(house), SUN_AS_ADMINISTRATOR).state


@pytest.mark.parametrize("end", [None, "reject"])
def test_whatever_became_of_ones_own(house, end):
    own = paper(house, SUN)
    if end:
        house.ask(ADMINISTRATOR, lambda tx: tx.reject(own, "材料不实"))
    with pytest.raises(NotAllowed):
        house.approve(paper(house), SUN_AS_ADMINISTRATOR)


def test_in_another_year_it_is_the_same_work(house):
    own = house.ask(
        SUN, lambda tx: tx.declare("paper", 2024, PAPER | {"ended_on": "2024-05-01"}, attachment=house.scan)
    )
    assert 2024 == own.year
    with pytest.raises(NotAllowed):
        house.approve(paper(house), SUN_AS_ADMINISTRATOR)


def test_not_through_a_loan_either(house):
    paper(house, SUN)
    to_wang = lent(house, by=SUN_AS_ADMINISTRATOR)
    to_sun = lent(house, 3, "孙主任")
    for borrowed in (to_wang, to_sun):
        with pytest.raises(NotAllowed):
            house.approve(paper(house, LI, title=f"论文 {borrowed.id}"), borrowed.actor)


def test_a_type_that_is_gone_can_still_be_rejected(house):
    paper(house, SUN)
    seen = paper(house)
    house.cetms.plugins = furnished().cetms.plugins

    assert (
        DeclarationState.REJECTED
        is house.ask(SUN_AS_ADMINISTRATOR, lambda tx: tx.reject(seen, "材料不实")).state
    )


def test_an_appeal_is_not_judged_by_a_coauthor(house):
    paper(house, WANG)
    rejected = house.ask(ADMINISTRATOR, lambda tx: tx.reject(paper(house), "材料不实"))
    waiting = house.ask(LI, lambda tx: tx.appeal(rejected.id, "材料属实"))
    judge = Actor(WANG.person_id, Role.AUTHORITY, COUNTY.scope)
    house.read(lambda session: session.people.appoint(Appointment(judge.person_id, judge.role, judge.scope)))
    with pytest.raises(NotAllowed):
        house.ask(judge, lambda tx: tx.overturn(waiting, "材料属实"))
