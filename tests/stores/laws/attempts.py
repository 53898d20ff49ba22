"""Attempts, known devices, and what can be used once."""

from datetime import timedelta

from attrs import evolve

from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.contracts import Store
from tests.stores.racing import race
from tests.stores.samples import NOW, OTHER, PERSON, enrolled, keep

KEY, OTHER_KEY = "a" * 64, "b" * 64
DEVICE = "d" * 64
SLOT = 29_000_000
TICKET = Ticket(TicketKind.RESET, KEY, NOW + timedelta(minutes=30), PERSON, "7GQK")


def attempts(store: Store, key: str = KEY, slot: int = 0) -> dict[int, int]:
    return dict(keep(store, lambda session: session.attempts.since(key, slot)))


def found(store: Store, key: str = KEY, kind: TicketKind = TicketKind.RESET) -> Ticket | None:
    return keep(store, lambda session: session.tickets.find(kind, key))


class AttemptLaws:
    """What holds of them."""

    # ── attempts ──────────────────────────────────────────────────────────────────────────────────────────

    def test_attempts_are_counted_by_key_and_by_slot(self, store: Store) -> None:
        for key, slot, number in ((KEY, SLOT, 1), (KEY, SLOT, 1), (KEY, SLOT + 1, 3), (OTHER_KEY, SLOT, 1)):
            with store.session() as session:
                session.attempts.add(key, slot, number)

        assert {SLOT: 2, SLOT + 1: 3} == attempts(store)
        assert {SLOT + 1: 3} == attempts(store, slot=SLOT + 1)
        assert {SLOT: 1} == attempts(store, OTHER_KEY)
        assert {} == attempts(store, "c" * 64)

    def test_an_attempt_can_be_taken_back(self, store: Store) -> None:
        with store.session() as session:
            session.attempts.add(KEY, SLOT, 2)
            session.attempts.add(KEY, SLOT, -1)

        assert {SLOT: 1} == attempts(store)

    def test_old_attempts_are_swept_and_no_others(self, store: Store) -> None:
        with store.session() as session:
            session.attempts.add(KEY, SLOT, 1)
            session.attempts.add(KEY, SLOT + 1, 1)
            session.attempts.add(OTHER_KEY, SLOT, 1)
            session.attempts.sweep(SLOT + 1)

        assert {SLOT + 1: 1} == attempts(store)
        assert {} == attempts(store, OTHER_KEY)

    def test_none_of_several_at_once_is_lost(self, store: Store) -> None:
        race(*[lambda: keep(store, lambda session: session.attempts.add(KEY, SLOT, 1))] * 8)

        assert {SLOT: 8} == attempts(store)

    def test_the_secret_is_made_once(self, store: Store) -> None:
        secrets = race(*[lambda: keep(store, lambda session: session.attempts.secret())] * 4)

        assert 64 == len(secrets[0])
        assert {secrets[0]} == {*secrets, keep(store, lambda session: session.attempts.secret())}

    # ── devices ───────────────────────────────────────────────────────────────────────────────────────────

    def test_a_device_is_known_to_the_person_who_signed_in_there(self, store: Store) -> None:
        enrolled(store)
        enrolled(store, OTHER, 2)
        for _ in range(2):
            keep(store, lambda session: session.devices.remember(PERSON, DEVICE, NOW))

        with store.session() as session:
            assert session.devices.knows(PERSON, DEVICE)
            assert not session.devices.knows(PERSON, "e" * 64)
            assert not session.devices.knows(OTHER, DEVICE)

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

    def test_a_ticket_comes_back_whole_and_once(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))

        assert TICKET == found(store)
        assert TICKET == keep(store, lambda session: session.tickets.redeem(TicketKind.RESET, KEY))
        assert found(store) is None
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.RESET, KEY)) is None

    def test_one_of_another_kind_is_another(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))

        assert found(store, kind=TicketKind.CAPTCHA) is None
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.CAPTCHA, KEY)) is None
        assert TICKET == found(store)

    def test_of_several_who_use_it_at_once_one_does(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))
        used = race(*[lambda: keep(store, lambda session: session.tickets.redeem(TicketKind.RESET, KEY))] * 8)

        assert [TICKET] == [each for each in used if each is not None]

    def test_all_that_a_person_has_can_be_made_void(self, store: Store) -> None:
        others = evolve(TICKET, key="c" * 64, holder=OTHER)
        with store.session() as session:
            for each in (TICKET, evolve(TICKET, key=OTHER_KEY), others):
                session.tickets.issue(each)
            session.tickets.void(TicketKind.RESET, PERSON)

        assert [None, None, others] == [found(store, key) for key in (KEY, OTHER_KEY, "c" * 64)]

    def test_what_ran_out_is_swept_and_no_more(self, store: Store) -> None:
        later = evolve(TICKET, key=OTHER_KEY, expires=TICKET.expires + timedelta(microseconds=1))
        with store.session() as session:
            session.tickets.issue(TICKET)
            session.tickets.issue(later)
            session.tickets.sweep(TICKET.expires)

        assert [None, later] == [found(store), found(store, OTHER_KEY)]

    def test_what_no_row_holds_is_not_found(self, store: Store) -> None:
        assert found(store, "\ud800") is None
        assert keep(store, lambda session: session.tickets.redeem(TicketKind.CAPTCHA, "\ud800")) is None

    # ── all of it ─────────────────────────────────────────────────────────────────────────────────────────

    def test_what_is_taken_back_was_never_counted_or_used(self, store: Store) -> None:
        keep(store, lambda session: session.tickets.issue(TICKET))
        try:
            with store.session() as session:
                session.attempts.add(KEY, SLOT, 1)
                session.tickets.redeem(TicketKind.RESET, KEY)
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass

        assert {} == attempts(store)
        assert TICKET == found(store)

    def test_a_session_knows_whether_it_has_begun(self, store: Store) -> None:
        with store.session() as session:
            session.tickets.find(TicketKind.RESET, KEY)
            assert not session.begun
            session.begin()
            assert session.begun
