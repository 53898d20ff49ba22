import pytest

from cetms_core import NotAllowed
from tests.house import (
    BASE,
    CITY,
    HAN,
    LI,
    OPERATOR,
    PASSWORD,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    VISITOR,
    id_number,
)


@pytest.mark.parametrize(
    ("actor", "held"),
    [
        (LI, {LI}),
        (SUN, {SUN, SUN_AS_ADMINISTRATOR, SUN_AS_CITY}),
        (SUN_AS_CITY, {SUN, SUN_AS_ADMINISTRATOR, SUN_AS_CITY}),
        (BASE, {BASE}),
        (OPERATOR, set()),
    ],
)
def test_whoever_signed_in_learns_in_which_roles_they_may_act(house, actor, held):
    assert held == {*house.ask(actor, lambda tx: tx.roles())}


def test_the_professional_comes_first(house):
    assert SUN == house.ask(SUN_AS_CITY, lambda tx: tx.roles())[0]


def test_a_role_that_ended_is_none(house):
    house.ask(OPERATOR, lambda tx: tx.dismiss(SUN_AS_CITY))

    assert {SUN, SUN_AS_ADMINISTRATOR} == {*house.ask(SUN, lambda tx: tx.roles())}
    with pytest.raises(NotAllowed):
        house.ask(HAN, lambda tx: tx.roles())


def test_every_role_goes_on_with_the_session_that_asks(house):
    sun = house.ask(VISITOR, lambda tx: tx.sign_in(id_number(3), PASSWORD))
    roles = house.ask(sun, lambda tx: tx.roles())
    assert {sun.stamp} == {each.stamp for each in roles}
    assert sun.stamp
    for each in roles:
        house.ask(each, lambda tx: tx.roles())

    house.ask(sun, lambda tx: tx.change_password(old=PASSWORD, new="山高水长花好月圆"))
    for each in roles:
        with pytest.raises(NotAllowed):
            house.ask(each, lambda tx: tx.roles())
    assert CITY not in roles
