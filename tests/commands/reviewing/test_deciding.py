"""Whoever decides sees the record as it is kept, and nobody decides on their own."""

import pytest
from attrs import evolve

from cetms_core import DeclarationState, MoveNotAllowed, NotAllowed, NotFound, Stale, Transaction
from tests.house import (
    ADMINISTRATOR,
    CITY,
    HAN,
    LI,
    OTHER_CITY,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    House,
    conference,
)

MOVES = {
    "approve": lambda tx, seen: tx.approve(seen),
    "send_back": lambda tx, seen: tx.send_back(seen, {"": "请核对"}),
    "reject": lambda tx, seen: tx.reject(seen, "材料不实"),
    "revoke": lambda tx, seen: tx.revoke(seen, "材料不实"),
}

every_move = pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)


def kept(house: House, id: str):
    return house.read(lambda session: session.declarations.find(id))


@every_move
def test_nobody_decides_on_their_own_record_in_any_office(house, move):
    seen = house.declare(SUN)
    with pytest.raises(NotAllowed):
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: move(tx, seen))

    reviewed = house.approve(seen, ADMINISTRATOR)
    with pytest.raises(NotAllowed) as refused:
        house.ask(SUN_AS_CITY, lambda tx: move(tx, reviewed))
    assert "不能审核本人的记录，请由其他审核人办理" == str(refused.value)


@every_move
@pytest.mark.parametrize("officer", [SCHOOLS_ADMINISTRATOR, OTHER_CITY])
def test_nobody_decides_outside_the_own_scope(house, move, officer):
    with pytest.raises(NotAllowed):
        house.ask(officer, lambda tx: move(tx, house.declare()))


@every_move
def test_what_was_changed_since_it_was_seen_is_stale(house, move):
    seen = house.declare()
    house.approve(seen)
    with pytest.raises(Stale):
        house.ask(CITY, lambda tx: move(tx, seen))


@every_move
def test_what_waits_for_nobody_is_left_to_the_table(house, move):
    """In each state in which nobody's turn it is, whatever is no transition is said to be none."""
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(house.declare(), {"": "请核对"}))
    withdrawn = house.ask(LI, lambda tx: tx.withdraw(house.declare(answers=conference("二")).id))
    rejected = house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(answers=conference("三")), "不实"))
    for seen in (back, withdrawn, rejected):
        with pytest.raises(MoveNotAllowed) as refused:
            house.ask(CITY, lambda tx, seen=seen: move(tx, seen))
        assert seen.state == refused.value.state
        assert seen == kept(house, seen.id)


@every_move
def test_what_is_not_there_is_not_found(house, move):
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: move(tx, evolve(house.declare(), id="nobody")))


@every_move
def test_a_decision_that_is_refused_leaves_nothing(house, move):
    before = house.declare()
    with pytest.raises((NotAllowed, MoveNotAllowed)):
        house.ask(CITY, lambda tx: move(tx, before))

    assert before == kept(house, before.id)
    assert ["declaration.submitted"] == [
        event.name for event in house.ask(LI, lambda tx: tx.history(before.id))
    ]
    assert 0 == house.cetms.deliver_letters()


def test_nobody_is_told_by_mail_of_their_own_moves(house):
    declared = house.declare()
    house.ask(LI, lambda tx: tx.withdraw(declared.id))

    assert 0 == house.cetms.deliver_letters()


def test_a_registration_that_was_decided_is_out_of_the_queue(house):
    house.ask(ADMINISTRATOR, lambda tx: [tx.approve(item) for item in tx.queue()])

    assert () == house.ask(ADMINISTRATOR, Transaction.queue).items
    assert DeclarationState.SUBMITTED is house.declare().state
    with pytest.raises(NotAllowed):
        house.ask(HAN, lambda tx: tx.profile())
