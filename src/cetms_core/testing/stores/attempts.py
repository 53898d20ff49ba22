"""Attempts, known devices, and what can be used once."""

from datetime import timedelta

from attrs import evolve

from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.contracts import Store
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, enrolled, keep

KEY, OTHER_KEY = "a" * 64, "b" * 64
DEVICE = "d" * 64
SLOT = 29_000_000
TICKET = Ticket(TicketKind.RESET, KEY, NOW + timedelta(minutes=30), PERSON, "7GQK")


def attempts(store: Store, key: str = KEY, slot: int = 0) -> dict[int, int]:
    """By slot, how many there were."""
    return dict(keep(store, lambda session: session.attempts.since(key, slot)))


def found(store: Store, key: str = KEY, kind: TicketKind = TicketKind.RESET) -> Ticket | None:
    """The ticket, left where it is."""
    return keep(store, lambda session: session.tickets.find(kind, key))


class AttemptLaws:
    """What holds of them."""

    # ── attempts ──────────────────────────────────────────────────────────────────────────────────────────

    @law("attempts: count under key and slot together, and read from the slot asked for on")
    def test_attempts_are_counted_by_key_and_by_slot(self, store: Store) -> None:
        for key, slot, number in ((KEY, SLOT, 1), (KEY, SLOT, 1), (KEY, SLOT + 1, 3), (OTHER_KEY, SLOT, 1)):
            with store.session() as session:
                session.attempts.add(key, slot, number)

        assert attempts(store) == {SLOT: 2, SLOT + 1: 3}
        assert attempts(store, slot=SLOT + 1) == {SLOT + 1: 3}
        assert attempts(store, OTHER_KEY) == {SLOT: 1}
        assert attempts(store, "c" * 64) == {}

    @law("attempts.add: a negative number lowers the count")
    def test_an_attempt_can_be_taken_back(self, store: Store) -> None:
        with store.session() as session:
            session.attempts.add(KEY, SLOT, 2)
            session.attempts.add(KEY, SLOT, -1)

        assert attempts(store) == {SLOT: 1}

    @law("attempts.sweep: forget the slots before the one given, and no other")
    def test_old_attempts_are_swept_and_no_others(self, store: Store) -> None:
        with store.session() as session:
            session.attempts.add(KEY, SLOT, 1)
            session.attempts.add(KEY, SLOT + 1, 1)
            session.attempts.add(OTHER_KEY, SLOT, 1)
            session.attempts.sweep(SLOT + 1)

        assert attempts(store) == {SLOT + 1: 1}
        assert attempts(store, OTHER_KEY) == {}

    @law("attempts.add: add in the database (number = number + ?), never read and write back")
    def test_none_of_several_at_once_is_lost(self, store: Store) -> None:
        race(*[lambda: keep(store, lambda session: session.attempts.add(KEY, SLOT, 1))] * 8)

        assert attempts(store) == {SLOT: 8}

    @law("attempts.secret: of several who make it at once one does, and all read that one; 64 hex digits")
    def test_the_secret_is_made_once(self, store: Store) -> None:
        secrets = race(*[lambda: keep(store, lambda session: session.attempts.secret())] * 4)

        assert len(secrets[0]) == 64
        assert {secrets[0]} == {*secrets, keep(store, lambda session: session.attempts.secret())}

    # ── devices ───────────────────────────────────────────────────────────────────────────────────────────

    @law("devices: keep person and device together; to remember one twice is no fault")
    def test_a_device_is_known_to_the_person_who_signed_in_there(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        for _ in range(2):
            keep(store, lambda session: session.devices.remember(PERSON, DEVICE, NOW))

        with store.session() as session:
            assert session.devices.knows(PERSON, DEVICE)
            assert not session.devices.knows(PERSON, "e" * 64)
            assert not session.devices.knows(OTHER, DEVICE)

    @law("devices.forget: all of this person's, nobody else's")
    def test_a_persons_devices_are_forgotten_together(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        with store.session() as session:
            for device in (DEVICE, "e" * 64):
                session.devices.remember(PERSON, device, NOW)
            session.devices.remember(OTHER, DEVICE, NOW)
            session.devices.forget(PERSON)

        with store.session() as session:
            assert not session.devices.knows(PERSON, DEVICE)
            assert session.devices.knows(OTHER, DEVICE)

    # ── tickets ───────────────────────────────────────────────────────────────────────────────────────────

    @law("tickets.redeem: return the whole ticket and take it out in one step")
    def test_a_ticket_comes_back_whole_and_once(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))

        assert found(store) == TICKET
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.RESET, KEY)) == TICKET
        assert found(store) is None
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.RESET, KEY)) is None

    @law("tickets: the kind belongs to the key")
    def test_one_of_another_kind_is_another(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))

        assert found(store, kind=TicketKind.CAPTCHA) is None
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.CAPTCHA, KEY)) is None
        assert found(store) == TICKET

    @law("tickets.redeem: only whoever deleted the row returns the ticket")
    def test_of_several_who_use_it_at_once_one_does(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))
        used = race(*[lambda: keep(store, lambda session: session.tickets.redeem(TicketKind.RESET, KEY))] * 8)

        assert [each for each in used if each is not None] == [TICKET]

    @law("tickets.void: take out all of one kind that this holder has")
    def test_all_that_a_person_has_can_be_made_void(self, store: Store) -> None:
        others = evolve(TICKET, key="c" * 64, holder=OTHER)
        with store.session() as session:
            for each in (TICKET, evolve(TICKET, key=OTHER_KEY), others):
                session.tickets.issue(each)
            session.tickets.void(TicketKind.RESET, PERSON)

        assert [None, None, others] == [found(store, key) for key in (KEY, OTHER_KEY, "c" * 64)]

    @law("tickets.sweep: what expires at the moment given has run out; keep microseconds")
    def test_what_ran_out_is_swept_and_no_more(self, store: Store) -> None:
        later = evolve(TICKET, key=OTHER_KEY, expires=TICKET.expires + timedelta(microseconds=1))
        with store.session() as session:
            session.tickets.issue(TICKET)
            session.tickets.issue(later)
            session.tickets.sweep(TICKET.expires)

        assert [None, later] == [found(store), found(store, OTHER_KEY)]

    @law("tickets: a text that the engine can't hold (a lone surrogate) finds nothing and raises nothing")
    def test_no_key_of_a_ticket_that_no_row_holds_is_found(self, store: Store) -> None:
        assert found(store, "\ud800") is None
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.CAPTCHA, "\ud800")) is None

    # ── all of it ─────────────────────────────────────────────────────────────────────────────────────────

    @law("session: attempts and tickets are part of the transaction; an exception undoes them, too")
    def test_what_is_taken_back_was_never_counted_or_used(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))
        try:
            with store.session() as session:
                session.attempts.add(KEY, SLOT, 1)
                session.tickets.redeem(TicketKind.RESET, KEY)
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass

        assert attempts(store) == {}
        assert found(store) == TICKET

    @law("session.begun: True from the first writing or `begin` on; reading leaves it False")
    def test_a_session_knows_whether_it_has_begun(self, store: Store) -> None:
        with store.session() as session:
            session.tickets.find(TicketKind.RESET, KEY)
            assert not session.begun
            session.begin()
            assert session.begun
