"""The chain of what happened: each line covers the one before it, and its head moves with it or not at all."""

import pytest

from cetms_core.audit import Head, fields_of, first_fault
from cetms_core.contracts import Session, Store
from tests.stores.racing import race
from tests.stores.samples import NOW, OTHER, PERSON, event, keep


class ChainLaws:
    """What holds of it."""

    def test_what_is_written_down_is_chained(self, store: Store) -> None:
        happened = [event(after=after, comments={"题目": after}) for after in "abc"]
        with store.session() as session:
            for each in (*happened, event(OTHER)):
                session.history.add(each)

        links, head = keep(store, lambda session: session.history.chain(PERSON))

        assert [fields_of(each) for each in happened] == [link.fields for link in links]
        assert Head(PERSON, 3, links[-1].hash) == head
        assert first_fault(links, head) is None
        assert ([], None) == keep(store, lambda session: session.history.chain("nobody"))

    def test_what_was_not_kept_left_no_line_and_no_head(self, store: Store) -> None:
        keep(store, lambda session: session.history.add(event()))
        before = keep(store, lambda session: session.history.chain(PERSON))

        def change_of_mind(session: Session) -> None:
            session.history.add(event())
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            keep(store, change_of_mind)

        assert before == keep(store, lambda session: session.history.chain(PERSON))

    def test_those_who_write_at_once_make_one_chain(self, store: Store) -> None:
        race(*(lambda: keep(store, lambda session: session.history.add(event())) for _ in range(4)))

        links, head = keep(store, lambda session: session.history.chain(PERSON))
        assert 4 == len(links)
        assert first_fault(links, head) is None

    def test_chains_are_walked_from_mark_to_mark(self, store: Store) -> None:
        with store.session() as session:
            for about in ("c", "a", "b", "a"):
                session.history.add(event(about))

        with store.session() as session:
            assert ["a", "b"] == [head.about for head in session.history.heads(after="", limit=2)]
            assert ["b", "c"] == [head.about for head in session.history.heads(after="a", limit=9)]
            found = [(about, len(links)) for about, links in session.history.chains(after="", upto="b")]
            assert [("a", 2), ("b", 1)] == found
            assert ["b", "c"] == [about for about, _ in session.history.chains(after="a", upto="~")]

    def test_the_latest_come_first_and_a_page_at_a_time(self, store: Store) -> None:
        happened = [event(after=after, at=NOW) for after in "abc"]
        with store.session() as session:
            for each in happened:
                session.history.add(each)

        with store.session() as session:
            newest = session.history.latest(PERSON, before=None, limit=2)
            assert [(3, happened[2]), (2, happened[1])] == [*newest]
            assert [(1, happened[0])] == [*session.history.latest(PERSON, before=2, limit=2)]
            assert [] == [*session.history.latest(PERSON, before=1, limit=2)]
            assert 3 == len(session.history.latest(PERSON, before=2**70, limit=9))
            assert [] == [*session.history.latest("nobody", before=None, limit=2)]
