"""An organisation as a whole; and a number that was wrong."""

import pytest
from attrs import evolve

from cetms_core.accounts import Appointment
from cetms_core.contracts import Store
from cetms_core.domain.actor import Role
from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import Stale
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.petitions import petition
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import (
    EMPLOYER,
    NOW,
    OTHER,
    PERSON,
    account,
    draft,
    enrolled,
    keep,
    number,
    professional,
    submitted,
)


def decided(store: Store, person_id: str, serial: int) -> None:
    """Two have decided that this is the person's number: without it, a database refuses."""
    proof = petition(
        f"{person_id[-8:]}-{serial}",
        kind=PetitionKind.CORRECTION,
        about=person_id,
        answers={"id_number": number(serial).text, "name": account().name, "reason": "误"},
        state=PetitionState.GRANTED,
        step=2,
    )
    keep(store, lambda session: session.petitions.add(proof))


class RollLaws:
    """What holds of them."""

    @law("rolls.members: active and pending ones of this employer, by person")
    def test_members_are_active_or_waiting(self, store: Store) -> None:
        states = [*RegistrationState]
        with store.session() as session:
            for serial, state in enumerate(states, 10):
                id = f"{serial:032x}"
                session.people.claim(account(id, serial))
                session.people.add_professional(professional(id, serial, state=state), at=NOW)
        found = keep(store, lambda session: session.rolls.members(EMPLOYER))

        assert [each.state for each in found] == [RegistrationState.PENDING, RegistrationState.ACTIVE]
        assert [*keep(store, lambda session: session.rolls.members("another"))] == []

    @law("rolls.offices: all that are held in this scope, by person and role")
    def test_offices_are_those_of_the_scope(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        offices = [
            Appointment(PERSON, Role.EMPLOYER_ADMINISTRATOR, EMPLOYER),
            Appointment(OTHER, Role.EMPLOYER_ADMINISTRATOR, EMPLOYER),
        ]
        with store.session() as session:
            for office in (*offices, Appointment(PERSON, Role.EMPLOYER_ADMINISTRATOR, "another")):
                session.people.appoint(office)

        assert offices == [*keep(store, lambda session: session.rolls.offices(EMPLOYER))]

    @law("rolls.declared: count all of this employer, drafts, too")
    def test_declarations_are_counted_whatever_their_state(self, store: Store) -> None:
        enrolled(store)
        with store.session() as session:
            for each in (draft(), submitted(), draft(employer="another")):
                session.declarations.add(each)

        assert keep(store, lambda session: session.rolls.declared(EMPLOYER)) == 2
        assert keep(store, lambda session: session.rolls.declared("nobody")) == 0

    @law("rolls.renumber: account and claim change together, and the old claim goes")
    def test_an_account_goes_on_under_its_new_number_and_the_old_one_is_free(self, store: Store) -> None:
        enrolled(store)
        decided(store, PERSON, 9)
        renumbered = account(serial=9, version=2)
        assert keep(store, lambda session: session.rolls.renumber(renumbered, number(1)))

        with store.session() as session:
            assert renumbered == session.people.claimed_by(number(9))
            assert session.people.claimed_by(number(1)) is None
        enrolled(store, OTHER, 1)

    @law(
        "rolls.renumber: False for a number that is another's, and change nothing; a savepoint keeps the session usable"
    )
    def test_a_number_that_is_taken_is_left_alone_and_the_session_goes_on(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        decided(store, PERSON, 3)
        with store.session() as session:
            assert not session.rolls.renumber(account(serial=2, version=2), number(1))
            assert session.rolls.renumber(account(serial=3, version=2), number(1))

        with store.session() as session:
            assert [session.people.claimed_by(number(each)).person_id for each in (2, 3)] == [OTHER, PERSON]  # type: ignore[union-attr]

    @law("rolls.renumber: the account's own number is not taken")
    def test_the_same_number_is_no_obstacle(self, store: Store) -> None:
        enrolled(store)
        renamed = account(name="买买提", version=2)

        assert keep(store, lambda session: session.rolls.renumber(renamed, number(1)))
        assert renamed == keep(store, lambda session: session.people.claimed_by(number(1)))

    @law("rolls.renumber: raise Stale before any claim is moved, or undo it")
    def test_another_version_is_stale_and_nothing_is_moved(self, store: Store) -> None:
        enrolled(store)
        with pytest.raises(Stale):
            keep(store, lambda session: session.rolls.renumber(account(serial=9, version=3), number(1)))

        with store.session() as session:
            assert session.people.claimed_by(number(9)) is None
            assert session.people.claimed_by(number(1)) is not None

    @law("rolls.renumber: let a unique key decide, never a reading before the writing")
    def test_of_several_who_want_one_number_at_once_one_gets_it(self, store: Store) -> None:
        people = [f"{serial:032x}" for serial in (1, 2, 3, 4)]
        for serial, id in enumerate(people, 1):
            enrolled(store, id, serial)
            decided(store, id, 9)

        def claim(serial: int) -> bool:
            wanted = evolve(account(people[serial - 1], 9), version=2)
            return keep(store, lambda session: session.rolls.renumber(wanted, number(serial)))

        assert sum(race(*(lambda serial=serial: claim(serial) for serial in (1, 2, 3, 4)))) == 1
