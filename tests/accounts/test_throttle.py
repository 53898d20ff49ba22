"""No window ever sees more than its budget, and whoever has to wait is told the truth about how long."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from cetms_core.accounts import SignInRules
from cetms_core.accounts.throttle import SLOT, Budget, room_again, slot_of

NOW = datetime(2025, 6, 1, 1, 0, 30, tzinfo=UTC)
WINDOW = timedelta(minutes=15)
HERE = slot_of(NOW)


def again(seen: dict[int, int], most: int = 10) -> datetime | None:
    return room_again(seen, Budget("account:1", most), WINDOW)


@pytest.mark.parametrize("seen", [{}, {HERE: 9}, {HERE - 3: 4, HERE: 5}])
def test_there_is_room_below_the_budget(seen):
    assert again(seen) is None


@pytest.mark.parametrize(
    ("seen", "minutes"),
    [
        ({HERE: 10}, 16),
        ({HERE - 15: 1, HERE: 9}, 1),
        ({HERE - 15: 1, HERE - 1: 5, HERE: 5}, 15),
        ({HERE: 99}, 16),
    ],
)
def test_there_is_room_again_when_enough_has_left_the_window(seen, minutes):
    assert datetime(2025, 6, 1, 1, minutes, tzinfo=UTC) == again(seen)


def test_a_budget_of_nothing_never_has_room():
    assert again({}, most=0) is not None


def test_a_key_tells_nothing_and_each_store_has_its_own():
    budget = Budget("account:410105190402290017", 10)

    assert 64 == len(budget.key("one secret"))
    assert budget.key("one secret") != budget.key("another secret")
    assert "4101" not in repr(budget)
    assert Budget("\ud800", 1).key("one secret")


def test_the_rules_are_those_of_the_goals():
    rules = SignInRules()

    assert (WINDOW, 10, 100) == (rules.window, rules.per_account, rules.per_address)


@given(moments=st.lists(st.integers(0, 60 * 60), max_size=80), most=st.integers(1, 5))
def test_no_window_sees_more_than_its_budget(moments, most):
    """Whoever is told to come back finds room then, and no sooner than the budget allows."""
    seen: dict[int, int] = {}
    let_in: list[datetime] = []
    for second in sorted(moments):
        now = NOW + timedelta(seconds=second)
        first = slot_of(now - WINDOW)
        within = {slot: number for slot, number in seen.items() if slot >= first}
        later = room_again(within, Budget("account:1", most), WINDOW)
        if later is None:
            seen[slot_of(now)] = seen.get(slot_of(now), 0) + 1
            let_in.append(now)
        else:
            assert now < later <= now + WINDOW + SLOT
            left = {slot: number for slot, number in within.items() if slot >= slot_of(later - WINDOW)}
            assert room_again(left, Budget("account:1", most), WINDOW) is None

    for moment in let_in:
        assert most >= sum(moment - WINDOW <= each <= moment for each in let_in)
