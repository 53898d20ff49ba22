"""An award never changes in silence: what would be worth something else now is approved only as it was declared."""

from importlib import import_module

import pytest
from attrs import evolve

from cetms_core import (
    Dated,
    DeclarationState,
    Hours,
    ItemKind,
    Jurisdiction,
    MoveNotAllowed,
    NotAllowed,
    NotFound,
    Requirement,
    Stale,
    TitleLevel,
    Verdict,
)
from tests.house import (
    ADMINISTRATOR,
    CHAIN,
    CITY,
    HENAN,
    LI,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    ZHENGZHOU,
    House,
    furnished,
)
from tests.plugins.aged import reinstalled
from tests.plugins.moody import WORDS, Mood, with_mood

D = DeclarationState
DIFFER = [("approval.hours_differ", None)]


@pytest.fixture
def mood() -> Mood:
    return Mood()


@pytest.fixture
def house(mood: Mood) -> House:
    return furnished(plugins=with_mood(mood))


def declared(house: House, actor=LI):
    return house.declare(actor, WORDS, type="moody")


def less(details, law):
    return Hours(6)


def raises(details, law):
    raise ValueError


# ── approve ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("step", [0, 1])
def test_other_hours_are_refused_at_each_step_and_nothing_moves(house, mood, step):
    seen = declared(house)
    for reviewer in CHAIN[:step]:
        seen = house.approve(seen, reviewer)
    mood.hours = less

    assert DIFFER == house.refused(CHAIN[step], lambda tx: tx.approve(seen))
    assert seen == house.ask(LI, lambda tx: tx.declaration(seen.id))
    assert () == house.ask(LI, lambda tx: tx.entries(2025))


def test_the_reviewer_credits_what_was_declared_with_its_own_terms(house, mood):
    seen = declared(house)
    mood.hours = less
    for reviewer in CHAIN:
        seen = house.ask(reviewer, lambda tx: tx.approve(seen, as_declared=True))  # noqa: B023
    (line,) = house.ask(LI, lambda tx: tx.entries(2025))

    assert (D.APPROVED, Hours(8), "8") == (seen.state, line.hours, line.hours.explanation)


def test_what_was_overruled_is_written_down_with_both_figures(house, mood):
    seen = declared(house)
    mood.hours = less
    house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen, as_declared=True))
    *_, approved, overruled = house.ask(LI, lambda tx: tx.history(seen.id))

    assert ("declaration.approved", "declaration.credited_as_declared") == (approved.name, overruled.name)
    assert ADMINISTRATOR == overruled.actor
    assert overruled.reason.startswith("学时：申报时为 8，现在折算为 6，")


def test_a_long_reason_is_written_down_in_part(house, mood):
    seen = declared(house)
    mood.hours = lambda details, law: Hours.total([Hours(1)] * 900)
    house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen, as_declared=True))
    *_, overruled = house.ask(LI, lambda tx: tx.history(seen.id))

    assert 500 == len(overruled.reason)


@pytest.mark.parametrize("as_declared", [False, True])
def test_where_they_agree_there_is_nothing_to_overrule(house, as_declared):
    seen = declared(house)
    house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen, as_declared=as_declared))

    assert "declaration.approved" == house.ask(LI, lambda tx: tx.history(seen.id))[-1].name


def test_sent_back_and_handed_in_again_it_carries_the_hours_of_now(house, mood):
    seen = declared(house)
    mood.hours = less
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(seen, {"": "请按现行规定重新提交"}))
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, WORDS))

    assert 6 == again.hours
    assert D.APPROVED is house.approve(again).state


def test_what_would_not_be_accepted_now_is_the_reviewers_to_decide_too(house, mood):
    seen = declared(house)
    mood.refuses = lambda details, law: True

    assert [("approval.not_accepted_now", None)] == house.refused(ADMINISTRATOR, lambda tx: tx.approve(seen))
    assert D.IN_REVIEW is house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen, as_declared=True)).state


@pytest.mark.parametrize("as_declared", [False, True])
def test_a_type_that_fails_is_not_overruled(house, mood, as_declared):
    seen = declared(house)
    mood.hours = raises

    assert [("type.unavailable", None)] == house.refused(
        ADMINISTRATOR, lambda tx: tx.approve(seen, as_declared=as_declared)
    )


def test_what_else_bars_the_way_is_said_first(house, mood):
    seen = declared(house)
    suns = declared(house, SUN)
    mood.hours = less

    with pytest.raises(NotAllowed):
        house.ask(SCHOOLS_ADMINISTRATOR, lambda tx: tx.approve(seen))
    with pytest.raises(NotAllowed):
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: tx.approve(suns, as_declared=True))
    approved = house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen, as_declared=True))
    with pytest.raises(Stale):
        house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen))
    done = house.ask(CITY, lambda tx: tx.approve(approved, as_declared=True))
    with pytest.raises(MoveNotAllowed):
        house.ask(CITY, lambda tx: tx.approve(done))


def test_of_nothing_nothing_is_asked(house):
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: tx.approve(evolve(declared(house), id="nothing")))


# ── the law ───────────────────────────────────────────────────────────────────────────────────────────────

TABLE = Dated(columns=("每次",), rows={None: 8}, basis="省里办法", confidence="A")
OWN = Dated(columns=("每次",), rows={None: 5}, basis="市里办法", confidence="A")


def test_a_corrected_table_is_a_difference_that_names_both_clauses(mood):
    mood.hours = lambda details, law: law[TABLE].only[0]
    page = Jurisdiction(ZHENGZHOU, "郑州市", HENAN)
    house = furnished(plugins=with_mood(mood, cetms_jurisdictions=lambda: [page]))
    declared(house)
    corrected = Jurisdiction(ZHENGZHOU, "郑州市", HENAN, tables={TABLE: OWN})
    later = reinstalled(house, with_mood(mood, cetms_jurisdictions=lambda: [corrected]))
    (_, item) = later.ask(ADMINISTRATOR, lambda tx: tx.queue())

    assert [
        "学时：申报时为 8，现在折算为 5，请退回重新提交，或者确认按申报时的学时审核通过。"
        "申报时：8（每次，省里办法，起始日期不详）。现在：5（每次，市里办法，起始日期不详）"
    ] == [str(warning) for warning in item.warnings]


def test_it_is_reckoned_for_the_title_that_the_person_has_now(mood):
    by_title = Requirement(
        total=90, by_title={TitleLevel.SENIOR: 100}, since=None, basis="某条", confidence="A"
    )
    page = Jurisdiction(ZHENGZHOU, "郑州市", HENAN, requirements=(by_title,))
    mood.hours = lambda details, law: law.required()
    house = furnished(plugins=with_mood(mood, cetms_jurisdictions=lambda: [page]))
    seen = declared(house)
    house.ask(LI, lambda tx: tx.update_profile({"title_level": "高级"}))

    assert 90 == seen.hours
    assert DIFFER == house.refused(ADMINISTRATOR, lambda tx: tx.approve(seen))


# ── many, and the queue ───────────────────────────────────────────────────────────────────────────────────


def test_among_many_each_has_its_own_word(house, mood):
    first, second = declared(house), declared(house, SUN)
    mood.hours = less
    with house.transaction(ADMINISTRATOR) as tx:
        refused, credited = tx.decide_many([first, Verdict(second, as_declared=True)])

    assert ("approval.hours_differ",) == refused.error.args
    assert D.IN_REVIEW is credited.record.state


def test_the_queue_warns_of_the_difference_and_of_nothing_else(house, mood):
    declared(house)
    agreeing = house.ask(ADMINISTRATOR, lambda tx: [*tx.queue(kind=ItemKind.DECLARATION)])
    mood.hours = less
    (differing,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.DECLARATION))

    assert [()] == [item.warnings for item in agreeing]
    assert [("approval.hours_differ", False)] == [(each.rule, each.is_error) for each in differing.warnings]
    assert 8 == differing.declaration.hours


def test_a_page_waits_for_slow_types_only_so_long(house, mood, monkeypatch):
    for actor in (LI, SUN):
        declared(house, actor)
        house.clock.move(minutes=1)
    now = [0.0]
    monkeypatch.setattr(import_module("cetms_core.commands.reviewing.queue"), "monotonic", lambda: now[0])

    def slow(details, law):
        now[0] += 3
        return Hours(6)

    mood.hours = slow
    first, second = house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.DECLARATION))

    assert [1, 0] == [len(first.warnings), len(second.warnings)]
    assert DIFFER == house.refused(ADMINISTRATOR, lambda tx: tx.approve(second))
