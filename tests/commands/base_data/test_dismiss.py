import pytest

from cetms_core import NotAllowed, UserKind, WrongCredentials
from tests.house import (
    ADMINISTRATOR,
    CITY,
    LI,
    OPERATOR,
    PASSWORD,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    SYSTEM,
    VISITOR,
    id_number,
)


def test_an_office_ends_and_the_others_of_its_holder_do_not(house):
    house.ask(SYSTEM, lambda tx: tx.dismiss(SUN_AS_ADMINISTRATOR))

    with pytest.raises(NotAllowed):
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: tx.queue())
    house.ask(SUN_AS_CITY, lambda tx: tx.queue())
    house.ask(SUN, lambda tx: tx.profile())


def test_nobody_signs_in_to_an_office_that_ended(house):
    house.ask(SYSTEM, lambda tx: tx.dismiss(ADMINISTRATOR))

    with pytest.raises(WrongCredentials):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(11), PASSWORD, kind=UserKind.EMPLOYER))


def test_it_is_written_down(house):
    house.ask(SYSTEM, lambda tx: tx.dismiss(CITY))
    (event,) = house.read(lambda session: session.history.of(CITY.person_id, "office"))

    assert ("office.dismissed", f"主管部门 {CITY.scope}", SYSTEM) == (event.name, event.before, event.actor)


@pytest.mark.parametrize("nobody", [LI, VISITOR, OPERATOR])
def test_nobody_without_an_office_loses_anything(house, nobody):
    house.ask(SYSTEM, lambda tx: tx.dismiss(nobody))

    house.ask(LI, lambda tx: tx.profile())
    house.ask(OPERATOR, lambda tx: tx.dismiss(SYSTEM))


def test_the_last_system_administrator_may_go_for_the_operator_remains(house):
    house.ask(SYSTEM, lambda tx: tx.dismiss(SYSTEM))

    with pytest.raises(NotAllowed):
        house.ask(SYSTEM, lambda tx: tx.dismiss(CITY))
    house.ask(OPERATOR, lambda tx: tx.dismiss(CITY))
