"""SQL finds and orders what the store in memory finds and orders, whatever is asked; and of two rivals one wins."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from cetms_core.contracts import Search
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.page import Mark
from cetms_core.errors import Stale
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore, statements
from cetms_core.stores.sql.declarations import SqlDeclarations
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Primitive
from cetms_core.stores.sql.rows.declarations import declaration_values
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, draft, enrolled

# ── the same answers ──────────────────────────────────────────────────────────────────────────────────────

PEOPLE = st.sampled_from([PERSON, OTHER])
EMPLOYERS = st.sampled_from(["A", "B"])
REGIONS = st.sampled_from(["410100", "410200", "410300"])
TIMES = st.sampled_from([NOW + timedelta(minutes=n) for n in range(4)])
TEXTS = st.text(alphabet="aA%_\\'\"论坛𠮷\n", max_size=4)
STEPS = st.sampled_from(ApprovalStep)
MARKS = st.none() | st.builds(Mark, TIMES, st.sampled_from(["", "M", "~"]))
LIMITS = st.integers(1, 6)

DECLARATIONS = st.builds(
    lambda person_id, **fields: draft(person_id, **fields),
    PEOPLE,
    employer=EMPLOYERS,
    region=REGIONS,
    year=st.integers(2023, 2025),
    type=st.sampled_from(["academic_conference", "research_project"]),
    state=st.sampled_from(DeclarationState),
    answers=st.fixed_dictionaries({"title": TEXTS, "length": st.none() | st.booleans() | st.integers(0, 12)}),
    remark=TEXTS,
    created_at=TIMES,
    submitted_at=st.none() | TIMES,
    waits_for=st.none() | STEPS,
)
SEARCHES = st.builds(
    Search,
    person_id=st.just("") | PEOPLE,
    employer=st.just("") | EMPLOYERS,
    regions=st.frozensets(REGIONS),
    year=st.none() | st.integers(2023, 2025),
    type=st.sampled_from(["", "academic_conference", "unknown"]),
    state=st.none() | st.sampled_from(DeclarationState),
    text=TEXTS,
)


@given(
    declared=st.lists(DECLARATIONS, max_size=12),
    searches=st.lists(st.tuples(SEARCHES, MARKS, LIMITS), min_size=1, max_size=8),
    queues=st.lists(
        st.tuples(STEPS, st.just("") | EMPLOYERS, st.frozensets(REGIONS), MARKS, LIMITS),
        min_size=1,
        max_size=8,
    ),
)
@settings(max_examples=60)
def test_both_stores_answer_alike(declared, searches, queues) -> None:
    memory, sql = MemoryStore(), SqlStore("sqlite://")
    for store in (memory, sql):
        enrolled(store)
        enrolled(store, OTHER, 2)
        with store.session() as session:
            for each in declared:
                session.declarations.add(each)

    with memory.session() as one, sql.session() as other:
        for search, after, limit in searches:
            assert one.declarations.search(search, after=after, limit=limit) == other.declarations.search(
                search, after=after, limit=limit
            )
        for step, employer, regions, after, limit in queues:
            asked = {"employer": employer, "regions": regions, "after": after, "limit": limit}
            assert one.declarations.waiting(step, **asked) == other.declarations.waiting(step, **asked)
    sql.close()


def test_a_page_over_many_regions_reads_little_more_than_the_page(store: SqlStore) -> None:
    enrolled(store)
    with store.session() as session:
        for n in range(200):
            since = NOW + timedelta(minutes=n)
            waits = draft(region=f"{n % 100:06}", waits_for=ApprovalStep.AUTHORITY, submitted_at=since)
            session.declarations.add(waits)
    fetched: list[object] = []

    def counted(_: object, row: object) -> object:
        fetched.append(row)
        return row

    class Counting(Line):
        def _send(self, sql: str, values: tuple[Primitive, ...] = ()) -> Any:
            cursor: Any = super()._send(sql, values)
            cursor.row_factory = counted
            return cursor

    with Counting(store._database) as line:
        page = SqlDeclarations(line).waiting(
            ApprovalStep.AUTHORITY,
            employer="",
            regions=frozenset(f"{n:06}" for n in range(100)),
            after=None,
            limit=5,
        )

    assert 5 == len(page)
    assert len(fetched) <= 100 + 2 * 5


# ── of two who saw one version, one wins ──────────────────────────────────────────────────────────────────


class Careless(SqlDeclarations):
    """A control: forgets to ask whether the version is still the one that was seen."""

    def replace(self, declaration: Declaration) -> None:
        self._line.begin()
        kept = self.find(declaration.id)
        assert kept is not None
        values = declaration_values(evolve(declaration, version=kept.version + 1))
        self._line.write(statements.CHANGE_DECLARATION, {**values, "seen": kept.version})


def outcomes(database: Database, kind: type[SqlDeclarations], seen: Declaration) -> list[str]:
    """What becomes of two approvals at once of what both have seen."""

    def approve() -> str:
        try:
            with Line(database) as line:
                assert kind(line).find(seen.id) is not None
                kind(line).replace(evolve(seen, step=seen.step + 1, version=seen.version + 1))
        except Stale:
            return "stale"
        return "kept"

    return sorted(race(approve, approve))


@pytest.mark.parametrize(
    ("kind", "expected"), [(SqlDeclarations, ["kept", "stale"]), (Careless, ["kept", "kept"])]
)
def test_two_approvals_of_one_version(
    store: SqlStore, file: Path, kind: type[SqlDeclarations], expected: list[str]
) -> None:
    patient = Database(f"sqlite:///{file}", busy_timeout=5)
    enrolled(store)
    seen = [draft() for _ in range(5)]
    with store.session() as session:
        for each in seen:
            session.declarations.add(each)

    assert [expected] * 5 == [outcomes(patient, kind, each) for each in seen]
    patient.close()
