"""History, letters and results."""

from datetime import timedelta

import pytest

from cetms_core.contracts import Store
from cetms_core.domain.actor import Actor, Role
from cetms_core.errors import TryAgain
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, event, keep, letter

MINUTE = timedelta(minutes=1)


class RecordLaws:
    """What holds of them."""

    # ── history ───────────────────────────────────────────────────────────────────────────────────────────

    @law("history.of: by the number of the line, never by its time; keep every field")
    def test_what_happened_comes_back_in_its_order_whatever_the_clock_said(self, store: Store) -> None:
        happened = [
            event(at=NOW, before="草稿", after="待审核"),
            event(at=NOW - MINUTE, reason="材料不清", comments={"title": "全称", "": "重传"}),
            event(at=NOW, actor=Actor.operator()),
            event(at=NOW, actor=Actor(PERSON, Role.PROFESSIONAL)),
        ]
        with store.session() as session:
            for each in happened:
                session.history.add(each)

        assert happened == [*keep(store, lambda session: session.history.of(PERSON, "registration"))]

    @law("history.of: of this person and this record, both")
    def test_each_record_has_a_history_of_its_own(self, store: Store) -> None:
        mine, others = event(), [event(record="profile"), event(OTHER), event("visitor", "account")]
        with store.session() as session:
            for each in (mine, *others):
                session.history.add(each)

        assert [mine] == [*keep(store, lambda session: session.history.of(PERSON, "registration"))]
        assert [*keep(store, lambda session: session.history.of(OTHER, "profile"))] == []

    @law("history.add: lock the head; whoever comes second waits, and nothing is lost")
    def test_what_happens_at_once_is_all_written_down(self, store: Store) -> None:
        def notes(after: str) -> None:
            keep(store, lambda session: session.history.add(event(after=after)))

        race(*(lambda after=after: notes(after) for after in "abcd"))

        happened = keep(store, lambda session: session.history.of(PERSON, "registration"))
        assert sorted(each.after for each in happened) == ["a", "b", "c", "d"]

    # ── letters ───────────────────────────────────────────────────────────────────────────────────────────

    @law("outbox.unsent: by (due_at, id), at most `limit`")
    def test_letters_leave_the_oldest_first(self, store: Store) -> None:
        letters = [
            letter("3", written_at=NOW - MINUTE),
            letter("1"),
            letter("2"),
            letter("0", written_at=NOW + MINUTE),
        ]
        with store.session() as session:
            for each in reversed(letters):
                session.outbox.add(each)

        with store.session() as session:
            assert letters == [*session.outbox.unsent(9)]
            assert letters[:2] == [*session.outbox.unsent(2)]

    @law("outbox.sent: take it from the queue; to say so twice is no fault")
    def test_a_letter_that_went_does_not_go_again(self, store: Store) -> None:
        with store.session() as session:
            session.outbox.add(letter("1"))
            session.outbox.add(letter("2"))
        with store.session() as session:
            session.outbox.sent(letter("1"), NOW)
            session.outbox.sent(letter("1"), NOW)

        assert [letter("2")] == [*keep(store, lambda session: session.outbox.unsent(9))]

    # ── results ───────────────────────────────────────────────────────────────────────────────────────────

    @law("results: under person and key together, compared byte by byte (case and trailing spaces count)")
    def test_a_result_comes_back_to_whoever_asked_for_it(self, store: Store) -> None:
        with store.session() as session:
            session.results.record(PERSON, "k", '{"结果":1}', NOW)
            session.results.record(PERSON, "K", "2", NOW)
            session.results.record("", "k", "3", NOW)

        with store.session() as session:
            assert [
                session.results.recorded(*asked)
                for asked in [(PERSON, "k"), (PERSON, "K"), ("", "k"), (OTHER, "k"), (PERSON, "k ")]
            ] == ['{"结果":1}', "2", "3", None, None]

    @law("results.record: raise TryAgain where the key is taken, and keep the first result")
    def test_a_key_that_was_used_in_the_meantime_means_another_try(self, store: Store) -> None:
        keep(store, lambda session: session.results.record(PERSON, "k", "1", NOW))

        with pytest.raises(TryAgain), store.session() as session:
            session.results.record(PERSON, "k", "2", NOW)

        assert keep(store, lambda session: session.results.recorded(PERSON, "k")) == "1"
