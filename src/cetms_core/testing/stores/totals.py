"""Sums over units: exact at any moment, folded or not, whatever goes over to whom."""

from collections.abc import Sequence

import pytest
from attrs import evolve

from cetms_core.contracts import Session, Store
from cetms_core.domain.employment import Employment
from cetms_core.domain.hours import Hours
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.report import Grouping, Tally
from cetms_core.domain.subject import Subject
from cetms_core.ledger import EntryKind
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import (
    OTHER,
    PERSON,
    account,
    draft,
    enrolled,
    entry,
    keep,
    professional,
)
from cetms_core.testing.stores.sessions import ChangedMindError

NATION, WEST, EAST = "100000", "410100", "410200"
HEIR = Organisation("B", "新医院", WEST)
PUBLIC, PROFESSIONAL = Subject.PUBLIC, Subject.PROFESSIONAL

FIRST = draft(employer="A", region=EAST)
SECOND = draft(employer="B", region=WEST)
FOREIGN = draft(OTHER, employer="B", region=WEST)


def units(
    store: Store,
    year: int = 2025,
    region: str = NATION,
    after: tuple[str, str] = ("", ""),
    limit: int = 9,
) -> list[Tally]:
    """Those that are not empty; before and after a folding they must be the same."""
    found = keep(store, lambda session: session.totals.units(year, region, after=after, limit=limit))
    return [each for each in found if not each.is_empty]


def sums(store: Store, by: Grouping, **within: str) -> Sequence[Tally]:
    """Those that are not empty, of 2025."""
    found = keep(store, lambda session: session.totals.sums(2025, by, **within))
    return [each for each in found if not each.is_empty]


def fold(store: Store) -> None:
    """In steps as small as can be."""
    while keep(store, lambda session: session.totals.fold(1)):
        pass


class TotalLaws:
    """What holds of sums over units."""

    @pytest.fixture
    def counted(self, store: Store) -> Store:
        """Two people: one with hours in two units, the other in one of them."""
        enrolled(store)
        enrolled(store, OTHER, 2)
        with store.session() as session:
            session.places.add_region(Region(NATION, "全国", AdministrativeLevel.NATION, (NATION,)))
            for code in (WEST, EAST):
                session.places.add_region(Region(code, code, AdministrativeLevel.CITY, (NATION, code)))
            for each in (FIRST, SECOND, FOREIGN):
                session.declarations.add(each)
            session.entries.post(entry(FIRST, hours=Hours(20)))
            session.entries.post(entry(SECOND, hours=Hours("12.5")))
            session.entries.post(entry(FOREIGN, hours=Hours(30), subject=PUBLIC))
        return store

    @pytest.fixture(params=["posted", "folded"])
    def known(self, counted: Store, request: pytest.FixtureRequest) -> Store:
        if request.param == "folded":
            fold(counted)
        return counted

    @law(
        "totals.units: by region and employer, of one year, with every line that was ever posted, folded or not"
    )
    def test_a_unit_is_the_sum_of_its_lines(self, known: Store) -> None:
        expected = [
            Tally("B", {PUBLIC: 300, PROFESSIONAL: 125}, 2, 2, WEST),
            Tally("A", {PROFESSIONAL: 200}, 1, 1, EAST),
        ]

        assert expected == units(known)
        assert expected[:1] == units(known, region=WEST) == units(known, limit=1)
        assert expected[1:] == units(known, after=(WEST, "B"))
        assert [] == units(known, 2024) == units(known, region="440000")

    @law("totals.sums: of the region, or else of the employer; people only by employer and region")
    def test_the_same_lines_are_added_up_otherwise(self, known: Store) -> None:
        assert [
            Tally(WEST, {PUBLIC: 300, PROFESSIONAL: 125}, 2, 2),
            Tally(EAST, {PROFESSIONAL: 200}, 1, 1),
        ] == [*sums(known, Grouping.REGION, region=NATION)]
        assert [Tally("academic_conference", {PUBLIC: 300, PROFESSIONAL: 325}, 3, 0)] == [
            *sums(known, Grouping.TYPE, region=NATION)
        ]
        assert [Tally("academic_conference", {PUBLIC: 300, PROFESSIONAL: 125}, 2, 0)] == [
            *sums(known, Grouping.TYPE, employer="B")
        ]
        assert {Tally("专业科目", {PROFESSIONAL: 325}, 2, 0), Tally("公需科目", {PUBLIC: 300}, 1, 0)} == {
            *sums(known, Grouping.SUBJECT, region=NATION)
        }
        assert [Tally("A", {PROFESSIONAL: 200}, 1, 1)] == [*sums(known, Grouping.EMPLOYER, employer="A")]
        assert [each.code for each in sums(known, Grouping.EMPLOYER, region=NATION)] == ["A", "B"]

    @law(
        "totals: a reversal takes the declaration and, with the last hours, the person out of the unit again"
    )
    def test_what_is_taken_back_is_counted_no_more(self, known: Store) -> None:
        """A cut comes first, and is given back afterwards: in between the person's sum is below nothing."""
        lines = [
            entry(FIRST, kind=EntryKind.CUT, hours=Hours(-5)),
            entry(FIRST, kind=EntryKind.REVERSAL, hours=Hours(-20)),
            entry(FIRST, kind=EntryKind.RESTORE, hours=Hours(5)),
        ]
        with known.session() as session:
            for each in lines:
                session.entries.post(each)

        assert [each.code for each in units(known)] == ["B"]
        fold(known)
        assert [each.code for each in units(known)] == ["B"]

    @law(
        "declarations.move_employer: the sums of `code` go over to its heir; whoever is in both is one person there"
    )
    def test_a_unit_goes_over_whole(self, known: Store) -> None:
        keep(known, lambda session: session.declarations.move_employer("A", HEIR))
        expected = [Tally("B", {PUBLIC: 300, PROFESSIONAL: 325}, 3, 2, WEST)]

        assert expected == units(known)
        fold(known)
        assert expected == units(known)
        assert [*sums(known, Grouping.EMPLOYER, employer="A")] == []

    @law("declarations.move_employer: within one employer only what lies in another region goes over")
    def test_a_unit_goes_over_to_another_region(self, known: Store) -> None:
        keep(known, lambda session: session.declarations.move_employer("B", evolve(HEIR, region=EAST)))
        keep(known, lambda session: session.declarations.move_employer("B", evolve(HEIR, region=EAST)))

        assert [(each.code, each.people) for each in units(known)] == [("A", 1), ("B", 2)]

    @law("totals.fold: what a session leaves with an exception was never folded")
    def test_a_folding_that_is_not_kept_changes_nothing(self, counted: Store) -> None:
        before = units(counted)

        def folds_and_gives_up(session: Session) -> None:
            session.totals.fold(2)
            raise ChangedMindError

        with pytest.raises(ChangedMindError):
            keep(counted, folds_and_gives_up)
        assert before == units(counted)

    @law("totals.people: the active ones of the rolls and whoever has an employment there, by id, each once")
    def test_the_people_of_an_employer_are_those_of_today_and_of_once(self, counted: Store) -> None:
        left, pending = "c" * 32, "d" * 32
        with counted.session() as session:
            for serial, (id, state) in enumerate([(left, "ACTIVE"), (pending, "PENDING")], 3):
                session.people.claim(account(id, serial))
                rolled = professional(id, serial, employer="A", state=RegistrationState[state])
                session.people.add_professional(rolled, at=FIRST.created_at)
            session.employments.add(Employment(OTHER, "A", EAST, None))
            session.employments.add(Employment(left, "A", EAST, None))

        assert [OTHER, left] == [*keep(counted, lambda s: s.totals.people("A", after="", limit=9))]
        assert [left] == [*keep(counted, lambda s: s.totals.people("A", after=OTHER, limit=9))]
        assert [*keep(counted, lambda s: s.totals.people("A", after="", limit=1))] == [OTHER]
        assert PERSON not in keep(counted, lambda s: s.totals.people("A", after="", limit=9))
