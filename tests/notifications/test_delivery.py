from datetime import timedelta

import pytest

from cetms_core import Letter, TryAgain
from cetms_core.domain.identity import EmailAddress
from cetms_core.notifications import deliver
from cetms_core.stores.memory import MemoryStore
from tests.approval.rooms import AT
from tests.house import Postbox


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def write(store: MemoryStore, *names: str) -> list[str]:
    """A letter to each, one a second; their ids."""
    letters = [
        Letter(
            f"id-{name}", EmailAddress.parse(f"{name}@example.com"), "结果", "您好", AT + timedelta(seconds=n)
        )
        for n, name in enumerate(names)
    ]
    with store.session() as session:
        for letter in letters:
            session.outbox.add(letter)
    return [letter.id for letter in letters]


def waiting(store: MemoryStore) -> list[str]:
    with store.session() as session:
        return [letter.id for letter in session.outbox.unsent(99)]


def test_letters_are_sent_the_oldest_first_and_once(store):
    ids, postbox = write(store, "li", "wang", "sun"), Postbox()

    assert [3, 0] == [deliver(store, postbox, at=AT), deliver(store, postbox, at=AT)]
    assert ids == [letter.id for letter in postbox.letters]
    assert [] == waiting(store)


def test_an_empty_outbox_sends_nothing(store):
    assert 0 == deliver(store, Postbox(), at=AT)


def test_no_more_are_sent_than_were_asked_for(store):
    ids, postbox = write(store, "li", "wang", "sun"), Postbox()

    assert 2 == deliver(store, postbox, at=AT, limit=2)
    assert ids[2:] == waiting(store)


def test_a_letter_that_is_refused_stays_and_holds_up_no_other(store, caplog):
    ids, postbox = write(store, "li", "wang", "sun"), Postbox(refuses={"wang@example.com"})

    assert [2, 0] == [deliver(store, postbox, at=AT), deliver(store, postbox, at=AT)]
    assert [ids[1]] == waiting(store)
    assert ["letter id-wang was not sent: ConnectionRefusedError"] * 2 == caplog.messages
    assert "@" not in caplog.text

    postbox.refuses.clear()
    assert 1 == deliver(store, postbox, at=AT)
    assert ["id-li", "id-sun", "id-wang"] == [letter.id for letter in postbox.letters]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_an_interruption_loses_no_letter_and_marks_none_that_was_not_handed_over(store, interruption):
    class Interrupted(Postbox):
        def send(self, letter):
            if self.letters:
                raise interruption
            super().send(letter)

    ids, postbox = write(store, "li", "wang"), Interrupted()

    with pytest.raises(interruption):
        deliver(store, postbox, at=AT)
    assert ids[1:] == waiting(store)


def test_a_crash_after_handing_over_sends_it_again_under_the_same_number(store, monkeypatch):
    (id,), postbox = write(store, "li"), Postbox()

    with monkeypatch.context() as crash:
        crash.setattr("cetms_core.stores.memory.MemoryOutbox.sent", busy)
        with pytest.raises(TryAgain):
            deliver(store, postbox, at=AT)
    deliver(store, postbox, at=AT)

    assert [id, id] == [letter.id for letter in postbox.letters]


def busy(*_: object) -> None:
    raise TryAgain
