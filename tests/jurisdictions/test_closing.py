"""A year closes on a day that there is in every year; before it people are warned, and what comes after is a setting."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from cetms_core import Closing, DefinitionError
from cetms_core.jurisdictions import Window


def closing(month: int, day: int, **differing: object) -> Closing:
    return Closing(month, day, basis="某条", confidence="B", **differing)  # type: ignore[arg-type]


CLOSES = date(2025, 12, 31)
windows = st.builds(Window, st.dates(), st.booleans(), st.booleans(), st.integers(0, 60).map(timedelta))


# ── the day ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("closing", "year", "day"),
    [
        (closing(12, 31), 2025, date(2025, 12, 31)),
        (closing(12, 15), 2025, date(2025, 12, 15)),
        (closing(2, 28), 2024, date(2024, 2, 28)),
        (closing(4, 30, years_after=1), 2025, date(2026, 4, 30)),
        (closing(4, 30, years_after=1), 9999, date(9999, 4, 30)),
    ],
)
def test_a_year_closes_on_its_day_or_on_one_of_a_later_year(closing, year, day):
    assert day == closing.of(year) == closing.window(year).closes_on


@pytest.mark.parametrize(("month", "day"), [(2, 29), (2, 30), (4, 31), (13, 1), (0, 1), (12, 0)])
def test_a_day_that_not_every_year_has_closes_none(month, day):
    with pytest.raises(DefinitionError, match=f"no year closes on {month}-{day}"):
        closing(month, day)


@pytest.mark.parametrize(("basis", "confidence"), [("", "B"), ("某条", ""), ("某条", "D")])
def test_a_closing_day_says_its_clause_and_how_sure_it_is(basis, confidence):
    with pytest.raises(DefinitionError, match="a basis and a confidence"):
        Closing(12, 31, basis, confidence)


# ── one year's window ─────────────────────────────────────────────────────────────────────────────────────


def test_unless_a_page_says_otherwise_late_decisions_count_and_nothing_is_made_up():
    assert Window(CLOSES) == closing(12, 31).window(2025)
    assert (True, False, timedelta(days=30)) == (
        Window(CLOSES).late_decisions_count, Window(CLOSES).can_be_made_up, Window(CLOSES).notice,
    )  # fmt: skip


@pytest.mark.parametrize(("year", "made_up"), [(2021, False), (2022, True), (2024, True)])
def test_earlier_years_are_made_up_from_the_one_that_the_page_names(year, made_up):
    assert made_up is closing(11, 30, made_up_since=2022).window(year).can_be_made_up


def test_a_page_may_stop_decisions_and_warn_earlier():
    window = closing(12, 31, late_decisions_count=False, notice=timedelta(days=60)).window(2025)

    assert Window(CLOSES, late_decisions_count=False, notice=timedelta(days=60)) == window


@pytest.mark.parametrize(
    ("today", "has_closed", "closes_soon"),
    [
        (date(2025, 11, 30), False, False),
        (date(2025, 12, 1), False, True),
        (date(2025, 12, 31), False, True),
        (date(2026, 1, 1), True, False),
    ],
)
def test_the_last_day_is_in_time_and_the_last_thirty_are_warned_of(today, has_closed, closes_soon):
    assert (has_closed, closes_soon) == (Window(CLOSES).has_closed(today), Window(CLOSES).closes_soon(today))


@pytest.mark.parametrize(
    ("late_decisions_count", "made_up", "too_late"),
    [(True, False, False), (False, False, True), (True, True, False), (False, True, False)],
)
def test_a_late_decision_is_too_late_only_where_a_page_says_so_and_nothing_is_made_up(
    late_decisions_count, made_up, too_late
):
    window = Window(CLOSES, late_decisions_count, made_up)

    assert too_late is window.decided_too_late(date(2026, 1, 1))
    assert not window.decided_too_late(CLOSES)


@given(window=windows, today=st.dates())
def test_no_year_closes_soon_once_it_has_closed(window, today):
    assert not (window.has_closed(today) and window.closes_soon(today))


@given(window=windows, today=st.dates())
def test_a_decision_is_too_late_only_after_the_year_has_closed(window, today):
    assert window.has_closed(today) or not window.decided_too_late(today)


@given(window=windows, today=st.dates(max_value=date(9999, 12, 30)))
def test_a_year_that_has_closed_stays_closed(window, today):
    assert window.has_closed(today + timedelta(days=1)) or not window.has_closed(today)
