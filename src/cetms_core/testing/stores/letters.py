"""Letters on their way: who is sending one keeps others from it, for a time."""

from datetime import timedelta

from cetms_core.contracts import Store
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import LetterState, Mailing
from cetms_core.domain.page import Mark
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import NOW, keep, letter

MINUTE = timedelta(minutes=1)


def due(store: Store, at: timedelta = timedelta()) -> list[str]:
    """The ids of what is due, as long after the letters were written."""
    return [each.letter.id for each in keep(store, lambda session: session.outbox.due(NOW + at, 9))]


def written(store: Store, *ids: str) -> list[Mailing]:
    """A letter a minute."""
    with store.session() as session:
        for number, id in enumerate(ids):
            session.outbox.add(letter(id, written_at=NOW + number * MINUTE))
        return [*session.outbox.due(NOW + timedelta(days=1), 9)]


class LetterLaws:
    """What holds of them."""

    @law("outbox.add: due at `written_at`; keep every field of the letter")
    def test_a_new_letter_is_due_at_once_and_comes_back_whole(self, store: Store) -> None:
        new = letter("1", html="<p>您好</p>", kind="declaration_moved")
        keep(store, lambda session: session.outbox.add(new))

        assert [Mailing(new, due_at=NOW)] == [*keep(store, lambda session: session.outbox.due(NOW, 9))]
        assert due(store, -MINUTE) == []

    @law("outbox.due: by the time they became due, at most `limit`")
    def test_the_longest_due_comes_first(self, store: Store) -> None:
        written(store, "2", "1", "3")

        assert due(store, MINUTE) == ["2", "1"]
        assert len(keep(store, lambda session: session.outbox.due(NOW + MINUTE, 1))) == 1

    @law("outbox.claimed: due again at `until`, not before")
    def test_one_that_is_being_sent_is_due_for_others_when_the_time_is_over(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        keep(store, lambda session: session.outbox.claimed(mailing, until=NOW + MINUTE))

        assert [due(store), due(store, MINUTE)] == [[], ["1"]]

    @law("outbox.postponed: keep until, error and attempts, state FAILED")
    def test_one_that_was_postponed_says_how_often_and_why(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        with store.session() as session:
            session.outbox.postponed(mailing, until=NOW + MINUTE, error="E" * 99, attempts=3)

        (found,) = keep(store, lambda session: session.outbox.listed(LetterState.FAILED, after=None, limit=9))
        assert (found.attempts, found.due_at) == (3, NOW + MINUTE)
        assert found.error.startswith("E" * 64)
        assert [due(store), due(store, MINUTE)] == [[], ["1"]]

    @law("outbox.given_up takes it from the queue; outbox.retried puts it back as new and says True")
    def test_one_that_was_given_up_is_due_no_more_until_somebody_says_so(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        keep(store, lambda session: session.outbox.given_up(mailing, error="E", attempts=9))
        assert due(store, timedelta(days=9)) == []

        assert keep(store, lambda session: session.outbox.retried("1", NOW + MINUTE))
        assert [due(store), due(store, MINUTE)] == [[], ["1"]]
        (again,) = keep(store, lambda session: session.outbox.due(NOW + MINUTE, 9))
        assert (again.state, again.attempts, again.error) == (LetterState.WAITING, 0, "")

    @law("outbox: once sent, nothing that others say later changes it")
    def test_one_that_went_stays_sent(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        with store.session() as session:
            session.outbox.sent(mailing.letter, NOW)
            session.outbox.postponed(mailing, until=NOW, error="E", attempts=1)
            session.outbox.given_up(mailing, error="E", attempts=1)
            session.outbox.claimed(mailing, until=NOW)
            assert not session.outbox.retried("1", NOW)
            assert not session.outbox.retried("2", NOW)

        assert due(store) == []
        (found,) = keep(store, lambda session: session.outbox.listed(LetterState.SENT, after=None, limit=9))
        assert (found.sent_at, found.due_at) == (NOW, None)

    @law("outbox.listed: of this state by (written_at, id), behind the mark, at most `limit`")
    def test_letters_in_one_state_are_listed_a_page_at_a_time(self, store: Store) -> None:
        written(store, "3", "2", "1")
        with store.session() as session:
            first = session.outbox.listed(LetterState.WAITING, after=None, limit=2)
            rest = session.outbox.listed(LetterState.WAITING, after=Mark(NOW + MINUTE, "2"), limit=2)
            none = session.outbox.listed(LetterState.GIVEN_UP, after=None, limit=2)

        assert [[each.letter.id for each in page] for page in (first, rest, none)] == [["3", "2"], ["1"], []]

    @law("outbox.sent_to: count what went to the address after `since`, and give the first of those times")
    def test_what_went_to_an_address_is_counted(self, store: Store) -> None:
        mailings = written(store, "1", "2", "3")
        there = EmailAddress("li@example.com")
        with store.session() as session:
            for number, mailing in enumerate(mailings[:2]):
                session.outbox.sent(mailing.letter, NOW + number * MINUTE)

        with store.session() as session:
            assert session.outbox.sent_to(there, since=NOW - MINUTE) == (2, NOW)
            assert session.outbox.sent_to(there, since=NOW) == (1, NOW + MINUTE)
            assert session.outbox.sent_to(there, since=NOW + MINUTE) == (0, None)
            assert session.outbox.sent_to(EmailAddress("x@example.com"), since=NOW - MINUTE) == (0, None)
