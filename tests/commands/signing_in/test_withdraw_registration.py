import pytest

from cetms_core import Actor, MoveNotAllowed, RegistrationState, Role, WrongCredentials
from tests.house import ADMINISTRATOR, HAN, LI, PASSWORD, SCHOOL, VISITOR, WEI, House, form, id_number, person


def withdraw(house: House, serial: int, password: str = PASSWORD) -> RegistrationState:
    return house.ask(VISITOR, lambda tx: tx.withdraw_registration(id_number(serial), password))


def test_whoever_waits_may_take_it_back(house):
    assert RegistrationState.WITHDRAWN is withdraw(house, 6)
    assert [] == house.ask(ADMINISTRATOR, lambda tx: [*tx.queue()])


def test_it_is_written_down_as_the_persons_own_doing(house):
    withdraw(house, 6)
    (event,) = house.read(lambda session: session.history.of(WEI.person_id, "registration"))

    assert ("registration.withdrawn", "待审核", "已撤回") == (event.name, event.before, event.after)
    assert Actor(WEI.person_id, Role.VISITOR) == event.actor


def test_nobody_is_told_by_mail_of_what_they_did_themselves(house):
    withdraw(house, 6)

    assert 0 == house.cetms.deliver_letters()


@pytest.mark.parametrize(("serial", "state"), [(1, "已通过"), (7, "未通过")])
def test_what_was_decided_cannot_be_taken_back(house, serial, state):
    with pytest.raises(MoveNotAllowed) as refused:
        withdraw(house, serial)

    assert f"当前状态为“{state}”，不能再“撤回”，请刷新后查看最新状态" == str(refused.value)


def test_nor_twice(house):
    withdraw(house, 6)
    with pytest.raises(MoveNotAllowed):
        withdraw(house, 6)


@pytest.mark.parametrize("serial", [11, 99], ids=["an officer who never registered", "nobody"])
def test_there_is_nothing_to_take_back_of(house, serial):
    with pytest.raises(WrongCredentials):
        withdraw(house, serial)


def test_another_cannot_do_it(house):
    with pytest.raises(WrongCredentials):
        withdraw(house, 6, "wrong")

    assert [WEI.person_id] == [item.id for item in house.ask(ADMINISTRATOR, lambda tx: tx.queue())]


def test_the_right_employer_is_picked_afterwards(house):
    withdraw(house, 6)
    house.ask(VISITOR, lambda tx: tx.register(form(6, SCHOOL), password="another password"))

    kept = house.read(lambda session: session.people.professional(person(6)))
    assert kept is not None
    assert (SCHOOL, RegistrationState.PENDING, 3) == (kept.employer, kept.state, kept.version)
    assert {LI.person_id, HAN.person_id} & {kept.person_id} == set()
