"""How declarations are looked for: all filters at once, in one order, a page at a time."""

from datetime import UTC, timedelta
from typing import Any

import pytest

from cetms_core.contracts import Search, Store
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.page import Mark
from cetms_core.domain.subject import Subject
from cetms_core.testing.stores.declarations import Peopled, add
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import (
    EMPLOYER,
    NOW,
    OTHER,
    PERSON,
    but,
    draft,
    keep,
    submitted,
)
from cetms_core.testing.stores.walking import walked

MINUTE = timedelta(minutes=1)


def searched(
    store: Store, after: Mark | None = None, limit: int = 99, **filters: object
) -> list[Declaration]:
    """What a session of its own finds."""
    search = but(Search(), filters)
    return [*keep(store, lambda session: session.declarations.search(search, after=after, limit=limit))]


class SearchLaws(Peopled):
    """What holds of a search."""

    @law("declarations.search: order by (created_at, id), the greatest first")
    def test_the_newest_come_first_and_of_one_moment_the_greater_id(self, peopled: Store) -> None:
        made = [submitted(created_at=at) for at in (NOW, NOW + MINUTE, NOW.astimezone(UTC), NOW - MINUTE)]
        add(peopled, *made)

        newest_first = sorted(made, key=lambda each: (each.created_at, each.id), reverse=True)

        assert newest_first == searched(peopled)

    @law("declarations.search: every filter of `Search` filters")
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

    @law("declarations.search: a declaration must pass all filters")
    def test_filters_add_up(self, peopled: Store) -> None:
        wanted = submitted(year=2024, region="410200")
        add(peopled, wanted, submitted(year=2024), submitted(region="410200"), submitted(OTHER, year=2024))

        assert [wanted] == searched(
            peopled, person_id=PERSON, employer=EMPLOYER, year=2024, regions=frozenset({"410200", "410300"})
        )

    @law("declarations.search: merge the regions into one order before the limit is applied")
    def test_several_regions_make_one_list(self, peopled: Store) -> None:
        made = [
            submitted(region=f"4101{n % 3}0", created_at=NOW + n * MINUTE, submitted_at=NOW) for n in range(9)
        ]
        add(peopled, *made, submitted(region="410900"))

        found = searched(peopled, regions=frozenset({"410100", "410110", "410120", "410130"}), limit=7)

        assert made[:1:-1] == found

    @law(
        "declarations.search: look for the text as it stands, case and all, in answers and remark; escape wildcards"
    )
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

    @law("declarations.search: without `drafts` leave out what was never submitted")
    def test_drafts_are_their_owners_alone(self, peopled: Store) -> None:
        mine = draft()
        add(peopled, mine)

        assert [mine] == searched(peopled, person_id=PERSON, drafts=True)
        assert searched(peopled, person_id=PERSON) == []
        assert searched(peopled, employer=EMPLOYER) == []
        assert searched(peopled) == []

    @law("declarations.search: a year beyond the column's bounds finds nothing and raises nothing")
    def test_a_number_beyond_all_bounds_finds_nothing(self, peopled: Store) -> None:
        add(peopled, submitted())

        assert searched(peopled, year=10**30) == []

    @law("declarations.search: go on behind the mark by (created_at, id), both; never by counting rows")
    def test_pages_follow_one_another_without_gap_or_repetition(self, peopled: Store) -> None:
        add(peopled, *(submitted(created_at=NOW + n // 2 * MINUTE, region=f"4101{n % 2}0") for n in range(9)))
        regions = frozenset({"410100", "410110"})
        found = walked(
            lambda mark: searched(peopled, after=mark, limit=2, regions=regions),
            lambda last: Mark(last.created_at, last.id),
        )

        assert searched(peopled, regions=regions) == found
        assert len(found) == 9
