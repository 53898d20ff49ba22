"""核减: less than was declared, with its reason; it counts only once its person agrees."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from cetms_core import DeclarationState, Hours, MoveNotAllowed, NotAllowed, Stale, YearSummary
from cetms_core.approval.queue import ItemKind
from tests.house import ADMINISTRATOR, CITY, DEPUTY, LI, WEI, House, furnished, seminar

D = DeclarationState


def lowered(house: House, hours=12, reviewer=ADMINISTRATOR, seen=None):
    return house.ask(reviewer, lambda tx: tx.lower(seen or house.declare(), hours, "未宣读论文"))


def year(house: House) -> YearSummary:
    return house.ask(LI, lambda tx: tx.hours_by_year())[0]


def test_it_waits_for_its_person_and_says_why(house):
    waiting = lowered(house)

    assert (D.LOWERED, None, 0, "未宣读论文") == (
        waiting.state, waiting.waits_for, waiting.step, waiting.reason,
    )  # fmt: skip
    assert (20, 12, 12) == (waiting.hours, waiting.proposed, waiting.worth)
    assert waiting == house.ask(LI, lambda tx: tx.declaration(waiting.id))


def test_the_lower_hours_explain_themselves(house):
    declared = house.declare()
    proposed = lowered(house, "12.5", seen=declared).proposed

    assert declared.hours.terms == proposed.terms[:-1]
    assert proposed.explanation.endswith("- 7.5（审核核减，申报 20 学时）= 12.5")
    assert proposed.tenths == sum(term.product for term in proposed.terms)


def test_the_history_has_the_reason_and_the_hours(house):
    waiting = lowered(house)
    event = house.ask(LI, lambda tx: tx.history(waiting.id))[-1]

    assert ("declaration.lowered", "未宣读论文", {"proposed": "12"}) == (
        event.name,
        event.reason,
        event.comments,
    )


def test_the_person_is_told_by_mail(house):
    lowered(house)
    house.cetms.deliver_letters()

    assert "待确认学时" in house.postbox.letters[-1].text
    assert "论文" not in house.postbox.letters[-1].text


def test_nothing_counts_while_the_person_is_asked(house):
    lowered(house, reviewer=CITY, seen=house.approve(house.declare(), ADMINISTRATOR))

    assert () == house.ask(LI, lambda tx: tx.entries(2025))


def test_hours_of_a_certificate_are_lowered_too(house):
    declared = house.declare(answers=seminar("24"), type="training_seminar")

    assert 8 == lowered(house, 8, seen=declared).worth


@pytest.mark.parametrize("hours", [20, "20.0", 21, Decimal("-0.1"), -1])
def test_only_less_than_declared_and_never_below_nothing(house, hours):
    declared = house.declare()

    assert [("approval.not_lower", "hours")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.lower(declared, hours, "未宣读论文")
    )


@pytest.mark.parametrize("hours", ["12.05", "十二", 12.5, True, None, ""])
def test_hours_are_exact_tenths(house, hours):
    declared = house.declare()
    ((rule, field),) = house.refused(ADMINISTRATOR, lambda tx: tx.lower(declared, hours, "未宣读论文"))

    assert ("hours", "hours") == (rule.partition(".")[0], field)


def test_never_without_a_reason(house):
    declared = house.declare()

    assert [("approval.reason_missing", "reason")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.lower(declared, 12, " ")
    )


def test_a_registration_has_no_hours(house):
    (item,) = (
        each for each in house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.REGISTRATION))
        if each.id == WEI.person_id
    )  # fmt: skip
    with pytest.raises(MoveNotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.lower(item, 12, "未宣读论文"))


def test_what_waits_for_its_person_can_neither_be_lowered_nor_approved(house):
    waiting = lowered(house)
    for move in (lambda tx: tx.lower(waiting, 8, "未宣读论文"), lambda tx: tx.approve(waiting)):
        with pytest.raises(MoveNotAllowed):
            house.ask(ADMINISTRATOR, move)


def test_of_two_who_decide_at_once_the_second_is_stale(house):
    declared = house.declare()
    house.approve(declared, DEPUTY)
    with pytest.raises((Stale, NotAllowed)):
        lowered(house, seen=declared)


def test_each_reviewer_lowers_what_is_left(house):
    once = house.ask(LI, lambda tx: tx.accept_hours(lowered(house)))
    assert [("approval.not_lower", "hours")] == house.refused(CITY, lambda tx: tx.lower(once, 12, "学时有误"))
    twice = lowered(house, 8, CITY, once)

    assert (8, 20) == (twice.worth, twice.hours)
    assert twice.worth.explanation.endswith("- 12（审核核减，申报 20 学时）= 8")


@given(st.integers(0, 199))
def test_whatever_is_agreed_on_is_what_counts(tenths):
    house = furnished()
    agreed = house.ask(LI, lambda tx: tx.accept_hours(lowered(house, Hours.of(tenths))))
    house.approve(agreed, CITY)

    assert Hours.of(tenths) == year(house).total
    assert tenths == sum(line.hours.tenths for line in house.ask(LI, lambda tx: tx.entries(2025)))
