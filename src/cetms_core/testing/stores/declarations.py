"""What was declared: kept whole, changed one version at a time, listed in order."""

from datetime import UTC, timedelta

import pytest
from attrs import evolve

from cetms_core.contracts import Store
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, new_declaration_id
from cetms_core.domain.hours import Hours
from cetms_core.errors import NotFound, Stale
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import (
    HOURS,
    NOW,
    OTHER,
    PERSON,
    draft,
    enrolled,
    keep,
    submitted,
)

MINUTE = timedelta(minutes=1)


def add(store: Store, *declarations: Declaration) -> None:
    """Adds them in one session."""
    with store.session() as session:
        for each in declarations:
            session.declarations.add(each)


class Peopled:
    """Two who are on the rolls."""

    @pytest.fixture
    def peopled(self, store: Store) -> Store:
        enrolled(store)
        enrolled(store, OTHER, 2)
        return store


class DeclarationLaws(Peopled):
    """What holds of each of them."""

    # ── one ───────────────────────────────────────────────────────────────────────────────────────────────

    @law("declarations: add_many keeps each as add does")
    def test_many_come_back_as_one_does(self, peopled: Store) -> None:
        many = [submitted(), submitted(OTHER), draft(remark="“一” \t\\N")]
        keep(peopled, lambda session: session.declarations.add_many(iter(many)))
        keep(peopled, lambda session: session.declarations.add_many([]))
        with peopled.session() as session:
            assert [session.declarations.find(each.id) for each in many] == many

    @law(
        "declarations: keep every field and type of answer, the terms of the hours and the order of the answers"
    )
    def test_a_declaration_comes_back_whole(self, peopled: Store) -> None:
        whole = submitted(
            step=1,
            industry="卫生健康",
            filed_by="52410100MJ000000X6",
            chain=tuple(ApprovalStep),
            proposed=Hours.of(125, HOURS.terms),
            round=3,
            comments={"title": "请写全称", "": "材料不清"},
            reason="重复",
            submitted_at=NOW.astimezone(UTC) + MINUTE,
            version=7,
        )
        add(peopled, whole)

        found = keep(peopled, lambda session: session.declarations.find(whole.id))

        assert whole == found
        assert found.hours is not None
        assert [*whole.answers.items()] == [*found.answers.items()]
        assert [type(each) for each in whole.answers.values()] == [
            type(each) for each in found.answers.values()
        ]
        assert HOURS.terms == found.hours.terms
        assert whole.explanation == found.explanation
        assert found.proposed is not None
        assert HOURS.terms == found.proposed.terms

    @law("declarations: a draft may lack hours, attachment and remark")
    def test_a_draft_may_have_next_to_nothing(self, peopled: Store) -> None:
        bare = draft(answers={}, remark="", attachment=None, subject=None, hours=None)
        add(peopled, bare)

        assert bare == keep(peopled, lambda session: session.declarations.find(bare.id))

    @law("declarations.find: None for whatever is no id, without an exception")
    @pytest.mark.parametrize(
        "id",
        ["", "x", "登记", "\0" * 43, "\ud800", new_declaration_id(PERSON), new_declaration_id("0" * 32)],
    )
    def test_what_is_no_id_of_a_declaration_finds_none(self, peopled: Store, id: str) -> None:
        add(peopled, draft())

        assert keep(peopled, lambda session: session.declarations.find(id)) is None

    @law("declarations.replace: write all fields of the next version")
    def test_the_next_version_of_a_declaration_is_kept(self, peopled: Store) -> None:
        first = draft()
        add(peopled, first)
        second = submitted(id=first.id, remark="改", hours=None, attachment=None, version=2)

        keep(peopled, lambda session: session.declarations.replace(second))

        assert second == keep(peopled, lambda session: session.declarations.find(first.id))

    @law("declarations.replace: write only WHERE version = version - 1, and raise Stale if no row was hit")
    @pytest.mark.parametrize("version", [1, 3])
    def test_a_change_from_another_version_is_stale(self, peopled: Store, version: int) -> None:
        first = draft()
        add(peopled, first)

        with pytest.raises(Stale) as stale, peopled.session() as session:
            session.declarations.replace(evolve(first, version=version))

        assert (version - 1, 1) == (stale.value.expected, stale.value.found)

    @law("declarations.replace: raise NotFound where there is no such declaration")
    def test_nothing_can_be_changed_that_is_not_there(self, peopled: Store) -> None:
        with pytest.raises(NotFound) as missing, peopled.session() as session:
            session.declarations.replace(draft(version=2))

        assert missing.value.kind == "Declaration"

    @law("declarations.replace: compare and write in one step, so that the second one is Stale")
    def test_of_two_changes_made_from_one_version_one_wins(self, peopled: Store) -> None:
        seen = draft()
        add(peopled, seen)

        def changes(remark: str) -> str:
            try:
                keep(
                    peopled,
                    lambda session: session.declarations.replace(evolve(seen, remark=remark, version=2)),
                )
            except Stale:
                return "stale"
            return remark

        outcomes = race(lambda: changes("one"), lambda: changes("two"))

        assert outcomes.count("stale") == 1
        kept = keep(peopled, lambda session: session.declarations.find(seen.id))
        assert kept is not None
        assert kept.remark in outcomes

    # ── of a person ───────────────────────────────────────────────────────────────────────────────────────

    @law("declarations.of_person: only this person's of this year, ordered by id")
    def test_those_of_a_person_and_year_come_by_id(self, peopled: Store) -> None:
        mine = [draft() for _ in range(5)]
        add(peopled, *mine, draft(year=2024), draft(OTHER))

        found = keep(peopled, lambda session: session.declarations.of_person(PERSON, 2025))

        assert sorted(mine, key=lambda each: each.id) == [*found]

    @law("declarations.years: each year once, in order, without years that have only drafts")
    def test_a_year_counts_once_something_was_submitted_in_it(self, peopled: Store) -> None:
        add(peopled, submitted(year=2025), submitted(year=2025), submitted(year=2013), draft(year=2024))
        add(peopled, submitted(OTHER, year=2020))

        assert [*keep(peopled, lambda session: session.declarations.years(PERSON))] == [2013, 2025]
