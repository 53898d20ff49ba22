"""撤回决定: one's own last decision, within minutes, while nothing happened since; then it is as it was before."""

from datetime import timedelta

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from cetms_core import (
    Actor,
    Declaration,
    DeclarationState,
    EntryKind,
    Hours,
    MoveNotAllowed,
    NotAllowed,
    Stale,
    Verdict,
)
from tests.commands.declaring.test_appeal import appealed
from tests.commands.reviewing.test_lower import lowered, year
from tests.house import ADMINISTRATOR, CITY, COUNTY, DEPUTY, LI, House, conference, furnished

D = DeclarationState
DECISIONS = {
    "approve": lambda tx, seen: tx.approve(seen),
    "send_back": lambda tx, seen: tx.send_back(seen, {"": "请核对"}),
    "reject": lambda tx, seen: tx.reject(seen, "材料不实"),
    "lower": lambda tx, seen: tx.lower(seen, 12, "未宣读论文"),
}
STEPS = {"first": (ADMINISTRATOR, ()), "last": (CITY, (ADMINISTRATOR,))}

every_decision = pytest.mark.parametrize("decide", DECISIONS.values(), ids=DECISIONS)
every_step = pytest.mark.parametrize(("reviewer", "before"), STEPS.values(), ids=STEPS)


def at(house: House, before):
    return house.approve(house.declare(), *before) if before else house.declare()


@every_decision
@every_step
def test_it_leads_back_to_the_step_that_it_was_made_at(house, decide, reviewer, before):
    seen = at(house, before)
    decided = house.ask(reviewer, lambda tx: decide(tx, seen))
    after = house.ask(reviewer, lambda tx: tx.undo(decided))

    assert (D.IN_REVIEW, seen.step, seen.waits_for, seen.worth) == (
        after.state, after.step, after.waits_for, after.worth,
    )  # fmt: skip
    assert {} == after.comments
    assert after.id in [item.id for item in house.ask(reviewer, lambda tx: tx.queue())]


@every_decision
@every_step
def test_and_the_same_person_may_decide_anew(house, decide, reviewer, before):
    decided = house.ask(reviewer, lambda tx: decide(tx, at(house, before)))
    house.ask(reviewer, lambda tx: tx.undo(decided))

    assert house.ask(reviewer, lambda tx: tx.approve(tx.declaration(decided.id))).step == len(before) + 1


def test_hours_leave_the_account_by_a_line_with_its_reason_and_may_come_again(house):
    approved = house.approve(house.declare())
    undone = house.ask(CITY, lambda tx: tx.undo(approved))
    assert (Hours(0), 2) == (year(house).total, undone.round)
    house.approve(undone, CITY)

    lines = house.ask(LI, lambda tx: tx.entries(2025))
    assert [EntryKind.AWARD, EntryKind.REVERSAL, EntryKind.AWARD] == [line.kind for line in lines]
    assert "审核人在规定时间内撤回了这项决定" == lines[1].reason
    assert 20 == year(house).total


@pytest.mark.parametrize(("seconds", "open"), [(0, True), (600, True), (601, False)])
def test_within_ten_minutes(house, seconds, open):
    decided = house.approve(house.declare(), ADMINISTRATOR)
    house.clock.move(seconds=seconds)
    if open:
        assert D.IN_REVIEW is house.ask(ADMINISTRATOR, lambda tx: tx.undo(decided)).state
    else:
        assert [("approval.undo_too_late", None)] == house.refused(ADMINISTRATOR, lambda tx: tx.undo(decided))


def test_or_as_long_as_the_host_says(house):
    house.cetms.undo_within = timedelta(0)
    decided = house.approve(house.declare(), ADMINISTRATOR)
    house.clock.move(seconds=1)

    assert [("approval.undo_too_late", None)] == house.refused(ADMINISTRATOR, lambda tx: tx.undo(decided))


@pytest.mark.parametrize("other", [DEPUTY, COUNTY, CITY], ids=["deputy", "county", "city"])
def test_nobody_undoes_what_somebody_else_decided(house, other):
    decided = house.approve(house.declare(), ADMINISTRATOR)
    with pytest.raises(NotAllowed):
        house.ask(other, lambda tx: tx.undo(decided))


def test_what_went_on_is_not_undone(house):
    first = house.approve(house.declare(), ADMINISTRATOR)
    last = house.approve(first, CITY)
    with pytest.raises(Stale):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(first))
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(last))


def test_nor_what_its_person_has_answered(house):
    accepted = house.ask(LI, lambda tx: tx.accept_hours(lowered(house)))
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(accepted))


def test_nor_twice(house):
    undone = house.ask(ADMINISTRATOR, lambda tx: tx.undo(house.approve(house.declare(), ADMINISTRATOR)))
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(undone))


def test_nor_what_nobody_decided(house):
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(house.declare()))


def test_nor_an_answer_to_an_appeal_nor_a_revocation(house):
    upheld = house.ask(CITY, lambda tx: tx.uphold(appealed(house), "证书不清"))
    revoked = house.ask(CITY, lambda tx: tx.revoke(house.approve(house.declare()), "证书系冒用"))
    for decided in (upheld, revoked):
        with pytest.raises(NotAllowed):
            house.ask(CITY, lambda tx, seen=decided: tx.undo(seen))


def test_a_refusal_is_not_undone_once_the_same_was_declared_anew(house):
    rejected = house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(), "材料不实"))
    house.declare()

    assert [("approval.declared_anew", None)] == house.refused(ADMINISTRATOR, lambda tx: tx.undo(rejected))


def test_hours_agreed_on_earlier_come_back_with_an_undone_lowering(house):
    once = house.ask(LI, lambda tx: tx.accept_hours(lowered(house)))
    twice = lowered(house, 8, CITY, once)

    assert 12 == house.ask(CITY, lambda tx: tx.undo(twice)).worth


def test_a_note_beside_the_decision_is_no_later_event(house):
    approved = house.ask(
        CITY, lambda tx: tx.approve(house.approve(house.declare(), ADMINISTRATOR), as_declared=True)
    )

    assert D.IN_REVIEW is house.ask(CITY, lambda tx: tx.undo(approved)).state


def test_a_batch_is_undone_item_by_item(house):
    declared = [house.declare(answers=conference(title)) for title in "甲乙丙"]
    verdicts = [
        declared[0],
        Verdict(declared[1], reject="材料不实"),
        Verdict(declared[2], lower=("12", "未宣读论文")),
    ]
    outcomes = house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(verdicts))
    house.ask(ADMINISTRATOR, lambda tx: [tx.undo(outcome.record) for outcome in outcomes])

    found = house.ask(LI, lambda tx: tx.declarations())
    assert {(D.IN_REVIEW, 0)} == {(each.state, each.step) for each in found}


def test_the_person_is_told_how_it_stands_now(house):
    house.ask(CITY, lambda tx: tx.undo(house.approve(house.declare())))
    house.cetms.deliver_letters()

    assert any("现在的状态是：审核中" in letter.text for letter in house.postbox.letters)


def test_another_version_is_stale(house):
    decided = house.approve(house.declare(), ADMINISTRATOR)
    with pytest.raises(Stale):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(evolve(decided, version=decided.version + 1)))


def test_what_it_cannot_lead_back_from_is_left_to_the_table(house):
    sent_back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(house.declare(), {"": "请核对"}))
    house.ask(LI, lambda tx: tx.resubmit(sent_back.id, conference()))
    with pytest.raises((MoveNotAllowed, NotAllowed)):
        house.ask(ADMINISTRATOR, lambda tx: tx.undo(tx.declaration(sent_back.id)))


def undone_by(house: House, actor: Actor, decided: Declaration) -> Declaration:
    return house.ask(actor, lambda tx: tx.undo(decided))


@given(st.lists(st.booleans(), max_size=6))
def test_however_often_it_is_undone_the_account_says_what_stands(choices):
    house = furnished()
    seen = house.approve(house.declare(), ADMINISTRATOR)
    for undone in choices:
        seen = house.approve(seen, CITY)
        if undone:
            seen = undone_by(house, CITY, seen)
        else:
            break
    stands = seen.state is D.APPROVED

    assert (20 if stands else 0) == sum(
        line.hours.tenths // 10 for line in house.ask(LI, lambda tx: tx.entries(2025))
    )
