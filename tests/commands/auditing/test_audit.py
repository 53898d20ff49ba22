"""Who did what about whom, on whose behalf: the newest first, and a draft only to its owner."""

import pytest
from attrs import evolve

from cetms_core import NotAllowed, NotFound
from cetms_core.domain.event import Event
from tests.house import (
    ADMINISTRATOR,
    CITY,
    DEPUTY,
    HOSPITAL,
    LI,
    OPENING,
    SCHOOLS_ADMINISTRATOR,
    SYSTEM,
    WANG,
    conference,
)


def names(page) -> list[str]:
    return [event.name.removeprefix("declaration.") for event in page]


def test_the_newest_comes_first_with_whoever_did_it(house):
    house.approve(house.declare())
    page = house.ask(LI, lambda tx: tx.audit())

    assert ["approved", "approved", "submitted"] == names(page)
    assert [CITY, ADMINISTRATOR, LI] == [event.actor for event in page]
    assert page == house.ask(ADMINISTRATOR, lambda tx: tx.audit(LI.person_id))
    assert page == house.ask(SYSTEM, lambda tx: tx.audit(LI.person_id))


def test_it_says_on_whose_behalf(house):
    lent = evolve(ADMINISTRATOR, on_behalf_of=DEPUTY.person_id)
    event = Event(LI.person_id, "d1", "declaration.approved", lent, OPENING)
    house.read(lambda session: session.history.add(event))

    (found,) = house.ask(LI, lambda tx: tx.audit())
    assert DEPUTY.person_id == found.actor.on_behalf_of


def test_a_page_says_where_the_next_begins(house):
    house.approve(house.declare())
    first = house.ask(LI, lambda tx: tx.audit(limit=2))
    rest = house.ask(LI, lambda tx: tx.audit(limit=2, after=first.after))

    assert (["approved", "approved"], ["submitted"]) == (names(first), names(rest))
    assert rest.after is None


@pytest.mark.parametrize("token", ["x", "", "-1", "1.0", "١", "9" * 30])
def test_a_mark_that_is_none_of_ours_is_refused(house, token):
    assert [("approval.no_such_page", "after")] == house.refused(LI, lambda tx: tx.audit(after=token))


def test_what_was_never_handed_in_is_its_owners_alone(house):
    drafted = house.ask(
        LI, lambda tx: tx.draft("academic_conference", 2025, conference(), attachment=house.scan)
    )
    house.ask(LI, lambda tx: tx.withdraw(drafted.id))
    again = house.ask(
        LI, lambda tx: tx.draft("academic_conference", 2025, conference(), attachment=house.scan)
    )
    house.ask(LI, lambda tx: tx.submit(again.id))

    assert ["submitted", "drafted", "withdrawn", "drafted"] == names(house.ask(LI, lambda tx: tx.audit()))
    for other in (ADMINISTRATOR, CITY):
        assert ["submitted"] == names(house.ask(other, lambda tx: tx.audit(LI.person_id)))


def test_a_refused_attempt_is_in_the_audit_of_whoever_made_it(house):
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.audit(LI.person_id))

    assert ["command.refused"] == names(house.ask(WANG, lambda tx: tx.audit()))


def test_of_an_organisation_its_own_administrator_learns(house):
    assert ["organisation.added"] == names(house.ask(ADMINISTRATOR, lambda tx: tx.audit(HOSPITAL)))
    with pytest.raises(NotAllowed):
        house.ask(SCHOOLS_ADMINISTRATOR, lambda tx: tx.audit(HOSPITAL))


def test_of_whom_nobody_knows_there_is_nothing(house):
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: tx.audit("nobody"))
    assert [] == [*house.ask(SYSTEM, lambda tx: tx.audit("nobody"))]
