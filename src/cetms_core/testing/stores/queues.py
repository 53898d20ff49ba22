"""What waits for a step, the longest waiting first; and what moves when an employer is taken over."""

from datetime import timedelta

from attrs import evolve

from cetms_core.contracts import Store
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.testing.stores.declarations import Peopled, add
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.samples import (
    EMPLOYER,
    NOW,
    REGION,
    draft,
    keep,
    submitted,
)
from cetms_core.testing.stores.searches import searched
from cetms_core.testing.stores.walking import walked

MINUTE = timedelta(minutes=1)


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
    """What waits for a step, as a session of its own finds it."""
    with store.session() as session:
        found = session.declarations.waiting(
            step, employer=employer, regions=regions, industry=industry, after=after, limit=limit
        )
        return [*found]


class QueueLaws(Peopled):
    """What holds of a queue."""

    @law("declarations.waiting: this step and employer, by (submitted_at or else created_at, id)")
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

    @law("declarations.waiting: this step in all of these regions, merged into one order before the limit")
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

    @law("declarations.waiting: what is found by employer and by region is listed once")
    def test_what_an_employer_and_a_region_share_is_listed_once(self, peopled: Store) -> None:
        here, elsewhere = submitted(), submitted(employer="another", submitted_at=NOW + MINUTE)
        add(peopled, here, elsewhere)

        assert [here, elsewhere] == waiting(peopled, employer=EMPLOYER, regions=frozenset({REGION}))

    @law("declarations.waiting: without employer and regions nothing waits")
    def test_nothing_waits_for_nobody(self, peopled: Store) -> None:
        add(peopled, submitted())

        assert waiting(peopled) == []

    @law("declarations.replace: the queue follows `waits_for` in the same transaction")
    def test_what_is_decided_leaves_the_queue(self, peopled: Store) -> None:
        first = submitted()
        add(peopled, first)
        passed = evolve(first, waits_for=ApprovalStep.AUTHORITY, version=2)

        keep(peopled, lambda session: session.declarations.replace(passed))

        assert waiting(peopled, employer=EMPLOYER) == []
        assert [passed] == waiting(peopled, ApprovalStep.AUTHORITY, regions=frozenset({REGION}))

    @law("declarations.waiting: with an industry, only its own")
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
        assert len(waiting(peopled, ApprovalStep.INDUSTRY, regions=there)) == 2

    @law(
        "declarations.move_employer: employer, region and industry of all that lies with `code`; versions stay; say how many"
    )
    def test_what_lies_with_an_employer_moves_whole_to_another(self, peopled: Store) -> None:
        waits, drafted = submitted(version=3), draft()
        other = submitted(employer="another")
        add(peopled, waits, drafted, other)
        heir = Organisation("1241010541580001X3", "金水区示范医院", "410105", industry="卫生健康")

        assert keep(peopled, lambda session: session.declarations.move_employer(EMPLOYER, heir)) == 2

        moved = evolve(waits, employer=heir.code, region="410105", industry="卫生健康")
        assert [moved] == waiting(peopled, employer=heir.code)
        assert waiting(peopled, employer=EMPLOYER) == []
        assert [other] == searched(peopled, employer="another")
        assert keep(peopled, lambda session: session.declarations.move_employer(EMPLOYER, heir)) == 0

    @law("declarations.waiting: go on behind the mark by time and id, both; never by counting rows")
    def test_pages_of_a_queue_follow_one_another(self, peopled: Store) -> None:
        add(peopled, *(submitted(submitted_at=NOW + n // 2 * MINUTE) for n in range(9)))
        found = walked(
            lambda mark: waiting(peopled, employer=EMPLOYER, after=mark, limit=2),
            lambda last: Mark(last.submitted_at or NOW, last.id),
        )

        assert waiting(peopled, employer=EMPLOYER) == found
        assert len(found) == 9
