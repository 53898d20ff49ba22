"""What was declared: kept whole, changed one version at a time, listed in order."""

from datetime import UTC, timedelta
from typing import Any

import pytest
from attrs import evolve

from cetms_core.contracts import Search, Store
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState, new_declaration_id
from cetms_core.domain.hours import Hours
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.domain.subject import Subject
from cetms_core.errors import NotFound, Stale
from tests.stores.racing import race
from tests.stores.samples import EMPLOYER, HOURS, NOW, OTHER, PERSON, REGION, draft, enrolled, keep, submitted

MINUTE = timedelta(minutes=1)


def add(store: Store, *declarations: Declaration) -> None:
    with store.session() as session:
        for each in declarations:
            session.declarations.add(each)


def searched(store: Store, after: Mark | None = None, limit: int = 99, **filters: Any) -> list[Declaration]:
    search = evolve(Search(), **filters)
    return [*keep(store, lambda session: session.declarations.search(search, after=after, limit=limit))]


def waiting(
    store: Store,
    step: ApprovalStep = ApprovalStep.EMPLOYER,
    *,
    employer: str = "",
    regions: frozenset[str] = frozenset(),
    industry: str = "",
    after: Mark | None = None,
    limit: int = 99,
) -> list[Declaration]:
    with store.session() as session:
        found = session.declarations.waiting(
            step, employer=employer, regions=regions, industry=industry, after=after, limit=limit
        )
        return [*found]


class DeclarationLaws:
    """What holds of declarations."""

    @pytest.fixture
    def peopled(self, store: Store) -> Store:
        enrolled(store)
        enrolled(store, OTHER, 2)
        return store

    # ── one ───────────────────────────────────────────────────────────────────────────────────────────────

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

    def test_a_draft_may_have_next_to_nothing(self, peopled: Store) -> None:
        bare = draft(answers={}, remark="", attachment=None, subject=None, hours=None)
        add(peopled, bare)

        assert bare == keep(peopled, lambda session: session.declarations.find(bare.id))

    @pytest.mark.parametrize(
        "id",
        ["", "x", "登记", "\0" * 43, "\ud800", new_declaration_id(PERSON), new_declaration_id("0" * 32)],
    )
    def test_what_is_no_id_of_a_declaration_finds_none(self, peopled: Store, id: str) -> None:
        add(peopled, draft())

        assert keep(peopled, lambda session: session.declarations.find(id)) is None

    def test_the_next_version_is_kept(self, peopled: Store) -> None:
        first = draft()
        add(peopled, first)
        second = submitted(id=first.id, remark="改", hours=None, attachment=None, version=2)

        keep(peopled, lambda session: session.declarations.replace(second))

        assert second == keep(peopled, lambda session: session.declarations.find(first.id))

    @pytest.mark.parametrize("version", [1, 3])
    def test_a_change_from_another_version_is_stale(self, peopled: Store, version: int) -> None:
        first = draft()
        add(peopled, first)

        with pytest.raises(Stale) as stale, peopled.session() as session:
            session.declarations.replace(evolve(first, version=version))

        assert (version - 1, 1) == (stale.value.expected, stale.value.found)

    def test_nothing_can_be_changed_that_is_not_there(self, peopled: Store) -> None:
        with pytest.raises(NotFound) as missing, peopled.session() as session:
            session.declarations.replace(draft(version=2))

        assert missing.value.kind == "Declaration"

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

        assert 1 == outcomes.count("stale")
        kept = keep(peopled, lambda session: session.declarations.find(seen.id))
        assert kept is not None
        assert kept.remark in outcomes

    # ── of a person ───────────────────────────────────────────────────────────────────────────────────────

    def test_those_of_a_person_and_year_come_by_id(self, peopled: Store) -> None:
        mine = [draft() for _ in range(5)]
        add(peopled, *mine, draft(year=2024), draft(OTHER))

        found = keep(peopled, lambda session: session.declarations.of_person(PERSON, 2025))

        assert sorted(mine, key=lambda each: each.id) == [*found]

    def test_a_year_counts_once_something_was_submitted_in_it(self, peopled: Store) -> None:
        add(peopled, submitted(year=2025), submitted(year=2025), submitted(year=2013), draft(year=2024))
        add(peopled, submitted(OTHER, year=2020))

        assert [2013, 2025] == [*keep(peopled, lambda session: session.declarations.years(PERSON))]

    # ── search ────────────────────────────────────────────────────────────────────────────────────────────

    def test_the_newest_come_first_and_of_one_moment_the_greater_id(self, peopled: Store) -> None:
        made = [submitted(created_at=at) for at in (NOW, NOW + MINUTE, NOW.astimezone(UTC), NOW - MINUTE)]
        add(peopled, *made)

        newest_first = sorted(made, key=lambda each: (each.created_at, each.id), reverse=True)

        assert newest_first == searched(peopled)

    @pytest.mark.parametrize(
        "filters",
        [
            {"person_id": PERSON},
            {"employer": "another"},
            {"regions": frozenset({"410200"})},
            {"year": 2024},
            {"type": "research_project"},
            {"state": DeclarationState.APPROVED},
            {"subject": Subject.PUBLIC},
            {"industry": "卫生健康"},
            {"filed_by": "52410100MJ000000X6"},
            {"text": "黄河"},
        ],
        ids=lambda filters: next(iter(filters)),
    )
    def test_a_filter_leaves_what_passes_it(self, peopled: Store, filters: dict[str, Any]) -> None:
        passing: dict[str, Any] = {
            "employer": "another",
            "region": "410200",
            "year": 2024,
            "type": "research_project",
            "state": DeclarationState.APPROVED,
            "subject": Subject.PUBLIC,
            "industry": "卫生健康",
            "filed_by": "52410100MJ000000X6",
            "answers": {"title": "黄河论坛"},
        }
        wanted = submitted(**passing)
        add(peopled, wanted, submitted(OTHER))

        assert [wanted] == searched(peopled, **filters)

    def test_filters_add_up(self, peopled: Store) -> None:
        wanted = submitted(year=2024, region="410200")
        add(peopled, wanted, submitted(year=2024), submitted(region="410200"), submitted(OTHER, year=2024))

        assert [wanted] == searched(
            peopled, person_id=PERSON, employer=EMPLOYER, year=2024, regions=frozenset({"410200", "410300"})
        )

    def test_several_regions_make_one_list(self, peopled: Store) -> None:
        made = [
            submitted(region=f"4101{n % 3}0", created_at=NOW + n * MINUTE, submitted_at=NOW) for n in range(9)
        ]
        add(peopled, *made, submitted(region="410900"))

        found = searched(peopled, regions=frozenset({"410100", "410110", "410120", "410130"}), limit=7)

        assert made[:1:-1] == found

    @pytest.mark.parametrize(
        ("text", "finds"),
        [
            ("论坛", True),
            ("Zhong", True),
            ("zhong", False),
            ("2001", True),
            ("True", True),
            ("None", True),
            ("100%", True),
            ("0%n", False),
            ("a_b", True),
            ("aXb", False),
            ("第二行", True),
            ("论坛\n全国", True),
            ("'; DROP TABLE declaration; --", False),
            ("学术会议", False),
            ("\0", False),
            ("\ud800", False),
            ("𠮷", True),
        ],
    )
    def test_a_text_is_looked_for_in_answers_and_remark_as_it_stands(
        self, peopled: Store, text: str, finds: bool
    ) -> None:
        answers = {"title": "Zhongyuan论坛", "scope": "全国", "length": 2001, "online": True, "note": None}
        add(peopled, submitted(answers=answers, remark="第一行\n第二行 a_b 100% 𠮷"))

        assert finds == bool(searched(peopled, text=text))

    def test_drafts_are_their_owners_alone(self, peopled: Store) -> None:
        mine = draft()
        add(peopled, mine)

        assert [mine] == searched(peopled, person_id=PERSON, drafts=True)
        assert [] == searched(peopled, person_id=PERSON)
        assert [] == searched(peopled, employer=EMPLOYER)
        assert [] == searched(peopled)

    def test_a_number_beyond_all_bounds_finds_nothing(self, peopled: Store) -> None:
        add(peopled, submitted())

        assert [] == searched(peopled, year=10**30)

    def test_pages_follow_one_another_without_gap_or_repetition(self, peopled: Store) -> None:
        add(peopled, *(submitted(created_at=NOW + n // 2 * MINUTE, region=f"4101{n % 2}0") for n in range(9)))
        regions = frozenset({"410100", "410110"})
        walked, mark = [], None
        while page := searched(peopled, after=mark, limit=2, regions=regions):
            walked += page
            mark = Mark(page[-1].created_at, page[-1].id)

        assert searched(peopled, regions=regions) == walked
        assert 9 == len(walked)

    # ── what waits ────────────────────────────────────────────────────────────────────────────────────────

    def test_what_waits_for_an_employer_is_there_the_longest_waiting_first(self, peopled: Store) -> None:
        late, early = (submitted(submitted_at=NOW + n * MINUTE) for n in (2, 1))
        never_said = submitted(submitted_at=None)
        add(
            peopled,
            late,
            early,
            never_said,
            submitted(employer="another"),
            submitted(waits_for=ApprovalStep.AUTHORITY),
            submitted(waits_for=None),
            draft(),
        )

        assert [never_said, early, late] == waiting(peopled, employer=EMPLOYER)

    def test_what_waits_for_an_authority_lies_in_its_regions(self, peopled: Store) -> None:
        made = [
            submitted(waits_for=ApprovalStep.AUTHORITY, region=f"4101{n % 3}0", submitted_at=NOW + n * MINUTE)
            for n in range(9)
        ]
        add(peopled, *made, submitted(region="410100"))
        regions = frozenset({"410100", "410120", "410130"})

        found = waiting(peopled, ApprovalStep.AUTHORITY, regions=regions)

        assert [each for each in made if each.region in regions] == found
        assert found[:2] == waiting(peopled, ApprovalStep.AUTHORITY, regions=regions, limit=2)

    def test_what_an_employer_and_a_region_share_is_listed_once(self, peopled: Store) -> None:
        here, elsewhere = submitted(), submitted(employer="another", submitted_at=NOW + MINUTE)
        add(peopled, here, elsewhere)

        assert [here, elsewhere] == waiting(peopled, employer=EMPLOYER, regions=frozenset({REGION}))

    def test_nothing_waits_for_nobody(self, peopled: Store) -> None:
        add(peopled, submitted())

        assert [] == waiting(peopled)

    def test_what_is_decided_leaves_the_queue(self, peopled: Store) -> None:
        first = submitted()
        add(peopled, first)
        passed = evolve(first, waits_for=ApprovalStep.AUTHORITY, version=2)

        keep(peopled, lambda session: session.declarations.replace(passed))

        assert [] == waiting(peopled, employer=EMPLOYER)
        assert [passed] == waiting(peopled, ApprovalStep.AUTHORITY, regions=frozenset({REGION}))

    def test_an_industry_has_what_waits_for_it_in_its_regions(self, peopled: Store) -> None:
        health = submitted(industry="卫生健康", waits_for=ApprovalStep.INDUSTRY)
        add(
            peopled,
            health,
            submitted(industry="教育", waits_for=ApprovalStep.INDUSTRY),
            submitted(industry="卫生健康", waits_for=ApprovalStep.INDUSTRY, region="410900"),
            submitted(industry="卫生健康"),
        )
        there = frozenset({REGION})

        assert [health] == waiting(peopled, ApprovalStep.INDUSTRY, regions=there, industry="卫生健康")
        assert 2 == len(waiting(peopled, ApprovalStep.INDUSTRY, regions=there))

    def test_what_lies_with_an_employer_moves_whole_to_another(self, peopled: Store) -> None:
        waits, drafted = submitted(version=3), draft()
        other = submitted(employer="another")
        add(peopled, waits, drafted, other)
        heir = Organisation("1241010541580001X3", "金水区示范医院", "410105", industry="卫生健康")

        assert 2 == keep(peopled, lambda session: session.declarations.move_employer(EMPLOYER, heir))

        moved = evolve(waits, employer=heir.code, region="410105", industry="卫生健康")
        assert [moved] == waiting(peopled, employer=heir.code)
        assert [] == waiting(peopled, employer=EMPLOYER)
        assert [other] == searched(peopled, employer="another")
        assert 0 == keep(peopled, lambda session: session.declarations.move_employer(EMPLOYER, heir))

    def test_pages_of_a_queue_follow_one_another(self, peopled: Store) -> None:
        add(peopled, *(submitted(submitted_at=NOW + n // 2 * MINUTE) for n in range(9)))
        walked, mark = [], None
        while page := waiting(peopled, employer=EMPLOYER, after=mark, limit=2):
            walked += page
            mark = Mark(page[-1].submitted_at or NOW, page[-1].id)

        assert waiting(peopled, employer=EMPLOYER) == walked
        assert 9 == len(walked)
