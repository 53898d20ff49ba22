import pytest

from cetms_core import DeclarationState, Professional, RegistrationState
from tests.house import ADMINISTRATOR, CITY, LI, WEI


def test_a_declaration_ends_with_its_reason(house):
    rejected = house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(), " 证书系冒用 "))

    assert (DeclarationState.REJECTED, "证书系冒用", None) == (
        rejected.state,
        rejected.reason,
        rejected.waits_for,
    )
    assert rejected == house.ask(LI, lambda tx: tx.declaration(rejected.id))
    assert () == house.ask(LI, lambda tx: tx.entries(2025))


def test_at_the_second_step_too(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)

    assert DeclarationState.REJECTED is house.ask(CITY, lambda tx: tx.reject(reviewed, "证书系冒用")).state


def test_the_same_thing_may_be_declared_anew(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(), "证书系冒用"))

    assert DeclarationState.SUBMITTED is house.declare().state


def test_a_registration_ends_with_its_reason(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    rejected = house.ask(ADMINISTRATOR, lambda tx: tx.reject(item, "非本单位人员"))
    (event,) = house.read(lambda session: session.history.of(WEI.person_id, "registration"))

    assert isinstance(rejected, Professional)
    assert RegistrationState.REJECTED is rejected.state
    assert ("registration.rejected", "非本单位人员") == (event.name, event.reason)


@pytest.mark.parametrize("reason", ["", " \n", None])
def test_never_without_a_reason(house, reason):
    declared = house.declare()
    (registration,) = (
        item for item in house.ask(ADMINISTRATOR, lambda tx: tx.queue()) if not item.declaration
    )
    for seen in (declared, registration):
        assert ["reason"] == [
            field for _, field in house.refused(ADMINISTRATOR, lambda tx, seen=seen: tx.reject(seen, reason))
        ]


def test_the_person_is_told_by_mail_and_the_reason_stays_here(house):
    house.ask(ADMINISTRATOR, lambda tx: [tx.reject(item, "证书系冒用") for item in tx.queue()])
    house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(), "证书系冒用"))
    house.cetms.deliver_letters()

    assert {"p6@example.com", "p1@example.com"} == {letter.to.text for letter in house.postbox.letters}
    assert not any("冒用" in letter.text for letter in house.postbox.letters)
