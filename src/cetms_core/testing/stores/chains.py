"""The chain of what happened: each line covers the one before it, and its head moves with it or not at all."""

import pytest

from cetms_core.audit import Head, fields_of, first_fault
from cetms_core.contracts import Session, Store
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, event, keep


class ChainLaws:
    """What holds of it."""

    @law("history.add: link to the head with `cetms_core.audit.next_link`, and move the head with it")
    def test_what_is_written_down_is_chained(self, store: Store) -> None:
        happened = [event(after=after, comments={"题目": after}) for after in "abc"]
        with store.session() as session:
            for each in (*happened, event(OTHER)):
                session.history.add(each)

        links, head = keep(store, lambda session: session.history.chain(PERSON))

        assert [fields_of(each) for each in happened] == [link.fields for link in links]
        assert Head(PERSON, 3, links[-1].hash) == head
        assert first_fault(links, head) is None
        assert keep(store, lambda session: session.history.chain("nobody")) == ([], None)

    @law("history.add: event, link and head belong to one transaction")
    def test_what_was_not_kept_left_no_line_and_no_head(self, store: Store) -> None:
        keep(store, lambda session: session.history.add(event()))
        before = keep(store, lambda session: session.history.chain(PERSON))

        def change_of_mind(session: Session) -> None:
            session.history.add(event())
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            keep(store, change_of_mind)

        assert before == keep(store, lambda session: session.history.chain(PERSON))

    @law("history.add: lock the head before reading it, so that no two lines get one number")
    def test_those_who_write_at_once_make_one_chain(self, store: Store) -> None:
        race(*(lambda: keep(store, lambda session: session.history.add(event())) for _ in range(4)))

        links, head = keep(store, lambda session: session.history.chain(PERSON))
        assert len(links) == 4
        assert first_fault(links, head) is None

    @law("history.heads, history.chains: by whom they are about, behind `after`, up to and with `upto`")
    def test_chains_are_walked_from_mark_to_mark(self, store: Store) -> None:
        with store.session() as session:
            for about in ("c", "a", "b", "a"):
                session.history.add(event(about))

        with store.session() as session:
            assert [head.about for head in session.history.heads(after="", limit=2)] == ["a", "b"]
            assert [head.about for head in session.history.heads(after="a", limit=9)] == ["b", "c"]
            found = [(about, len(links)) for about, links in session.history.chains(after="", upto="b")]
            assert found == [("a", 2), ("b", 1)]
            assert [about for about, _ in session.history.chains(after="a", upto="~")] == ["b", "c"]

    @law("history.latest: by number, the newest first, from before `before` on, at most `limit`")
    def test_the_latest_come_first_and_a_page_at_a_time(self, store: Store) -> None:
        happened = [event(after=after, at=NOW) for after in "abc"]
        with store.session() as session:
            for each in happened:
                session.history.add(each)

        with store.session() as session:
            newest = session.history.latest(PERSON, before=None, limit=2)
            assert [(3, happened[2]), (2, happened[1])] == [*newest]
            assert [(1, happened[0])] == [*session.history.latest(PERSON, before=2, limit=2)]
            assert [*session.history.latest(PERSON, before=1, limit=2)] == []
            assert len(session.history.latest(PERSON, before=2**70, limit=9)) == 3
            assert [*session.history.latest("nobody", before=None, limit=2)] == []
