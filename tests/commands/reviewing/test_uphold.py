import pytest

from cetms_core import DeclarationState, MoveNotAllowed, NotAllowed, Refused
from tests.commands.declaring.test_appeal import appealed, rejected
from tests.house import ADMINISTRATOR, CITY, COUNTY, LI, PROVINCE, SUN, SUN_AS_CITY, conference


def test_the_decision_stands_with_the_reason_of_the_level_above(house):
    upheld = house.ask(CITY, lambda tx: tx.uphold(appealed(house), " 证书确实不清 "))

    assert (DeclarationState.REJECTED, None, "证书确实不清") == (
        upheld.state,
        upheld.waits_for,
        upheld.reason,
    )
    assert () == house.ask(LI, lambda tx: tx.entries(2025))


def test_the_person_is_told_by_mail(house):
    house.ask(CITY, lambda tx: tx.uphold(appealed(house), "证书确实不清"))
    house.cetms.deliver_letters()

    assert 2 == sum("现在的状态是：审核不通过" in letter.text for letter in house.postbox.letters)


def test_the_same_thing_may_be_declared_anew(house):
    house.ask(CITY, lambda tx: tx.uphold(appealed(house), "证书确实不清"))

    assert DeclarationState.SUBMITTED is house.declare().state


def test_nobody_judges_an_appeal_against_the_own_decision(house):
    last = rejected(house, PROVINCE, house.approve(house.declare(), ADMINISTRATOR))
    waiting = appealed(house, last)
    with pytest.raises(Refused) as refused:
        house.ask(PROVINCE, lambda tx: tx.uphold(waiting, "证书确实不清"))

    assert ["approval.decided_before"] == [each.rule for each in refused.value.findings]


def test_nor_in_the_own_case(house):
    last = house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(SUN, conference("甲")), "证书不清"))
    waiting = house.ask(SUN, lambda tx: tx.appeal(last.id, "证书清晰"))
    with pytest.raises(NotAllowed):
        house.ask(SUN_AS_CITY, lambda tx: tx.uphold(waiting, "证书确实不清"))


def test_only_the_level_above_judges(house):
    above = appealed(house, rejected(house, CITY, house.approve(house.declare(), ADMINISTRATOR)))
    for actor in (COUNTY, CITY):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx: tx.uphold(above, "证书确实不清"))

    assert DeclarationState.REJECTED is house.ask(PROVINCE, lambda tx: tx.uphold(above, "证书确实不清")).state


def test_what_nobody_appealed_is_not_upheld(house):
    with pytest.raises(MoveNotAllowed):
        house.ask(CITY, lambda tx: tx.uphold(house.approve(house.declare(), ADMINISTRATOR), "证书确实不清"))


def test_never_without_a_reason(house):
    waiting = appealed(house)

    assert [("approval.reason_missing", "reason")] == house.refused(CITY, lambda tx: tx.uphold(waiting, ""))
