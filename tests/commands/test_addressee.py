from attrs import evolve

from cetms_core import EmailAddress
from cetms_core.commands.addressee import addressee
from tests.house import LI, OPERATOR, SYSTEM, House


def reached(house: House, person_id: str, email: EmailAddress | None = None):
    with house.transaction(OPERATOR) as tx:
        account = tx._desk.session.people.account(person_id)
        assert account is not None
        return addressee(tx._desk, evolve(account, email=email))


def test_whoever_is_on_the_rolls_is_reached_there(house):
    other = EmailAddress("other@example.com")

    assert ("李*", EmailAddress("p1@example.com")) == reached(house, LI.person_id, other)


def test_an_officer_is_reached_where_the_appointment_says(house):
    address = EmailAddress("zhou@example.com")

    assert ("周**", address) == reached(house, SYSTEM.person_id, address)
    assert reached(house, SYSTEM.person_id) is None
