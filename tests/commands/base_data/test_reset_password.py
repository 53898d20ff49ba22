"""An administrator has a link mailed; nobody sets or sees another's password."""

import pytest

from cetms_core import NotAllowed, NotFound
from tests.commands.resets import subjects
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    DEPUTY,
    LI,
    OPERATOR,
    PASSWORD,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SYSTEM,
    VISITOR,
    WEI,
    House,
    id_number,
)


def reset(house: House, actor, person_id: str = LI.person_id) -> None:
    house.ask(actor, lambda tx: tx.reset_password(person_id))


@pytest.mark.parametrize("actor", [ADMINISTRATOR, SYSTEM, OPERATOR])
def test_the_link_goes_to_the_persons_own_address(house, actor):
    reset(house, actor)

    assert ["重设密码"] == subjects(house)
    assert "p1@example.com" == house.postbox.letters[-1].to.text


def test_until_it_is_used_the_old_password_goes_on(house):
    reset(house, ADMINISTRATOR)

    assert LI == house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))


def test_somebody_who_waits_for_approval_is_one_of_the_staff_already(house):
    reset(house, ADMINISTRATOR, WEI.person_id)

    assert ["重设密码"] == subjects(house)


@pytest.mark.parametrize(
    ("actor", "about"),
    [(ADMINISTRATOR, CHEN), (ADMINISTRATOR, DEPUTY), (SUN_AS_ADMINISTRATOR, SUN), (SYSTEM, SYSTEM)],
)
def test_not_of_another_employer_nor_of_officers_nor_of_oneself(house, actor, about):
    with pytest.raises(NotAllowed):
        reset(house, actor, about.person_id)

    assert [] == subjects(house)


def test_nobody_has_no_password(house):
    with pytest.raises(NotFound):
        reset(house, SYSTEM, "nobody")


def test_whoever_gave_no_address_cannot_be_reached(house):
    assert [("reset.no_email", None)] == house.refused(SYSTEM, lambda tx: tx.reset_password(DEPUTY.person_id))


def test_it_is_written_down_who_had_it_mailed(house):
    reset(house, ADMINISTRATOR)
    (event,) = house.read(lambda session: session.history.of(LI.person_id, "password"))

    assert ("reset.mailed", ADMINISTRATOR) == (event.name, event.actor)
