"""Letters go once where nothing fails, at least once where something does, and none waits behind another."""

from datetime import timedelta

import pytest

from cetms_core import Letter, OutcomeUnknown, StoreFailed, TryAgain
from cetms_core.contracts import Store
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import LetterState, Mailing
from cetms_core.notifications import SendingRules, Tally, Undeliverable, Unreachable, deliver
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.memory.records import MemoryOutbox
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.approval.rooms import AT
from tests.house import Clock, Postbox

RULES = SendingRules(attempts=3)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def clock() -> Clock:
    return Clock(AT + timedelta(minutes=1))


class Failing(Postbox):
    """Raises what it is told to, for the letters of these people."""

    def __init__(self, **faults: BaseException) -> None:
        super().__init__()
        self.faults = faults
        self.asked: list[str] = []

    def send(self, letter: Letter) -> None:
        name = letter.to.text.partition("@")[0]
        self.asked.append(name)
        if name in self.faults:
            raise self.faults[name]
        super().send(letter)


def write(store: Store, *names: str) -> list[str]:
    """A letter to each, one a second; their ids."""
    letters = [
        Letter(
            f"id-{n}-{name}",
            EmailAddress.parse(f"{name}@example.com"),
            "结果",
            "您好",
            AT + timedelta(seconds=n),
        )
        for n, name in enumerate(names)
    ]
    with store.session() as session:
        for letter in letters:
            session.outbox.add(letter)
    return [letter.id for letter in letters]


def waiting(store: Store) -> list[str]:
    with store.session() as session:
        return [letter.id for letter in session.outbox.unsent(99)]


def listed(store: Store, state: LetterState) -> list[Mailing]:
    with store.session() as session:
        return [*session.outbox.listed(state, after=None, limit=99)]


def test_letters_are_sent_the_oldest_first_and_once(store, clock):
    ids, postbox = write(store, "li", "wang", "sun"), Postbox()

    assert [Tally(sent=3), Tally()] == [deliver(store, postbox, clock=clock) for _ in "ab"]
    assert ids == [letter.id for letter in postbox.letters]
    assert [] == waiting(store)
    assert [clock.now] * 3 == [each.sent_at for each in listed(store, LetterState.SENT)]


def test_an_empty_outbox_sends_nothing_and_locks_nothing(store, clock, monkeypatch):
    monkeypatch.setattr("cetms_core.stores.memory.MemorySession.begin", busy)

    assert Tally() == deliver(store, Postbox(), clock=clock)


def test_no_more_are_tried_than_were_asked_for(store, clock):
    ids, postbox = write(store, "li", "wang", "sun"), Postbox()

    assert 2 == deliver(store, postbox, clock=clock, limit=2).sent
    assert ids[2:] == waiting(store)
    assert 1 == deliver(store, postbox, clock=clock).sent


def test_whoever_is_asked_to_stop_finishes_the_letter_at_hand(store, clock):
    ids, postbox = write(store, "li", "wang"), Postbox()

    assert 1 == deliver(store, postbox, clock=clock, stopped=lambda: bool(postbox.letters)).sent
    assert ids[1:] == waiting(store)
    assert 1 == deliver(store, postbox, clock=clock).sent


def test_a_letter_that_is_refused_waits_longer_each_time_and_holds_up_no_other(store, clock, caplog):
    ids, postbox = write(store, "li", "wang", "sun"), Postbox(refuses={"wang@example.com"})

    assert Tally(sent=2, postponed=1) == deliver(store, postbox, clock=clock, rules=RULES)
    (mailing,) = listed(store, LetterState.FAILED)
    assert (ids[1], 1, "ConnectionRefusedError") == (mailing.letter.id, mailing.attempts, mailing.error)
    assert timedelta(seconds=30) <= mailing.due_at - clock.now <= timedelta(minutes=1)

    assert Tally() == deliver(store, postbox, clock=clock, rules=RULES)
    clock.move(minutes=1)
    assert Tally(postponed=1) == deliver(store, postbox, clock=clock, rules=RULES)
    (mailing,) = listed(store, LetterState.FAILED)
    assert timedelta(minutes=1) <= mailing.due_at - clock.now <= timedelta(minutes=2)

    assert [f"letter {ids[1]} was not sent: ConnectionRefusedError"] * 2 == caplog.messages
    assert "@" not in caplog.text


def test_one_that_is_always_refused_is_given_up_and_can_be_put_in_line_again(store, clock):
    (id,), postbox = write(store, "wang"), Postbox(refuses={"wang@example.com"})

    tallies = []
    for _ in range(4):
        tallies.append(deliver(store, postbox, clock=clock, rules=RULES))
        clock.move(hours=6)
    assert [Tally(postponed=1)] * 2 + [Tally(given_up=1), Tally()] == tallies
    assert [(id, 3, None)] == [
        (each.letter.id, each.attempts, each.due_at) for each in listed(store, LetterState.GIVEN_UP)
    ]

    postbox.refuses.clear()
    with store.session() as session:
        assert session.outbox.retried(id, clock.now)
    assert Tally(sent=1) == deliver(store, postbox, clock=clock, rules=RULES)


def test_what_will_never_be_taken_is_given_up_at_once(store, clock):
    write(store, "li", "wang")
    postbox = Failing(li=Undeliverable("550"))

    assert Tally(sent=1, given_up=1) == deliver(store, postbox, clock=clock)
    assert ["Undeliverable"] == [each.error for each in listed(store, LetterState.GIVEN_UP)]


def test_while_nobody_answers_the_round_ends_soon_and_no_letter_is_blamed(store, clock):
    write(store, *"abcde")
    postbox = Failing(**{name: Unreachable("ConnectionRefusedError") for name in "abcde"})

    for _ in range(9):
        tally = deliver(store, postbox, clock=clock, rules=RULES)
        assert (3, 3) == (tally.postponed, tally.unanswered)
        clock.move(minutes=2)
    assert {0} == {each.attempts for each in listed(store, LetterState.FAILED)}
    assert 5 == len(waiting(store))

    postbox.faults.clear()
    assert 5 == deliver(store, postbox, clock=clock, rules=RULES).sent


def test_one_that_nobody_answers_for_is_no_reason_to_stop(store, clock):
    write(store, *"abcdef")
    postbox = Failing(**{name: Unreachable() for name in "abde"})

    assert Tally(sent=2, postponed=4) == deliver(store, postbox, clock=clock)


def test_while_somebody_sends_a_letter_others_leave_it_alone(store, clock):
    ids = write(store, "li", "wang")

    class Slow(Postbox):
        def send(self, letter):
            if not others.letters:
                deliver(store, others, clock=clock)
            super().send(letter)

    slow, others = Slow(), Postbox()
    deliver(store, slow, clock=clock)

    assert ([ids[0]], [ids[1]]) == tuple([each.id for each in box.letters] for box in (slow, others))


def test_workers_at_once_send_each_letter_once(clock, tmp_path):
    store, postbox = SqlStore(f"sqlite:///{tmp_path}/cetms.db"), Postbox()
    ids = write(store, *(f"p{number}" for number in range(40)))

    went = race(*[lambda: deliver(store, postbox, clock=clock).sent] * 4)
    store.close()

    assert 40 == sum(went)
    assert sorted(ids) == sorted(letter.id for letter in postbox.letters)


def test_without_a_claim_they_send_some_twice(clock, monkeypatch):
    """The control."""
    store, others, seen = MemoryStore(), Postbox(), Postbox()
    write(store, "li")
    monkeypatch.setattr("cetms_core.stores.memory.MemoryOutbox.claimed", lambda *_, **__: None)

    class Slow(Postbox):
        def send(self, letter):
            deliver(store, others, clock=clock)
            super().send(letter)

    deliver(store, Slow(seen.letters), clock=clock)
    assert 2 == len(seen.letters) + len(others.letters)


def test_a_letter_whose_sender_died_goes_again_when_the_lease_is_over(store, clock):
    (id,), postbox = write(store, "li"), Failing(li=KeyboardInterrupt())

    with pytest.raises(KeyboardInterrupt):
        deliver(store, postbox, clock=clock, rules=RULES)
    postbox.faults.clear()

    assert Tally() == deliver(store, postbox, clock=clock, rules=RULES)
    clock.now += RULES.lease
    assert Tally(sent=1) == deliver(store, postbox, clock=clock, rules=RULES)
    assert [id] == [letter.id for letter in postbox.letters]


def test_one_that_went_stays_sent_whatever_a_late_worker_says(store, clock):
    (id,) = write(store, "li")
    with store.session() as session:
        (late,) = session.outbox.due(clock.now, 1)
    deliver(store, Postbox(), clock=clock)

    with store.session() as session:
        session.outbox.postponed(late, until=clock.now, error="TimeoutError", attempts=1)
        session.outbox.given_up(late, error="TimeoutError", attempts=9)
        assert not session.outbox.retried(id, clock.now)
    assert [] == waiting(store)
    assert 1 == len(listed(store, LetterState.SENT))


def test_no_address_gets_more_than_its_share_and_others_do_not_wait_for_it(store, clock):
    write(store, "li", "li", "li", "wang")
    postbox, rules = Postbox(), SendingRules(most_to_one_address=2)

    assert 3 == deliver(store, postbox, clock=clock, rules=rules).sent
    clock.move(minutes=59)
    assert 0 == deliver(store, postbox, clock=clock, rules=rules).sent
    clock.move(minutes=1)
    assert 1 == deliver(store, postbox, clock=clock, rules=rules).sent


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_an_interruption_loses_no_letter_and_marks_none_that_was_not_handed_over(store, clock, interruption):
    ids = write(store, "li", "wang")

    with pytest.raises(interruption):
        deliver(store, Failing(wang=interruption()), clock=clock)
    assert ids[1:] == waiting(store)


@pytest.mark.parametrize("fault", [TryAgain, OutcomeUnknown])
def test_a_store_that_is_busy_after_the_handing_over_is_told_once_more_and_the_letter_goes_once(
    store, clock, monkeypatch, fault
):
    write(store, "li", "wang")
    postbox, faults, mark = Postbox(), [fault()], MemoryOutbox.sent

    def busy_once(self, letter, at):
        if faults:
            raise faults.pop()
        mark(self, letter, at)

    monkeypatch.setattr(MemoryOutbox, "sent", busy_once)

    assert Tally(sent=2) == deliver(store, postbox, clock=clock)
    clock.now += RULES.lease
    assert Tally() == deliver(store, postbox, clock=clock)
    assert 2 == len(postbox.letters)


def test_a_crash_after_handing_over_sends_it_again_under_the_same_number(store, clock, monkeypatch):
    (id,), postbox = write(store, "li"), Postbox()

    with monkeypatch.context() as crash:
        crash.setattr("cetms_core.stores.memory.MemoryOutbox.sent", failed)
        with pytest.raises(StoreFailed):
            deliver(store, postbox, clock=clock)
    clock.now += RULES.lease
    deliver(store, postbox, clock=clock)

    assert [id, id] == [letter.id for letter in postbox.letters]


def busy(*_: object) -> None:
    raise TryAgain


def failed(*_: object) -> None:
    raise StoreFailed
