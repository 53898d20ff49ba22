"""The history is read and checked at the counter like anything else."""

from tests.house import ADMINISTRATOR, LI, SYSTEM


def test_what_a_person_reads_of_the_history_is_what_is_checked(house):
    house.approve(house.declare())
    read = house.ask(LI, lambda tx: tx.audit())
    (checked,) = house.ask(SYSTEM, lambda tx: tx.check_audit(LI.person_id))

    assert (len(read), None) == (checked.length, checked.fault)


def test_a_page_is_as_long_as_was_asked_for(house):
    house.approve(house.declare())

    assert 2 == len(house.ask(ADMINISTRATOR, lambda tx: tx.audit(LI.person_id, limit=2)))
    assert 3 == len(house.ask(SYSTEM, lambda tx: tx.check_audit(limit=3)))
