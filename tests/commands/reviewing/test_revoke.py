import pytest

from cetms_core import DeclarationState, EntryKind, MoveNotAllowed, NotAllowed, YearSummary
from tests.house import ADMINISTRATOR, CITY, LI, PROVINCE, House, seminar


def this_year(house: House) -> YearSummary:
    return house.ask(LI, lambda tx: tx.hours_by_year())[0]


def test_the_years_total_returns_to_what_it_was(house):
    house.approve(house.declare(answers=seminar("7.5"), type="training_seminar"))
    before = this_year(house)
    approved = house.approve(house.declare())
    assert "27.5" == str(this_year(house).total)

    house.ask(CITY, lambda tx: tx.revoke(approved, "证书系冒用"))
    after = this_year(house)
    assert (before.total, before.missing) == (after.total, after.missing)
    assert ["7.5", "0"] == [str(hours) for hours in after.by_subject.values()]


def test_the_award_stays_and_is_answered_by_a_line_of_its_own(house):
    approved = house.approve(house.declare())
    house.clock.move(days=1)
    house.ask(CITY, lambda tx: tx.revoke(approved, " 证书系冒用 "))
    award, reversal = house.ask(LI, lambda tx: tx.entries(2025))

    assert (EntryKind.AWARD, 20, "") == (award.kind, award.hours, award.reason)
    assert (EntryKind.REVERSAL, -20, "证书系冒用", house.clock.now) == (
        reversal.kind,
        reversal.hours,
        reversal.reason,
        reversal.at,
    )


def test_the_declaration_says_why(house):
    approved = house.approve(house.declare())
    revoked = house.ask(PROVINCE, lambda tx: tx.revoke(approved, "证书系冒用"))

    assert (DeclarationState.REVOKED, "证书系冒用") == (revoked.state, revoked.reason)
    assert revoked == house.ask(LI, lambda tx: tx.declaration(approved.id))


def test_only_the_last_step_takes_an_approval_back(house):
    approved = house.approve(house.declare())
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.revoke(approved, "证书系冒用"))


def test_what_was_not_approved_cannot_be_taken_back(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    with pytest.raises(MoveNotAllowed):
        house.ask(CITY, lambda tx: tx.revoke(reviewed, "证书系冒用"))


def test_nor_twice(house):
    approved = house.approve(house.declare())
    revoked = house.ask(CITY, lambda tx: tx.revoke(approved, "证书系冒用"))
    with pytest.raises(MoveNotAllowed):
        house.ask(CITY, lambda tx: tx.revoke(revoked, "证书系冒用"))

    assert 2 == len(house.ask(LI, lambda tx: tx.entries(2025)))


def test_never_without_a_reason(house):
    approved = house.approve(house.declare())

    assert [("approval.reason_missing", "reason")] == house.refused(CITY, lambda tx: tx.revoke(approved, " "))


def test_the_same_thing_may_be_declared_and_counted_anew(house):
    approved = house.approve(house.declare())
    house.ask(CITY, lambda tx: tx.revoke(approved, "级别有误"))
    house.approve(house.declare())

    assert 20 == this_year(house).total


def test_the_person_is_told_by_mail(house):
    approved = house.approve(house.declare())
    house.cetms.deliver_letters()
    house.ask(CITY, lambda tx: tx.revoke(approved, "证书系冒用"))
    house.cetms.deliver_letters()

    assert "现在的状态是：已撤销" in house.postbox.letters[-1].text
    assert "冒用" not in house.postbox.letters[-1].text
