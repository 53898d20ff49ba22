"""All or nothing, and nobody waits for a reader."""

from collections.abc import Callable
from threading import Thread

import pytest

from cetms_core.accounts import Appointment
from cetms_core.contracts import Session, Store
from cetms_core.domain.actor import Role
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.testing.stores.attempts import DEVICE, KEY, SLOT, TICKET
from cetms_core.testing.stores.classes import training_class
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import (
    NOW,
    OTHER,
    PERSON,
    account,
    draft,
    enrolled,
    entry,
    event,
    keep,
    kept_form,
    letter,
    professional,
)


class ChangedMindError(Exception):
    """Somebody leaves the block half-way."""


def change_of_mind(store: Store, work: Callable[[Session], object]) -> None:
    """Does it all, and then leaves the block with an exception."""
    with store.session() as session:
        work(session)
        raise ChangedMindError


DECLARED = draft()
OFFICE = Appointment(PERSON, Role.AUTHORITY, "410100")


def write_everywhere(session: Session) -> None:
    """Adds to every group of the session."""
    session.people.claim(account())
    session.people.add_professional(professional(), at=NOW)
    session.people.appoint(OFFICE)
    session.places.add_region(Region("410100", "郑州市", AdministrativeLevel.CITY, ("410100",)))
    session.places.add_organisation(Organisation("A", "医院", "410100"))
    session.places.add_department(Department("A", "内科"))
    session.declarations.add(DECLARED)
    session.forms.keep(kept_form())
    session.classes.add(training_class())
    session.entries.post(entry(DECLARED))
    session.history.add(event())
    session.outbox.add(letter())
    session.results.record(PERSON, "k", "{}", NOW)
    session.attempts.secret()
    session.attempts.add(KEY, SLOT, 1)
    session.devices.remember(PERSON, DEVICE, NOW)
    session.tickets.issue(TICKET)


def change_everywhere(session: Session) -> None:
    """Changes what was added, wherever something can be changed."""
    session.people.replace_account(account(password="$other", version=2))
    session.people.replace_professional(professional(school="", version=2))
    session.people.dismiss(OFFICE)
    session.places.add_organisation(Organisation("A", "学校", "410100"))
    session.declarations.replace(draft(id=DECLARED.id, version=2, remark=""))
    session.outbox.sent(letter(), NOW)


def read_everywhere(session: Session) -> list[object]:
    """Something of each group, or nothing."""
    return [
        session.people.claimed_by(account().id_number),
        session.people.account(PERSON),
        session.people.professional(PERSON),
        session.people.appointments(PERSON),
        session.places.region("410100"),
        session.places.regions_within("410100"),
        session.places.organisation("A"),
        session.places.departments("A"),
        session.declarations.find(DECLARED.id),
        session.forms.of(DECLARED.type, DECLARED.schema_version),
        session.classes.find("c1"),
        session.entries.totals(PERSON),
        session.history.of(PERSON, "registration"),
        session.outbox.unsent(9),
        session.results.recorded(PERSON, "k"),
    ]


class SessionLaws:
    """What holds of a session as a whole."""

    @law("session: commit every group when the block is left without an exception")
    def test_leaving_without_an_exception_keeps_all(self, store: Store) -> None:
        keep(store, write_everywhere)

        assert all(keep(store, read_everywhere))

    @law("session: roll back when the block is left with an exception, and let it pass")
    def test_leaving_with_an_exception_keeps_nothing_and_lets_it_pass(self, store: Store) -> None:
        with pytest.raises(ChangedMindError):
            change_of_mind(store, write_everywhere)

        assert not any(keep(store, read_everywhere))

    @law("session: roll back changes as well as additions, in every group")
    def test_what_was_changed_is_as_it_was_after_an_exception(self, store: Store) -> None:
        keep(store, write_everywhere)
        before = keep(store, read_everywhere)

        with pytest.raises(ChangedMindError):
            change_of_mind(store, change_everywhere)

        assert before == keep(store, read_everywhere)

    @law("session: read within the transaction that wrote")
    def test_a_session_sees_what_it_wrote_itself(self, store: Store) -> None:
        with store.session() as session:
            write_everywhere(session)

            assert all(read_everywhere(session))

    @law("session.begin: only the first one begins")
    def test_to_begin_may_be_said_twice_and_to_write_nothing_is_no_harm(self, store: Store) -> None:
        with store.session() as session:
            session.begin()
            session.begin()
            session.people.claim(account())
            session.begin()

        assert keep(store, lambda session: session.people.account(PERSON)) == account()

    @law("session: take no lock before the first writing")
    def test_a_reader_holds_nobody_up(self, store: Store) -> None:
        enrolled(store)
        with store.session() as reading:
            assert reading.people.account(OTHER) is None

            enrolled(store, OTHER, 2)

            assert reading.people.account(OTHER) == account(OTHER, 2)

    @law("session: nothing is seen by others before the commit")
    def test_what_is_taken_back_is_seen_by_nobody(self, store: Store) -> None:
        seen: list[object] = []
        reader = Thread(
            target=lambda: seen.append(keep(store, lambda session: session.people.account(PERSON)))
        )

        def write_and_let_read(session: Session) -> None:
            session.people.claim(account())
            reader.start()

        with pytest.raises(ChangedMindError):
            change_of_mind(store, write_and_let_read)
        reader.join()

        assert seen == [None]

    @law("store: sessions of several threads at once; each has a connection of its own, or waits its turn")
    def test_what_several_threads_write_is_all_there(self, store: Store) -> None:
        people = {f"{serial:032}": serial for serial in range(8)}
        threads = [Thread(target=enrolled, args=(store, *person)) for person in people.items()]

        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        with store.session() as session:
            assert {*people} == {
                each for each in people if session.people.account(each) and session.people.professional(each)
            }
