import pytest

from cetms_core import NotAllowed
from tests.house import ADMINISTRATOR, CITY, LI, WANG, conference


def test_who_did_what_when_and_why_in_order(house):
    declared = house.declare()
    house.clock.move(days=1)
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declared, {"title": "有误"}))
    house.clock.move(days=1)
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, conference()))
    house.ask(ADMINISTRATOR, lambda tx: tx.reject(again, "仍有误"))
    events = house.ask(CITY, lambda tx: tx.history(declared.id))

    assert [
        ("submitted", LI, "", {}),
        ("sent_back", ADMINISTRATOR, "", {"title": "有误"}),
        ("resubmitted", LI, "", {}),
        ("rejected", ADMINISTRATOR, "仍有误", {}),
    ] == [
        (event.name.removeprefix("declaration."), event.actor, event.reason, event.comments)
        for event in events
    ]
    assert sorted(event.at for event in events) == [event.at for event in events]
    assert {declared.id} == {event.record for event in events}


def test_of_one_declaration_alone(house):
    first, second = house.declare(), house.declare(answers=conference("二"))
    house.approve(first)

    assert 1 == len(house.ask(LI, lambda tx: tx.history(second.id)))


def test_to_nobody_else(house):
    declared = house.declare()
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.history(declared.id))
