"""Only the person agrees to lower hours, and what was agreed on is what the account says."""

import pytest

from cetms_core import DeclarationState, Hours, MoveNotAllowed, NotAllowed, Stale
from tests.commands.reviewing.test_lower import lowered, year
from tests.house import ADMINISTRATOR, CHEN, CITY, DEPUTY, LI, SYSTEM, WANG

D = DeclarationState


def test_the_reviewers_step_is_behind_it(house):
    after = house.ask(LI, lambda tx: tx.accept_hours(lowered(house)))

    assert (D.IN_REVIEW, 1, 12) == (after.state, after.step, after.worth)
    assert after.id in [item.id for item in house.ask(CITY, lambda tx: tx.queue())]


def test_at_the_last_step_the_lower_hours_count_and_explain_themselves(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    after = house.ask(LI, lambda tx: tx.accept_hours(lowered(house, reviewer=CITY, seen=reviewed)))
    (award,) = house.ask(LI, lambda tx: tx.entries(2025))

    assert D.APPROVED is after.state
    assert Hours(12) == award.hours == year(house).total
    assert "审核核减，申报 20 学时" in award.hours.explanation


def test_by_its_id_too(house):
    assert D.IN_REVIEW is house.ask(LI, lambda tx: tx.accept_hours(lowered(house).id)).state


def test_nobody_else_accepts(house):
    waiting = lowered(house)
    for actor in (WANG, CHEN, ADMINISTRATOR, CITY):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx: tx.accept_hours(waiting.id))


def test_other_hours_than_those_seen_are_stale(house):
    seen = lowered(house)
    house.ask(ADMINISTRATOR, lambda tx: tx.undo(seen))
    waiting = house.ask(ADMINISTRATOR, lambda tx: tx.lower(tx.declaration(seen.id), 5, "未参会"))
    with pytest.raises(Stale):
        house.ask(LI, lambda tx: tx.accept_hours(seen))

    assert 5 == house.ask(LI, lambda tx: tx.accept_hours(waiting)).worth


def test_what_nobody_lowered_cannot_be_accepted(house):
    with pytest.raises(MoveNotAllowed):
        house.ask(LI, lambda tx: tx.accept_hours(house.declare().id))


def test_whoever_lowered_took_the_step_and_does_not_take_the_next_one(house):
    waiting = house.ask(LI, lambda tx: tx.accept_hours(lowered(house, reviewer=DEPUTY)))
    assert D.APPROVED is house.approve(waiting, CITY).state


def test_system_administrators_leave_agreed_hours_to_people(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    house.ask(LI, lambda tx: tx.accept_hours(lowered(house, reviewer=CITY, seen=reviewed)))
    (again,) = house.ask(SYSTEM, lambda tx: tx.reassess())
    assert ["approval.credited_lowered"] == [finding.rule for finding in again.findings]
