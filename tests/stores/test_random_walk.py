"""One random walk through the front door, on both stores at once, beside a model of a few dictionaries.

What one store answers, the other answers; states and totals are those of the model;
a total is the sum of its lines; and no line is there that two others have not approved.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cetms_core import Actor, Page, Role, Transaction
from cetms_core.accounts import hashing
from cetms_core.approval.queue import ItemKind
from cetms_core.ledger import EntryKind
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    DEPUTY,
    FENG,
    HOSPITAL,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    PASSWORD,
    PROVINCE,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    VISITOR,
    WANG,
    conference,
    form,
    id_number,
    seminar,
)
from tests.stores.laws.sessions import ChangedMindError
from tests.stores.twins import CAPPED, SEMINARS, Plain, Twin, Twins, Work

NEWCOMERS = {f"newcomer {serial}": serial for serial in (50, 51, 52)}
NEWCOMER = Actor("newcomer 50", Role.PROFESSIONAL)
OWNERS = st.sampled_from([LI, LI, WANG, CHEN, FENG, NEWCOMER])
ADMINISTRATORS = [ADMINISTRATOR, DEPUTY, SCHOOLS_ADMINISTRATOR, MINES_ADMINISTRATOR, SUN_AS_ADMINISTRATOR]
AUTHORITIES = [CITY, PROVINCE, OTHER_CITY, SUN_AS_CITY]
REVIEWERS = st.sampled_from([ADMINISTRATOR, CITY] * 4 + ADMINISTRATORS + AUTHORITIES)

FilledIn = tuple[str, dict[str, Any]]
"""A type, and what the person filled in."""

DEGREE = {
    "study": "课程进修",
    "institution": "郑州大学",
    "major": "护理",
    "degree_level": "无",
    "started_on": "2024-09-01",
    "courses_passed": 2,
}
PROJECT = {
    "title": "黄河课题",
    "level": "省级",
    "part": "子课题",
    "rank": 3,
    "started_on": "2024-01-01",
    "planned_end": "2026-12-31",
}
RIGHT: list[FilledIn] = [
    ("research_project", PROJECT),
    ("academic_conference", conference()),
    ("degree_education", DEGREE),
    ("academic_conference", conference("黄河论坛", paper_length=0)),
    ("academic_conference", conference("嵩山论坛", scope="省级")),
    ("training_seminar", seminar("7.5")),
    ("training_seminar", seminar("30", "专业科目", "第二期") | {"ended_on": "2025-03-06"}),
]
WRONG: list[FilledIn] = [
    ("academic_conference", conference(scope="乡级", ended_on="2025-02-30")),
    ("training_seminar", seminar("0")),
    ("degree_education", DEGREE | {"courses_passed": 41}),
    ("research_project", PROJECT | {"title": "", "number": "2025-1"}),
]
FILLED_IN = st.sampled_from(RIGHT + WRONG)
YEARS = st.sampled_from([2025, 2025, 2025, 2024, 2026, "二〇二五"])
PLACES = st.integers(0, 5)

WORDS = {"approve": (), "send_back": ({"": "请补材料"},), "reject": ("不符合规定",)}
"""What a reviewer says to each decision."""

REACHED_BY = {
    "submit": "待审核",
    "resubmit": "待审核",
    "withdraw": "已撤回",
    "send_back": "退回修改",
    "reject": "审核不通过",
    "revoke": "已撤销",
}
PASSED_ON = {"待审核": "审核中", "审核中": "审核通过"}


class RandomWalk(RuleBasedStateMachine):
    """Anybody may try anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.twins = Twins(Path(self.folder.name) / "cetms.db")
        self.rolls: dict[str, str] = {}
        self.states: dict[str, str] = {}
        self.counting: dict[str, dict[str, Any]] = {}
        self.owners: dict[str, Actor] = {}
        self.touched = LI
        self.reached: set[str] = set()

    @initialize(owners=st.lists(OWNERS, min_size=1, max_size=5))
    def some_declarations(self, owners: list[Actor]) -> None:
        for owner, filled_in in zip(owners, RIGHT, strict=False):
            self.declare(owner, filled_in, 2025, True)

    # ── registering ───────────────────────────────────────────────────────────────────────────────────────

    @rule(
        name=st.sampled_from([*NEWCOMERS]),
        employer=st.sampled_from([HOSPITAL, SCHOOL, MINE]),
        slip=st.sampled_from(
            [{}, {}, {"mobile": "13800"}, {"birth_month": "1906-01"}, {"employer": "nobody"}]
        ),
    )
    def register(self, name: str, employer: str, slip: dict[str, Any]) -> None:
        filled_in = form(NEWCOMERS[name], employer) | slip
        answer = self.twins.ask(VISITOR, lambda tx, _: tx.register(filled_in, password=PASSWORD))
        if isinstance(answer, dict):
            self.twins.learn_person(name, id_number(NEWCOMERS[name]))
            if self.rolls.get(name) not in ("待审核", "已通过"):
                self._enrolled(name, answer["state"])

    @rule(name=st.sampled_from([*NEWCOMERS]))
    def withdraw_registration(self, name: str) -> None:
        number = id_number(NEWCOMERS[name])
        answer = self.twins.ask(VISITOR, lambda tx, _: tx.withdraw_registration(number, PASSWORD))
        if isinstance(answer, str):
            assert self.rolls[name] == "待审核"
            self._enrolled(name, answer)

    @rule(administrator=st.sampled_from(ADMINISTRATORS[:4]), passes=st.booleans())
    def decide_registration(self, administrator: Actor, passes: bool) -> None:
        def decide(tx, _):
            waiting = [
                item for item in tx.queue(kind=ItemKind.REGISTRATION) if item.applicant.name == "赵新来"
            ]
            if not waiting:
                return None
            return tx.approve(waiting[0]) if passes else tx.reject(waiting[0], "查无此人")

        answer = self.twins.ask(administrator, decide)
        if isinstance(answer, dict):
            assert self.rolls[answer["person_id"]] == "待审核"
            self._enrolled(answer["person_id"], answer["state"])

    @rule(name=st.sampled_from([*NEWCOMERS]))
    def sign_in(self, name: str) -> None:
        number = id_number(NEWCOMERS[name]).lower()
        answer = self.twins.ask(VISITOR, lambda tx, _: tx.sign_in(number, PASSWORD))
        assert isinstance(answer, dict) == (self.rolls.get(name) == "已通过")

    def _enrolled(self, name: str, state: str) -> None:
        self.rolls[name] = state
        self.reached.add(state)

    # ── declaring ─────────────────────────────────────────────────────────────────────────────────────────

    @rule(owner=OWNERS, filled_in=FILLED_IN, year=YEARS, scanned=st.sampled_from([True, True, False]))
    def declare(self, owner: Actor, filled_in: FilledIn, year: int | str, scanned: bool) -> None:
        self._declared(owner, self.twins.ask(owner, self._declares(filled_in, year, scanned)))

    @rule(owner=OWNERS, filled_in=FILLED_IN)
    def declare_twice_in_one_request(self, owner: Actor, filled_in: FilledIn) -> None:
        request = (owner, self._declares(filled_in, 2025, True), f"request {len(self.states)}")
        answer = self.twins.ask(*request)
        if isinstance(answer, dict):
            self._declared(owner, answer)
            known = [*self.states][-1]
            assert answer | {"id": known} == self.twins.ask(*request)

    @rule(owner=OWNERS, filled_in=FILLED_IN)
    def declare_and_change_ones_mind(self, owner: Actor, filled_in: FilledIn) -> None:
        def half_way(tx: Transaction, twin: Twin) -> None:
            self._declares(filled_in, 2025, True)(tx, twin)
            raise ChangedMindError

        self.twins.ask(owner, half_way)

    @rule(owner=OWNERS, filled_in=FILLED_IN, year=YEARS)
    def draft(self, owner: Actor, filled_in: FilledIn, year: int | str) -> None:
        type_, answers = filled_in
        answer = self.twins.ask(
            owner, lambda tx, twin: tx.draft(type_, year, answers, attachment=twin.house.scan)
        )
        self._declared(owner, answer)

    @precondition(lambda self: self.states)
    @rule(
        place=PLACES,
        action=st.sampled_from(["submit", "withdraw", "resubmit", "redraft"]),
        filled_in=FILLED_IN,
    )
    def change(self, place: int, action: str, filled_in: FilledIn) -> None:
        """The owner does something with what was declared, now or a while ago."""
        alias = [*self.states][-1 - place % len(self.states)]
        filled = (filled_in[1],) if action in ("resubmit", "redraft") else ()
        answer = self.twins.ask(
            self.owners[alias], lambda tx, twin: getattr(tx, action)(twin.ids[alias], *filled)
        )
        if isinstance(answer, dict):
            self._moved(alias, answer, REACHED_BY.get(action, self.states[alias]))

    def _declares(self, filled_in: FilledIn, year: int | str, scanned: bool) -> Work:
        type_, answers = filled_in
        return lambda tx, twin: tx.declare(
            type_, year, answers, attachment=twin.house.scan if scanned else None, remark="备注 %_"
        )

    def _declared(self, owner: Actor, answer: Plain) -> None:
        if isinstance(answer, dict):
            alias = f"declaration {len(self.states)}"
            self.twins.learn(alias)
            self.owners[alias] = owner
            self._moved(alias, answer, answer["state"])

    # ── reviewing ─────────────────────────────────────────────────────────────────────────────────────────

    @rule(reviewer=REVIEWERS, place=PLACES, action=st.sampled_from(["approve"] * 4 + ["send_back", "reject"]))
    def review(self, reviewer: Actor, place: int, action: str) -> None:
        """The reviewer takes one of those that wait, and does something with it."""

        def decide(tx: Transaction, twin: Twin) -> object:
            waiting = [*tx.queue(kind=ItemKind.DECLARATION)]
            twin.seen = waiting or twin.seen
            return getattr(tx, action)(waiting[place % len(waiting)], *WORDS[action]) if waiting else None

        self._decided(self.twins.ask(reviewer, decide), action)

    @rule(reviewer=REVIEWERS, place=PLACES, action=st.sampled_from(["approve", "send_back", "reject"]))
    def review_what_was_seen_before(self, reviewer: Actor, place: int, action: str) -> None:
        def decide(tx: Transaction, twin: Twin) -> object:
            return (
                getattr(tx, action)(twin.seen[place % len(twin.seen)], *WORDS[action]) if twin.seen else None
            )

        self._decided(self.twins.ask(reviewer, decide), action)

    @rule(reviewer=REVIEWERS)
    def approve_all(self, reviewer: Actor) -> None:
        outcomes = self.twins.ask(reviewer, lambda tx, _: tx.decide_many(tx.queue(kind=ItemKind.DECLARATION)))
        for outcome in outcomes:
            self._decided(outcome["record"], "approve")

    @rule()
    def approve_along_the_chain(self) -> None:
        self.approve_all(ADMINISTRATOR)
        self.approve_all(CITY)

    @rule(reviewer=st.sampled_from(AUTHORITIES), place=PLACES)
    def revoke(self, reviewer: Actor, place: int) -> None:
        def take_back(tx: Transaction, twin: Twin) -> object:
            counted = [*tx.declarations(state="审核通过")]
            return tx.revoke(counted[place % len(counted)], "重复") if counted else None

        self._decided(self.twins.ask(reviewer, take_back), "revoke")

    def _decided(self, answer: Plain, action: str) -> None:
        if isinstance(answer, dict):
            alias = answer["id"]
            before = self.states[alias]
            self._moved(alias, answer, PASSED_ON[before] if action == "approve" else REACHED_BY[action])
            self._count(alias, answer)

    def _moved(self, alias: str, answer: dict[str, Any], expected: str) -> None:
        assert answer["state"] == expected
        self.states[alias] = expected
        self.reached.add(expected)
        self.touched = self.owners[alias]

    def _count(self, alias: str, answer: dict[str, Any]) -> None:
        if answer["state"] == "审核通过":
            self.counting[alias] = answer
        elif answer["state"] == "已撤销":
            del self.counting[alias]

    def _totals(self, owner: Actor) -> Counter[tuple[str, int, str]]:
        """What counts, in tenths; of seminars under the cap the earlier first, as far as there is room."""
        totals: Counter[tuple[str, int, str]] = Counter()
        seminars: Counter[int] = Counter()
        mine = (each for alias, each in self.counting.items() if self.owners[alias] == owner)
        for each in sorted(mine, key=lambda each: str(dict(each["answers"]).get("ended_on"))):
            tenths = each["hours"][0]
            if (each["type"], each["jurisdiction"]) == (SEMINARS.type, CAPPED.code):
                tenths = min(tenths, SEMINARS.most.tenths - seminars[each["year"]])
                seminars[each["year"]] += tenths
            totals[owner.person_id, each["year"], each["subject"]] += tenths
        return totals

    # ── looking, waiting, starting again ──────────────────────────────────────────────────────────────────

    @rule(
        actor=st.one_of(OWNERS, REVIEWERS),
        year=st.sampled_from([None, 2025, 2024]),
        type_=st.sampled_from(["", "academic_conference", "training_seminar"]),
        state=st.sampled_from([None, "草稿", "待审核", "审核通过"]),
        text=st.sampled_from(["", "论坛", "备注 %_", "_", "河"]),
    )
    def search(self, actor: Actor, year: int | None, type_: str, state: str | None, text: str) -> None:
        asked: dict[str, Any] = {"year": year, "type": type_, "state": state, "text": text}
        self.twins.ask(
            actor, lambda tx, _: pages(lambda after: tx.declarations(**asked, after=after, limit=2))
        )

    @rule(reviewer=REVIEWERS)
    def look_at_the_queue(self, reviewer: Actor) -> None:
        self.twins.ask(reviewer, lambda tx, _: pages(lambda after: tx.queue(after=after, limit=2)))

    @rule(by=st.sampled_from([timedelta(minutes=1), timedelta(days=40), timedelta(minutes=-7)]))
    def move_the_clock(self, by: timedelta) -> None:
        self.twins.move(by)

    @rule()
    def start_again(self) -> None:
        self.twins.reopen()

    # ── what always holds ─────────────────────────────────────────────────────────────────────────────────

    @invariant()
    def the_shown_total_is_the_sum_of_its_lines_and_the_models(self) -> None:
        owner = self.touched
        years = self.twins.ask(
            owner, lambda tx, _: [(each, tx.entries(each.year)) for each in tx.hours_by_year()]
        )
        if isinstance(years, tuple):  # who is not approved is shown nothing
            return
        shown: Counter[tuple[str, int, str]] = Counter()
        lines: Counter[tuple[str, int, str]] = Counter()
        for year, entries in years:
            for subject, hours in year["by_subject"]:
                shown[owner.person_id, year["year"], subject] += hours[0]
            for line in entries:
                lines[owner.person_id, line["year"], line["subject"]] += line["hours"][0]
        assert shown == lines == self._totals(owner)  # a count of nothing is as good as none

    def teardown(self) -> None:
        for twin in self.twins.both:
            for alias, owner in self.owners.items():
                self._demand_two_approvals(twin, alias, twin.actor(owner).person_id)
        self.twins.close()
        self.folder.cleanup()

    def _demand_two_approvals(self, twin: Twin, alias: str, person_id: str) -> None:
        """No award without both: the employer's approval, and then that of an authority, by somebody else."""
        with twin.house.cetms.store.session() as session:
            declaration = session.declarations.find(twin.ids[alias])
            assert declaration is not None
            lines = session.entries.of_declaration(declaration)
            events = session.history.of(person_id, declaration.id)
        approvals = [event.actor for event in events if event.name == "declaration.approved"][-2:]
        awards = [line for line in lines if line.kind is EntryKind.AWARD]
        assert declaration.state.value == self.states[alias]
        assert bool(awards) == (self.states[alias] in ("审核通过", "已撤销"))
        if awards:
            assert [Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY] == [actor.role for actor in approvals]
            assert 3 == len({person_id, *(actor.person_id for actor in approvals)})


def pages(page: Callable[[str | None], Page[Any]]) -> list[Any]:
    """All pages, one after the other."""
    found: list[Any] = []
    after = None
    while True:
        items = page(after)
        found += items
        after = items.after
        if after is None:
            return found


# ── how far it goes ───────────────────────────────────────────────────────────────────────────────────────

EVERY_STATE = {
    "草稿",
    "待审核",
    "审核中",
    "审核通过",
    "退回修改",
    "审核不通过",
    "已撤回",
    "已撤销",
    "已通过",
    "未通过",
}


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same algorithm at its least cost: the walk is not about guessing."""
    scheme = hashing.Argon2id()
    scheme._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(hashing, "scheme", lambda: scheme)


@pytest.mark.usefixtures("quick_passwords")
def test_one_walk_through_every_state() -> None:
    walk = RandomWalk()
    project, talk, course = (filled_in for filled_in in RIGHT[:3])

    walk.register("newcomer 50", HOSPITAL, {})
    walk.decide_registration(ADMINISTRATOR, passes=False)
    walk.register("newcomer 50", HOSPITAL, {"birth_month": "1906-01"})
    walk.withdraw_registration("newcomer 50")
    walk.register("newcomer 50", HOSPITAL, {})
    walk.decide_registration(ADMINISTRATOR, passes=True)
    walk.sign_in("newcomer 50")
    walk.draft(NEWCOMER, project, 2025)
    for owner, filled_in in [(NEWCOMER, talk), (LI, project), (LI, talk), (LI, course)]:
        walk.declare(owner, filled_in, 2025, True)
    walk.change(4, "submit", project)
    for place, action in [(0, "approve"), (0, "approve"), (0, "send_back"), (0, "reject"), (0, "approve")]:
        walk.review(ADMINISTRATOR, place, action)
    walk.review_what_was_seen_before(ADMINISTRATOR, 0, "approve")
    walk.change(1, "resubmit", talk)
    walk.start_again()
    walk.review(CITY, 0, "approve")
    walk.approve_all(CITY)
    walk.revoke(CITY, 0)
    walk.change(1, "withdraw", talk)
    walk.search(LI, 2025, "", None, "论坛")
    walk.look_at_the_queue(ADMINISTRATOR)
    for walk.touched in (LI, NEWCOMER):
        walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()
    walk.teardown()

    assert EVERY_STATE == walk.reached


@pytest.mark.usefixtures("quick_passwords")
def test_one_walk_under_a_cap() -> None:
    """The later seminar is cut when both are approved, first or last, and given back when the earlier one is revoked."""
    walk = RandomWalk()
    later, earlier = RIGHT[-1], RIGHT[-2]
    for filled_in in (later, earlier):
        walk.declare(LI, filled_in, 2025, True)
        walk.approve_along_the_chain()
        walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()
    assert [75, 275] == [*walk._totals(LI).values()]

    walk.revoke(CITY, 0)
    walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()
    assert [300] == [*walk._totals(LI).values()]
    walk.teardown()


# Sixty walks take half a minute on two idle cores; the long ones are for `./dev prove`.
@pytest.mark.timeout(300)
@pytest.mark.timeout(600)  # seconds suffice; but a failure is made as short as possible first
@pytest.mark.usefixtures("quick_passwords")
def test_a_random_walk() -> None:
    wander(examples=min(settings().max_examples, 60), steps=50)


@pytest.mark.prove
@pytest.mark.timeout(0)
@pytest.mark.usefixtures("quick_passwords")
def test_a_long_random_walk() -> None:
    wander(examples=1000, steps=200)


def wander(*, examples: int, steps: int) -> None:
    run_state_machine_as_test(
        RandomWalk,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, suppress_health_check=[*HealthCheck]
        ),
    )
