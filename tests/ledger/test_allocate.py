"""What counts of what was approved, beside an oracle that tries every order and every share."""

from datetime import date, timedelta
from itertools import permutations

import attrs
import pytest
from hypothesis import given, strategies as st

from cetms_core import Subject
from cetms_core.law.cap import Cap
from cetms_core.ledger.allocate import Item, Share, allocate

COURSES = Cap(most=20, basis="办法 五", confidence="B", type="course")
PUBLIC = Cap(most=30, basis="办法 六", confidence="B", subject=Subject.PUBLIC)
EACH = Cap(most=12, basis="办法 七", confidence="B", of_each_item=True)
CAPS = (COURSES, PUBLIC, EACH)


def item(id: str, tenths: int, **change) -> Item:
    made = Item(id, 2025, "course", Subject.PUBLIC, tenths, date(2025, 1, 1))
    return attrs.evolve(made, **change)


@st.composite
def items(draw) -> list[Item]:
    count = draw(st.integers(0, 6))
    return [
        Item(
            f"{place}",
            draw(st.sampled_from([2024, 2025])),
            draw(st.sampled_from(["course", "paper"])),
            draw(st.sampled_from([Subject.PUBLIC, Subject.PROFESSIONAL])),
            draw(st.integers(0, 200)),
            date(2025, 1, 1) + timedelta(draw(st.integers(0, 2))),
            draw(st.sampled_from(["", "", "one paper", "one patent"])),
            tuple(cap for cap in CAPS if draw(st.booleans())),
        )
        for place in range(count)
    ]


def covered(each: Item) -> Item:
    """Only the caps that are for it, as the law hands them over."""
    return attrs.evolve(each, caps=tuple(cap for cap in each.caps if cap.covers(each.type, each.subject)))


SETS = items().map(lambda each: [covered(one) for one in each])


def poured(order: tuple[Item, ...]) -> dict[str, int]:
    """The oracle: one after the other, a tenth at a time, as long as no cap and no better twin forbids it."""
    best = {
        one.sameness: min(
            (each for each in order if each.sameness == one.sameness),
            key=lambda each: (-each.tenths, each.dated, each.id),
        )
        for one in order
        if one.sameness
    }
    counted: dict[str, int] = {}
    for one in order:
        counted[one.id] = 0
        twin = best.get(one.sameness, one)
        while (
            twin is one
            and counted[one.id] < one.tenths
            and all(_fits(cap, one, order, counted) for cap in one.caps)
        ):
            counted[one.id] += 1
    return counted


def _fits(cap: Cap, one: Item, order: tuple[Item, ...], counted: dict[str, int]) -> bool:
    under = (
        [one] if cap.of_each_item else [each for each in order if each.year == one.year and cap in each.caps]
    )
    return sum(counted.get(each.id, 0) for each in under) < cap.most.tenths


def by_evidence(each: Item) -> tuple[date, str]:
    return (each.dated, each.id)


@given(SETS)
def test_it_agrees_with_the_oracle_whatever_the_order_of_approvals(chosen):
    expected = poured(tuple(sorted(chosen, key=by_evidence)))

    for order in permutations(chosen):
        assert expected == {id: share.tenths for id, share in allocate(order).items()}


@given(SETS)
def test_no_cap_is_exceeded_and_no_item_counts_more_than_it_is_worth(chosen):
    shares = allocate(chosen)

    assert all(0 <= shares[one.id].tenths <= one.tenths for one in chosen)
    for cap in (COURSES, PUBLIC):
        for year in (2024, 2025):
            under = [one for one in chosen if one.year == year and cap in one.caps]
            assert sum(shares[one.id].tenths for one in under) <= cap.most.tenths
    assert all(shares[one.id].tenths <= EACH.most.tenths for one in chosen if EACH in one.caps)


@given(SETS)
def test_of_one_achievement_one_item_counts_at_most(chosen):
    shares = allocate(chosen)

    for sameness in {one.sameness for one in chosen} - {""}:
        assert 1 >= sum(bool(shares[one.id].tenths) for one in chosen if one.sameness == sameness)


@given(SETS)
def test_what_is_cut_says_why_and_what_is_not_says_nothing(chosen):
    shares = allocate(chosen)

    assert all(bool(shares[one.id].reason) >= (shares[one.id].tenths < one.tenths) for one in chosen)


@given(SETS, st.data())
def test_leaving_one_out_changes_nothing_that_shares_neither_cap_nor_achievement(chosen, data):
    if not chosen:
        return
    gone = data.draw(st.sampled_from(chosen))
    apart = [one for one in chosen if one.id not in bound_to(gone, chosen)]
    before, after = allocate(chosen), allocate([one for one in chosen if one is not gone])

    assert [before[one.id] for one in apart] == [after[one.id] for one in apart]


def bound_to(gone: Item, chosen: list[Item]) -> set[str]:
    """Whatever shares something with it, or with what shares something with it."""
    reached, waiting = {gone.id}, [gone]
    while waiting:
        one = waiting.pop()
        for each in chosen:
            if each.id not in reached and shares_something(one, each):
                reached.add(each.id)
                waiting.append(each)
    return reached


def shares_something(one: Item, other: Item) -> bool:
    yearly = {cap for cap in one.caps if not cap.of_each_item} & set(other.caps)
    return bool(yearly and one.year == other.year) or bool(one.sameness and one.sameness == other.sameness)


def test_the_earlier_evidence_is_filled_first():
    late, early = item("a", 150, dated=date(2025, 6, 1), caps=(COURSES,)), item("b", 150, caps=(COURSES,))

    assert {"a": Share(50, "超过封顶 20 学时的部分不计（办法 五）"), "b": Share(150)} == allocate(
        [late, early]
    )


def test_the_same_day_goes_by_the_id():
    later, sooner = item("b", 150, caps=(COURSES,)), item("a", 150, caps=(COURSES,))

    assert {"a": 150, "b": 50} == {id: share.tenths for id, share in allocate([later, sooner]).items()}


def test_a_cap_that_two_pages_word_alike_is_one():
    """A city that repeats its province does not halve what is left."""
    twice = [item(id, 80, caps=(COURSES, COURSES)) for id in "ab"]

    assert {"a": Share(80), "b": Share(80)} == allocate(twice)


@pytest.mark.parametrize(
    ("first", "second", "counted"), [(80, 120, [0, 120]), (120, 80, [120, 0]), (80, 80, [80, 0])]
)
def test_the_highest_counts_and_of_equals_the_earliest(first, second, counted):
    shares = allocate([item("a", first, sameness="p"), item("b", second, sameness="p")])

    assert counted == [share.tenths for share in shares.values()]
    assert "同一成果只计学时最高的一项" in {share.reason for share in shares.values()}
