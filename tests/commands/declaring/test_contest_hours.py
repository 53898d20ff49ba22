"""Whoever does not agree goes back to the step that lowered, and loses nothing by it."""

import pytest

from cetms_core import ApprovalStep, DeclarationState, NotAllowed
from tests.commands.reviewing.test_lower import lowered
from tests.house import ADMINISTRATOR, CITY, LI, WANG

D = DeclarationState


def test_the_same_step_decides_again_and_the_declared_hours_stand(house):
    after = house.ask(LI, lambda tx: tx.contest_hours(lowered(house), " 论文已宣读 "))

    assert (D.IN_REVIEW, 0, ApprovalStep.EMPLOYER, None, 20, "论文已宣读") == (
        after.state, after.step, after.waits_for, after.proposed, after.worth, after.reason,
    )  # fmt: skip
    assert D.APPROVED is house.approve(after, ADMINISTRATOR, CITY).state


def test_whoever_lowered_may_lower_again(house):
    after = house.ask(LI, lambda tx: tx.contest_hours(lowered(house), "论文已宣读"))

    assert 16 == lowered(house, 16, seen=after).worth


def test_hours_that_were_agreed_on_at_an_earlier_step_stay_agreed_on(house):
    once = house.ask(LI, lambda tx: tx.accept_hours(lowered(house, "12.5")))
    twice = lowered(house, 8, CITY, once)
    after = house.ask(LI, lambda tx: tx.contest_hours(twice.id, "第一级已核减"))

    assert (once.proposed, once.proposed.terms) == (after.proposed, after.proposed.terms)


def test_never_without_a_reason(house):
    waiting = lowered(house)

    assert [("approval.reason_missing", "reason")] == house.refused(
        LI, lambda tx: tx.contest_hours(waiting, "")
    )


def test_nobody_else_contests(house):
    waiting = lowered(house)
    for actor in (WANG, ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx: tx.contest_hours(waiting, "论文已宣读"))
