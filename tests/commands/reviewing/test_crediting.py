"""What an approval does to the account: laws that hold whatever is approved and revoked, and in whatever order.

Each law has a control: with one thing spoilt, a story that is told below breaks it.
"""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from cetms_core import Hours, Subject, load_plugins
from cetms_core.commands.reviewing import crediting
from cetms_core.contracts import Store
from cetms_core.ledger import Achievement, Entry, EntryKind, settle
from cetms_core.stores.sql import SqlStore
from tests.commands.capped import COURSES, DISTRICT, EACH_PAPER, YEARLY, Piece, Story, Told, district, stories
from tests.house import JINSHUI, LI, furnished
from tests.plugins.making import lecture, plugin

PUBLIC = Subject.PUBLIC

# ── the laws ──────────────────────────────────────────────────────────────────────────────────────────────

Law = Callable[[Story, Store | None], None]


def the_order_makes_no_difference(story: Story, store: Store | None = None) -> None:
    turned = evolve(story, steps=story.steps[::-1])

    assert Told(story, store).counted == Told(turned).counted


def no_cap_is_exceeded(story: Story, store: Store | None = None) -> None:
    told = [*zip(story.pieces, Told(story, store).counted, strict=True)]

    for year in (2024, 2025):
        for cap in YEARLY:
            under = [tenths for each, tenths in told if each.year == year and cap in each.caps]
            assert sum(under) <= cap.most.tenths
    assert all(tenths <= EACH_PAPER.most.tenths for each, tenths in told if each.type == "paper")


def no_hour_counts_twice(story: Story, store: Store | None = None) -> None:
    counted = Told(story, store).counted
    papers = [
        each.work
        for each, tenths in zip(story.pieces, counted, strict=True)
        if tenths and each.type == "paper"
    ]
    works = [work for work in papers if work]

    assert len(works) == len({*works})
    assert all(0 <= tenths <= each.tenths for each, tenths in zip(story.pieces, counted, strict=True))


def what_is_apart_is_left_alone(story: Story, store: Store | None = None) -> None:
    """By a revocation, and by nothing that comes of it."""
    told = Told(story, store)
    for place in story.standing:
        apart = story.apart_from(place)
        before = told.counted
        told.decide(place)
        after = told.counted
        assert [before[each] for each in apart] == [after[each] for each in apart]


def taken_back_is_nothing(story: Story, store: Store | None = None) -> None:
    told = Told(story, store)
    for place in story.standing:
        told.decide(place)

    assert {0} == {*told.counted}
    assert all(year.total == 0 and year.cuts == () for year in told.years)


def what_is_cut_is_told(story: Story, store: Store | None = None) -> None:
    told = Told(story, store)
    for year in told.years:
        worth = sum(
            story.pieces[each].tenths for each in story.standing if story.pieces[each].year == year.year
        )
        assert worth == year.total.tenths + sum(cut.hours.tenths for cut in year.cuts)
        assert all(cut.reason.startswith(("同一成果只计", "超过封顶")) for cut in year.cuts)


# ── what can be spoilt ────────────────────────────────────────────────────────────────────────────────────


def settling_is_off(lines, caps_of, *, at):
    return ()


def who_is_approved_first_is_first(lines, caps_of, *, at):
    """The day of the approval in place of that of the evidence."""
    return settle((_dated_by_approval(line) for line in lines), caps_of, at=at)


def _dated_by_approval(line: Entry) -> Entry:
    return evolve(line, achievement=evolve(line.achievement, dated=line.at.date()))


def a_reversal_settles_nothing(lines, caps_of, *, at):
    known = [*lines]
    return () if known[-1].kind is EntryKind.REVERSAL else settle(known, caps_of, at=at)


def one_cap_for_everything(desk, awarded):
    return (COURSES,)


def no_cut_is_shown(lines):
    return ()


FIVE = (
    Piece("course", 150),
    Piece("course", 150, PUBLIC),
    Piece("paper", 90, year=2024, work="黄河"),
    Piece("paper", 100, PUBLIC, work="黄河"),
    Piece("paper", 200, work="嵩山"),
)
STORY = Story(FIVE, (1, 0, 2, 3, 4))
"""The later course comes first; one paper in two years; one that is beyond the cap of each."""

CREDITING, SHOWING = "cetms_core.commands.reviewing.crediting", "cetms_core.commands.looking_up.hours_by_year"
SPOILT: list[tuple[Law, str, str, Callable[..., object]]] = [
    (the_order_makes_no_difference, CREDITING, "settle", who_is_approved_first_is_first),
    (no_cap_is_exceeded, CREDITING, "settle", settling_is_off),
    (no_hour_counts_twice, CREDITING, "settle", settling_is_off),
    (what_is_apart_is_left_alone, CREDITING, "caps_of", one_cap_for_everything),
    (taken_back_is_nothing, CREDITING, "settle", a_reversal_settles_nothing),
    (what_is_cut_is_told, SHOWING, "cuts", no_cut_is_shown),
]
LAWS = [law for law, *_ in SPOILT]


@pytest.mark.parametrize("law", LAWS)
@given(story=stories())
def test_whatever_is_approved_and_revoked_the_law_holds(law, story):
    law(story, None)


@pytest.mark.parametrize("law", LAWS)
@given(story=stories())
@settings(max_examples=5, deadline=None)
def test_it_holds_in_a_database_too(law, story):
    with TemporaryDirectory() as folder:
        store = SqlStore(f"sqlite:///{Path(folder) / 'cetms.db'}")
        law(story, store)
        store.close()


@pytest.mark.parametrize(("law", "module", "name", "fault"), SPOILT)
def test_with_one_thing_spoilt_it_does_not(monkeypatch, law, module, name, fault):
    law(STORY, None)
    monkeypatch.setattr(sys.modules[module], name, fault)

    with pytest.raises(AssertionError):
        law(STORY, None)


# ── by hand ───────────────────────────────────────────────────────────────────────────────────────────────


def test_each_kind_of_cap_cuts_and_the_summary_says_so():
    """Of two courses of 15 the later counts 5; of one paper in two years the higher; of 20 for a paper 12."""
    told = Told(STORY)
    this_year, last_year = told.years

    assert [150, 50, 0, 100, 120] == told.counted
    assert {told.declared[1].id: 10, told.declared[4].id: 8} == {
        cut.declaration_id: cut.hours for cut in this_year.cuts
    }
    assert ["超过封顶 20 学时的部分不计（金水 五）", "超过封顶 12 学时的部分不计（金水 七）"] == [
        cut.reason for cut in this_year.cuts
    ]
    assert [(told.declared[2].id, 2024, Hours(9), "同一成果只计学时最高的一项")] == [
        (cut.declaration_id, cut.year, cut.hours, cut.reason) for cut in last_year.cuts
    ]


def test_what_is_revoked_gives_back_to_what_was_cut_in_its_favour():
    told = Told(STORY)
    told.decide(0)
    assert [0, 150, 0, 100, 120] == told.counted

    told.decide(3)
    assert [0, 150, 90, 0, 120] == told.counted


def test_the_account_shows_each_step_with_its_reason():
    told = Told(evolve(STORY, steps=(0, 1, 0)))
    lines = told.house.read(lambda session: session.entries.of_declaration(told.declared[1]))

    assert [
        ("计入", "15", ""),
        ("核减", "-10", "超过封顶 20 学时的部分不计（金水 五）"),
        ("恢复", "10", "此前核减的学时，因封顶有余或同一成果有变，恢复计入"),
    ] == [(line.kind.value, str(line.hours), line.reason) for line in lines]


def test_a_cap_that_was_lifted_leaves_no_debt_behind():
    """The page has changed since: what it once cut counts whole again, or is taken back whole."""
    told = Told(evolve(STORY, pieces=FIVE[:2], steps=(0, 1)))
    told.house.cetms.plugins = district(evolve(DISTRICT, caps=()))
    told.decide(0)
    assert [0, 150] == told.counted

    told.decide(1)
    assert [0, 0] == told.counted


def test_what_falls_under_no_cap_and_is_once_reads_no_account(monkeypatch):
    told = Told(Story((Piece("paper", 90),), ()))
    assert told.declared[0].hours == 9
    monkeypatch.setattr(crediting, "caps_of", lambda desk, awarded: ())
    monkeypatch.setattr(crediting, "settle", None)
    told.decide(0)

    assert [90] == told.counted


def test_a_line_says_what_it_is_for():
    """What the account needs to be settled by when its type has gone."""
    told = Told(evolve(STORY, steps=(2, 3)))
    one, other = (
        line.achievement
        for line in told.house.read(lambda session: session.entries.of_person(LI.person_id))[:2]
    )

    assert ("paper", JINSHUI, date(2025, 1, 3)) == (one.type, one.jurisdiction, one.dated)
    assert one.same_as == other.same_as != ""


def test_what_has_no_day_of_its_own_is_of_the_day_on_which_it_was_handed_in_in_beijing():
    lectures = plugin("lectures", cetms_education_types=lambda: [lecture()])
    house = furnished(plugins=load_plugins(extra=[lectures], strict=True))
    house.clock.now = datetime(2025, 6, 1, 17, tzinfo=UTC)
    declared = house.declare(answers={"attended": True}, type="lecture")
    house.clock.move(days=3)
    house.approve(declared)
    (line,) = house.read(lambda session: session.entries.of_declaration(declared))

    assert Achievement("lecture", "410000", date(2025, 6, 2)) == line.achievement


@given(places=st.permutations(range(5)))
@settings(max_examples=10)
def test_any_order_comes_to_the_same_as_the_one_above(places):
    assert [150, 50, 0, 100, 120] == Told(evolve(STORY, steps=tuple(places))).counted
