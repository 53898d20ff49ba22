"""What the history tells of who took which step, and which hours were agreed on."""

from datetime import timedelta

import pytest

from cetms_core import Actor, Event, Hours, Role
from cetms_core.commands.reviewing.agreeing import OVERRULED
from cetms_core.commands.reviewing.course import (
    ACCEPTED,
    APPROVED,
    CONTESTED,
    LOWERED,
    OVERTURNED,
    REJECTED,
    REVOKED,
    UNDONE,
    agreed,
    judges,
    takers,
    this_time,
)  # fmt: skip
from cetms_core.testing.stores.samples import NOW
from tests.house import ADMINISTRATOR, CITY, LI, House

A, B, C = (Actor(name, Role.AUTHORITY, "410100") for name in "abc")


def told(*moves: tuple[str, Actor] | tuple[str, Actor, str]) -> list[Event]:
    """What each did; in the third place the state before, or the hours proposed."""
    return [
        Event(
            "li", "1", name, actor, NOW + timedelta(place),
            before=said[0] if said and name == UNDONE else "",
            comments={"proposed": said[0]} if said and name == LOWERED else {},
        )
        for place, (name, actor, *said) in enumerate(moves)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ([], []),
        ([(APPROVED, A), (APPROVED, B)], [A, B]),
        ([(APPROVED, A), (UNDONE, A, "审核中"), (APPROVED, B)], [B]),
        ([(APPROVED, A), (APPROVED, B), (UNDONE, B, "审核通过")], [A]),
        ([(APPROVED, A), (REJECTED, B), (UNDONE, B, "审核不通过")], [A]),
        ([(LOWERED, A, "8")], []),
        ([(LOWERED, A, "8"), (ACCEPTED, LI)], [A]),
        ([(LOWERED, A, "8"), (CONTESTED, LI), (APPROVED, B)], [B]),
        ([(LOWERED, A, "8"), (UNDONE, A, "待确认学时"), (LOWERED, B, "9"), (ACCEPTED, LI)], [B]),
        ([(REJECTED, A), (OVERTURNED, B), (APPROVED, C)], [B, C]),
        ([(ACCEPTED, LI)], []),
    ],
)
def test_who_took_the_steps_that_are_behind_it(moves, expected):
    assert expected == takers(told(*moves))


def test_who_made_the_decisions_that_can_be_appealed():
    assert [A, C] == judges(told((REJECTED, A), (APPROVED, B), (REVOKED, C)))


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ([], None),
        ([(LOWERED, A, "8")], None),
        ([(LOWERED, A, "8"), (CONTESTED, LI)], None),
        ([(LOWERED, A, "8.5"), (ACCEPTED, LI)], "8.5"),
        ([(LOWERED, A, "8"), (ACCEPTED, LI), (LOWERED, B, "5")], "8"),
        ([(LOWERED, A, "8"), (ACCEPTED, LI), (LOWERED, B, "5"), (ACCEPTED, LI)], "5"),
    ],
)
def test_which_hours_were_agreed_on_last(moves, expected):
    found = agreed(told(*moves), Hours(20))

    assert (None if expected is None else Hours(expected)) == found
    assert agreed(told(*moves), None) is None


def test_what_counts_is_what_happened_since_it_was_handed_in_last(house: House):
    back = house.ask(
        CITY, lambda tx: tx.send_back(house.approve(house.declare(), ADMINISTRATOR), {"": "请核对"})
    )
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, dict(back.answers)))
    house.approve(again, ADMINISTRATOR)
    with house.transaction(LI) as tx:
        assert [APPROVED] == [event.name for event in this_time(tx._desk, again)]


def test_notes_beside_a_decision_are_left_out(house: House):
    seen = house.declare()
    house.read(lambda session: session.history.add(Event(LI.person_id, seen.id, OVERRULED, CITY, NOW)))
    with house.transaction(LI) as tx:
        assert [] == this_time(tx._desk, seen)
