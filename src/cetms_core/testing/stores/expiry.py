"""What is older than its time: counted and let go by the batch, and nothing besides."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from cetms_core.accounts.throttle import slot_of
from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.contracts import Session, Store
from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.retention import Passing
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.petitions import petition
from cetms_core.testing.stores.samples import (
    NOW,
    PERSON,
    account,
    draft,
    enrolled,
    keep,
    letter,
    professional,
    submitted,
)

DAY = timedelta(days=1)
BEFORE = NOW - DAY


def _letter(session: Session, id: str, at: datetime) -> None:
    session.outbox.add(written := letter(id, written_at=at))
    session.outbox.sent(written, at)


ADD: dict[Passing, Callable[[Session, str, datetime], object]] = {
    Passing.RESULTS: lambda session, id, at: session.results.record(PERSON, id, "{}", at),
    Passing.LETTERS: _letter,
    Passing.ATTEMPTS: lambda session, id, at: session.attempts.add("k", slot_of(at), 1),
    Passing.TICKETS: lambda session, id, at: session.tickets.issue(Ticket(TicketKind.RESET, id, at)),
    Passing.DEVICES: lambda session, id, at: session.devices.remember(PERSON, id, at),
    Passing.DRAFTS: lambda session, id, at: session.declarations.add(draft(created_at=at)),
}
"""How one of each comes to be."""


def furnish(store: Store, passing: Passing) -> None:
    """Three that are older than BEFORE, and two that are not."""
    enrolled(store)
    with store.session() as session:
        for place, minutes in enumerate((-3, -2, -1, 0, 1)):
            ADD[passing](session, f"{place}", BEFORE + timedelta(minutes=minutes))


def count(store: Store, passing: Passing, before: datetime = BEFORE) -> int:
    """How many are older."""
    return keep(store, lambda session: session.expiry.count(passing, before))


def drop(store: Store, passing: Passing, limit: int) -> int:
    """How many went."""
    return keep(store, lambda session: session.expiry.drop(passing, BEFORE, limit))


class ExpiryLaws:
    """What holds of it."""

    @pytest.mark.parametrize("passing", ADD)
    @law("expiry: rows older than `before` alone, at most `limit` of them")
    def test_what_is_older_goes_by_the_batch_and_the_rest_stays(self, store: Store, passing: Passing) -> None:
        furnish(store, passing)

        assert count(store, passing) == 3
        assert [drop(store, passing, 2), drop(store, passing, 2), drop(store, passing, 2)] == [2, 1, 0]
        assert count(store, passing, NOW + DAY) == 2

    @law("expiry: leave letters that are still to be sent")
    def test_a_letter_that_waits_is_not_let_go(self, store: Store) -> None:
        keep(store, lambda session: session.outbox.add(letter(written_at=BEFORE - DAY)))

        assert [drop(store, Passing.LETTERS, 9), count(store, Passing.LETTERS)] == [0, 0]

    @law("expiry: leave whatever was ever handed in")
    def test_what_was_handed_in_is_not_let_go(self, store: Store) -> None:
        enrolled(store)
        old = submitted(created_at=BEFORE - DAY)
        keep(store, lambda session: session.declarations.add(old))

        assert drop(store, Passing.DRAFTS, 9) == 0
        assert keep(store, lambda session: session.declarations.find(old.id)) == old

    @law("expiry.ended_registrations: refused or taken back, sent in before then, by id from `after` on")
    def test_registrations_that_ended_are_found_page_by_page(self, store: Store) -> None:
        ids = [digit * 32 for digit in "123456"]
        states = [RegistrationState.REJECTED, RegistrationState.WITHDRAWN, RegistrationState.PENDING]
        with store.session() as session:
            for serial, (id, state) in enumerate(zip(ids, [*states, *states], strict=True)):
                old = id < "5"
                session.people.claim(account(id, serial))
                session.people.add_professional(
                    professional(id, serial, state=state), at=BEFORE - DAY if old else NOW
                )

        with store.session() as session:
            assert [*session.expiry.ended_registrations(BEFORE, after="", limit=2)] == ids[:2]
            assert [*session.expiry.ended_registrations(BEFORE, after=ids[1], limit=9)] == [ids[3]]

    @law("expiry.ended_petitions: for a missing employer, not granted, with what was asked still there")
    def test_petitions_that_came_to_nothing_are_found_page_by_page(self, store: Store) -> None:
        wanted = {"kind": PetitionKind.ORGANISATION, "filed_at": BEFORE - DAY, "about": "code"}
        ended = {"state": PetitionState.REFUSED}
        petitions = [
            petition("a", **wanted, **ended),
            petition("b", **wanted, state=PetitionState.WITHDRAWN),
            petition("c", **wanted, **ended),
            petition("d", **wanted, state=PetitionState.GRANTED),
            petition("e", **wanted),
            petition("f", **wanted | ended | {"filed_at": NOW}),
            petition("g", **wanted | ended | {"kind": PetitionKind.RELIEF}),
            petition("h", **wanted | ended | {"answers": {}}),
        ]
        with store.session() as session:
            for each in petitions:
                session.petitions.add(each)

        with store.session() as session:
            first = session.expiry.ended_petitions(BEFORE, after="", limit=2)
            assert [each.id for each in first] == ["a", "b"]
            assert [each.id for each in session.expiry.ended_petitions(BEFORE, after="b", limit=9)] == ["c"]
