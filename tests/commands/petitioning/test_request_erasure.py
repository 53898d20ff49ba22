"""A person asks to be forgotten, without saying why; two see to it that nothing stands in the way."""

import pytest

from cetms_core import NotAllowed, PetitionState
from tests.commands.own_account.leaving_people import busy, leave, wait
from tests.house import ADMINISTRATOR, CITY, LI, OPERATOR, WANG, House


def test_two_decide_and_then_nobody_is_behind_the_id(house: House) -> None:
    busy(house)
    wait(house)
    granted = leave(house)

    assert PetitionState.GRANTED is granted.state
    with pytest.raises(NotAllowed):
        house.ask(LI, lambda tx: tx.profile())
    (checked,) = house.ask(OPERATOR, lambda tx: tx.check_audit(LI.person_id))
    assert checked.fault is None
    (said,) = (
        each
        for each in house.ask(CITY, lambda tx: tx.petition_history(granted.id))
        if each.name == "identity.erased"
    )
    assert CITY == said.actor


def test_what_has_to_be_done_first_is_said_to_whoever_asks(house: House) -> None:
    house.declare(LI)

    assert [("erasure.open_declarations", None)] == house.refused(LI, lambda tx: tx.request_erasure())


def test_and_to_whoever_decides_at_last(house: House) -> None:
    asked = house.ask(WANG, lambda tx: tx.request_erasure())
    half = house.ask(ADMINISTRATOR, lambda tx: tx.grant(asked))
    house.declare(WANG)

    assert [("erasure.open_declarations", None)] == house.refused(CITY, lambda tx: tx.grant(half))
    house.ask(CITY, lambda tx: tx.refuse(half, "还有申报没有办结"))
    assert house.ask(WANG, lambda tx: tx.profile())


def test_whoever_thinks_better_of_it_takes_it_back(house: House) -> None:
    asked = house.ask(WANG, lambda tx: tx.request_erasure())

    assert PetitionState.WITHDRAWN is house.ask(WANG, lambda tx: tx.withdraw_petition(asked.id)).state
