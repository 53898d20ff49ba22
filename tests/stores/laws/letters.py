"""Letters on their way: who is sending one keeps others from it, for a time."""

from datetime import timedelta

from cetms_core.contracts import Store
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import LetterState, Mailing
from cetms_core.domain.page import Mark
from tests.stores.samples import NOW, keep, letter

MINUTE = timedelta(minutes=1)


def due(store: Store, at: timedelta = timedelta()) -> list[str]:
    return [each.letter.id for each in keep(store, lambda session: session.outbox.due(NOW + at, 9))]


def written(store: Store, *ids: str) -> list[Mailing]:
    """A letter a minute."""
    with store.session() as session:
        for number, id in enumerate(ids):
            session.outbox.add(letter(id, written_at=NOW + number * MINUTE))
        return [*session.outbox.due(NOW + timedelta(days=1), 9)]


class LetterLaws:
    """What holds of them."""

    def test_a_new_letter_is_due_at_once_and_comes_back_whole(self, store: Store) -> None:
        new = letter("1", html="<p>您好</p>", kind="declaration_moved")
        keep(store, lambda session: session.outbox.add(new))

        assert [Mailing(new, due_at=NOW)] == [*keep(store, lambda session: session.outbox.due(NOW, 9))]
        assert [] == due(store, -MINUTE)

    def test_the_longest_due_comes_first(self, store: Store) -> None:
        written(store, "2", "1", "3")

        assert ["2", "1"] == due(store, MINUTE)
        assert 1 == len(keep(store, lambda session: session.outbox.due(NOW + MINUTE, 1)))

    def test_one_that_is_being_sent_is_due_for_others_when_the_time_is_over(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        keep(store, lambda session: session.outbox.claimed(mailing, until=NOW + MINUTE))

        assert [[], ["1"]] == [due(store), due(store, MINUTE)]

    def test_one_that_was_postponed_says_how_often_and_why(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        with store.session() as session:
            session.outbox.postponed(mailing, until=NOW + MINUTE, error="E" * 99, attempts=3)

        (found,) = keep(store, lambda session: session.outbox.listed(LetterState.FAILED, after=None, limit=9))
        assert (3, NOW + MINUTE) == (found.attempts, found.due_at)
        assert found.error.startswith("E" * 64)
        assert [[], ["1"]] == [due(store), due(store, MINUTE)]

    def test_one_that_was_given_up_is_due_no_more_until_somebody_says_so(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        keep(store, lambda session: session.outbox.given_up(mailing, error="E", attempts=9))
        assert [] == due(store, timedelta(days=9))

        assert keep(store, lambda session: session.outbox.retried("1", NOW + MINUTE))
        assert [[], ["1"]] == [due(store), due(store, MINUTE)]
        (again,) = keep(store, lambda session: session.outbox.due(NOW + MINUTE, 9))
        assert (LetterState.WAITING, 0, "") == (again.state, again.attempts, again.error)

    def test_one_that_went_stays_sent(self, store: Store) -> None:
        (mailing,) = written(store, "1")
        with store.session() as session:
            session.outbox.sent(mailing.letter, NOW)
            session.outbox.postponed(mailing, until=NOW, error="E", attempts=1)
            session.outbox.given_up(mailing, error="E", attempts=1)
            session.outbox.claimed(mailing, until=NOW)
            assert not session.outbox.retried("1", NOW)
            assert not session.outbox.retried("2", NOW)

        assert [] == due(store)
        (found,) = keep(store, lambda session: session.outbox.listed(LetterState.SENT, after=None, limit=9))
        assert (NOW, None) == (found.sent_at, found.due_at)

    def test_letters_in_one_state_are_listed_a_page_at_a_time(self, store: Store) -> None:
        written(store, "3", "2", "1")
        with store.session() as session:
            first = session.outbox.listed(LetterState.WAITING, after=None, limit=2)
            rest = session.outbox.listed(LetterState.WAITING, after=Mark(NOW + MINUTE, "2"), limit=2)
            none = session.outbox.listed(LetterState.GIVEN_UP, after=None, limit=2)

        assert [["3", "2"], ["1"], []] == [[each.letter.id for each in page] for page in (first, rest, none)]

    def test_what_went_to_an_address_is_counted(self, store: Store) -> None:
        mailings = written(store, "1", "2", "3")
        there = EmailAddress("li@example.com")
        with store.session() as session:
            for number, mailing in enumerate(mailings[:2]):
                session.outbox.sent(mailing.letter, NOW + number * MINUTE)

        with store.session() as session:
            assert (2, NOW) == session.outbox.sent_to(there, since=NOW - MINUTE)
            assert (1, NOW + MINUTE) == session.outbox.sent_to(there, since=NOW)
            assert (0, None) == session.outbox.sent_to(there, since=NOW + MINUTE)
            assert (0, None) == session.outbox.sent_to(EmailAddress("x@example.com"), since=NOW - MINUTE)
