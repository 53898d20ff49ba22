"""学分的法则：一类多出的不抵另一类，不超过上限，差多少补多少就齐。"""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cetms_medical_credits import CreditClass, Credits, YearOfCredits
from cetms_medical_credits.credits import FLOOR, MOST, PER_YEAR
from cetms_medical_credits.rates import Level, Part, Rate, project_credits

ONE, TWO = CreditClass
CREDITS = st.integers(0, 500).map(Credits)
HOURS = st.integers(0, 5000).map(lambda tenths: Decimal(tenths) / 10)


def year(one: Credits, two: Credits) -> YearOfCredits:
    return YearOfCredits(2025, {ONE: one, TWO: two})


@pytest.mark.parametrize(
    ("one", "two", "missing"),
    [
        (0, 0, 25),
        (5, 20, 0),
        (10, 15, 0),
        (5, 15, 5),
        # Ⅰ类多出的 20 学分不抵Ⅱ类
        (30, 10, 5),
        (25, 0, 15),
        # Ⅱ类多出的也不抵Ⅰ类
        (0, 40, 5),
        (4, 20, 1),
    ],
)
def test_a_year_says_what_is_missing(one: int, two: int, missing: int) -> None:
    of_both = year(Credits.whole(one), Credits.whole(two))

    assert of_both.missing == Credits.whole(missing)
    assert of_both.complete is (missing == 0)


def test_a_year_without_a_class_has_none_of_it() -> None:
    assert YearOfCredits(2025, {}).missing == PER_YEAR


@given(CREDITS, CREDITS, CREDITS)
def test_more_of_one_class_never_fills_the_other(one: Credits, more: Credits, two: Credits) -> None:
    before, after = year(one, two), year(one + more, two)

    assert before.missing_by_class[TWO] == after.missing_by_class[TWO]
    assert before.counted[TWO] == after.counted[TWO]


@given(CREDITS, CREDITS)
def test_no_class_counts_beyond_its_most(one: Credits, two: Credits) -> None:
    of_both = year(one, two)

    assert all(of_both.counted[each] <= MOST[each] for each in CreditClass)
    assert of_both.total == of_both.counted[ONE] + of_both.counted[TWO]


@given(CREDITS, CREDITS)
def test_complete_is_every_floor_and_the_whole(one: Credits, two: Credits) -> None:
    of_both = year(one, two)
    floors = all(of_both.counted[each] >= FLOOR[each] for each in CreditClass)

    assert of_both.complete == (floors and of_both.total >= PER_YEAR)


@given(CREDITS, CREDITS)
def test_what_is_missing_completes_the_year_and_less_does_not(one: Credits, two: Credits) -> None:
    missing = year(one, two).missing
    assume(missing)
    ways = [(part, missing.tenths - part) for part in range(missing.tenths + 1)]

    assert any(year(one + Credits(first), two + Credits(second)).complete for first, second in ways)
    assert not any(
        year(one + Credits(first), two + Credits(second - 1)).complete for first, second in ways if second
    )


@given(st.sampled_from(Level), st.sampled_from(Part), HOURS, HOURS)
def test_longer_is_never_worth_less(level: Level, part: Part, hours: Decimal, more: Decimal) -> None:
    assert project_credits(level, part, hours) <= project_credits(level, part, hours + more)
    assert project_credits(level, part, hours) <= Credits.whole(25)


@given(st.integers(1, 9), st.integers(1, 9), HOURS)
def test_a_rate_never_gives_more_than_its_share_nor_a_tenth_less(
    credits: int, per: int, hours: Decimal
) -> None:
    exactly = hours * 10 * credits
    given_away = Rate(credits, per).of(hours).tenths

    assert given_away * per <= exactly < (given_away + 1) * per


@given(CREDITS)
def test_credits_are_written_as_people_write_them(credits: Credits) -> None:
    assert Decimal(str(credits)) * 10 == credits.tenths
    assert not str(credits).endswith(".0")
