"""The year's account: only added to, and the sum of its lines."""

from datetime import date, timedelta

import pytest

from cetms_core.contracts import Store
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.errors import Stale
from cetms_core.ledger import Achievement, Entry, EntryKind
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import HOURS, NOW, OTHER, PERSON, draft, enrolled, entry, keep

FIRST, SECOND, FOREIGN = draft(), draft(), draft(OTHER)


def post(store: Store, *entries: Entry) -> None:
    """Posts them in one session."""
    with store.session() as session:
        for each in entries:
            session.entries.post(each)


class AccountLaws:
    """What holds of the account."""

    @pytest.fixture
    def declared(self, store: Store) -> Store:
        enrolled(store)
        enrolled(store, OTHER, 2)
        with store.session() as session:
            for each in (FIRST, SECOND, FOREIGN):
                session.declarations.add(each)
        return store

    @law("entries: order by a number that grows with each post, not by `at`; keep the terms of the hours")
    def test_lines_come_back_whole_in_the_order_in_which_they_were_written(self, declared: Store) -> None:
        lines = [
            entry(SECOND, at=NOW),
            entry(FIRST, at=NOW - timedelta(days=1)),
            entry(FIRST, kind=EntryKind.REVERSAL, hours=HOURS * -1, reason="重复"),
        ]
        post(declared, *lines, entry(FOREIGN), entry(SECOND, round=2, year=2024))

        found = keep(declared, lambda session: session.entries.of_year(PERSON, 2025))

        assert lines == [*found]
        assert [each.hours.terms for each in lines] == [each.hours.terms for each in found]

    @law("entries.of_declaration: all years and rounds of this declaration, of no other")
    def test_the_lines_of_a_declaration_are_its_own(self, declared: Store) -> None:
        lines = [entry(FIRST), entry(FIRST, kind=EntryKind.REVERSAL, year=2024)]
        post(declared, entry(SECOND), *lines)

        assert lines == [*keep(declared, lambda session: session.entries.of_declaration(FIRST))]
        assert [*keep(declared, lambda session: session.entries.of_declaration(FOREIGN))] == []

    @law(
        "entries.post: raise Stale for a second line of one declaration, round, kind and turn; a savepoint keeps the session usable"
    )
    def test_a_line_is_written_once_and_the_session_goes_on(self, declared: Store) -> None:
        with declared.session() as session:
            session.entries.post(entry(FIRST))
            with pytest.raises(Stale):
                session.entries.post(entry(FIRST, year=2024, hours=Hours(1)))
            session.entries.post(entry(FIRST, round=2))
            session.entries.post(entry(FIRST, kind=EntryKind.REVERSAL))

        assert len(keep(declared, lambda session: session.entries.of_declaration(FIRST))) == 3

    @law("entries.totals: add up every line of the person by year and subject, in tenths, ordered by both")
    def test_totals_are_the_sums_by_year_and_subject(self, declared: Store) -> None:
        post(
            declared,
            entry(FIRST, hours=Hours("12.5")),
            entry(SECOND, hours=Hours("0.1")),
            entry(FIRST, round=2, hours=Hours(30), subject=Subject.PUBLIC),
            entry(FIRST, kind=EntryKind.REVERSAL, hours=Hours(-20)),
            entry(SECOND, round=2, year=2013, hours=Hours(7)),
            entry(FOREIGN, hours=Hours(99)),
        )

        assert [*keep(declared, lambda session: session.entries.totals(PERSON))] == [
            (2013, Subject.PROFESSIONAL, 70),
            (2025, Subject.PROFESSIONAL, -74),
            (2025, Subject.PUBLIC, 300),
        ]

    @law("entries: return nothing where there is nothing, for a year beyond the column's bounds, too")
    def test_who_has_no_lines_has_no_totals(self, declared: Store) -> None:
        with declared.session() as session:
            assert [*session.entries.totals(PERSON)] == []
            assert [*session.entries.of_year(PERSON, 2025)] == []
            assert [*session.entries.of_year(PERSON, 10**30)] == []
            assert [*session.entries.of_person(PERSON)] == []
            assert [*session.entries.of_cut(PERSON)] == []

    @law("entries.of_person: all years, in the order of posting")
    def test_the_lines_of_a_person_are_those_of_all_years_in_the_order_in_which_they_were_written(
        self, declared: Store
    ) -> None:
        lines = [
            entry(SECOND, at=NOW, year=2013),
            entry(FIRST, at=NOW - timedelta(days=1)),
            entry(SECOND, kind=EntryKind.CUT, hours=Hours(-1), year=2013, reason="封顶"),
        ]
        post(declared, lines[0], entry(FOREIGN), *lines[1:])

        found = keep(declared, lambda session: session.entries.of_person(PERSON))

        assert lines == [*found]
        assert [each.hours.terms for each in lines] == [each.hours.terms for each in found]

    @law("entries.of_cut: every line of a declaration that has a line of kind CUT, restored or not")
    def test_a_cut_brings_all_lines_of_its_declaration_and_of_no_other(self, declared: Store) -> None:
        """Restored or taken back, of another year or round: whoever tells what is cut needs them all."""
        lines = [
            entry(FIRST),
            entry(FIRST, kind=EntryKind.CUT, hours=Hours(-1), reason="封顶"),
            entry(FIRST, kind=EntryKind.RESTORE, hours=Hours(1), reason="有余"),
            entry(FIRST, kind=EntryKind.REVERSAL, hours=HOURS * -1),
            entry(FIRST, round=2, year=2024),
        ]
        foreign = [entry(FOREIGN), entry(FOREIGN, kind=EntryKind.CUT, hours=Hours(-1))]
        post(
            declared, lines[0], entry(SECOND), *lines[1:], *foreign, entry(SECOND, kind=EntryKind.CORRECTION)
        )

        assert lines == [*keep(declared, lambda session: session.entries.of_cut(PERSON))]
        assert foreign == [*keep(declared, lambda session: session.entries.of_cut(OTHER))]

    @law("entries.post: the turn belongs to the key that is unique")
    @pytest.mark.parametrize("kind", [EntryKind.CUT, EntryKind.RESTORE, EntryKind.CORRECTION])
    def test_what_may_come_again_comes_once_a_turn(self, declared: Store, kind: EntryKind) -> None:
        lines = [entry(FIRST, kind=kind, turn=turn, hours=Hours(-1)) for turn in (0, 1, 2)]
        post(declared, *lines)

        with pytest.raises(Stale):
            post(declared, entry(FIRST, kind=kind, turn=1, hours=Hours(-2)))
        assert lines == [*keep(declared, lambda session: session.entries.of_person(PERSON))]

    @law("entries: keep the achievement's type, jurisdiction, day and sameness in the line itself")
    def test_a_line_keeps_what_it_is_for(self, declared: Store) -> None:
        """The account outlives its plugins: type, jurisdiction, day of the evidence and sameness stand in the line."""
        line = entry(FIRST, achievement=Achievement("某类型", "440000", date(2013, 2, 28), "0f" * 16))
        post(declared, line)

        (found,) = keep(declared, lambda session: session.entries.of_person(PERSON))
        assert line.achievement == found.achievement
