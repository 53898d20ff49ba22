"""Hours are exact, compare as numbers, and never forget what they are the sum of."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import LARGEST, Hours, tenths_of
from cetms_core.errors import InvalidValue
from tests.strategies import hours, tenths

ATTENDING = Hours.of(120, (Term(120, Cell("参加会议", "全国", "标准 四", None, "B")),))

# ── reading: value, tenths or the rule that it breaks ─────────────────────────────────────────────────────

NUMBERS = [
    (0, 0),
    ("0", 0),
    ("-0", 0),
    (-1, -10),
    ("-1", -10),
    ("0.1", 1),
    ("8.90", 89),
    (Decimal("8.9"), 89),
    (Decimal("1E+3"), 10_000),
    (Hours("7.5"), 75),
    (10_000, LARGEST),
    ("10000", LARGEST),
    (-10_000, -LARGEST),
    ("10000.1", "hours.not_whole_tenths"),
    ("-10000.1", "hours.not_whole_tenths"),
    (10_001, "hours.not_whole_tenths"),
    (Decimal("10000.1"), "hours.not_whole_tenths"),
    ("0.05", "hours.not_whole_tenths"),
    (Decimal("0.05"), "hours.not_whole_tenths"),
    (Decimal("0.1" + "0" * 30 + "1"), "hours.not_whole_tenths"),
    (2**31, "hours.not_whole_tenths"),
    (2**63, "hours.not_whole_tenths"),
    (2**53 + 1, "hours.not_whole_tenths"),
    (Decimal("1E+400"), "hours.not_whole_tenths"),
    (Decimal("1E+999999999"), "hours.not_whole_tenths"),
    (Decimal("1E-999999999"), "hours.not_whole_tenths"),
    (8.9, "hours.not_exact"),
    (8.0, "hours.not_exact"),
    (float("nan"), "hours.not_exact"),
    (True, "hours.not_exact"),
    (None, "hours.not_exact"),
    (Decimal("NaN"), "hours.not_exact"),
    (Decimal("sNaN"), "hours.not_exact"),
    (Decimal("Infinity"), "hours.not_exact"),
    ("NaN", "hours.not_exact"),
    ("sNaN", "hours.not_exact"),
    ("Infinity", "hours.not_exact"),
    ("1e400", "hours.not_exact"),
    ("1E+3", "hours.not_exact"),
    ("1_0", "hours.not_exact"),
    ("１２", "hours.not_exact"),
    ("٣", "hours.not_exact"),
    ("²", "hours.not_exact"),
    ("0x10", "hours.not_exact"),
    ("+8", "hours.not_exact"),
    ("1,000", "hours.not_exact"),
    ("8小时", "hours.not_exact"),
    (".5", "hours.not_exact"),
    ("5.", "hours.not_exact"),
    (" 8", "hours.not_exact"),
    ("8\n", "hours.not_exact"),
    ("", "hours.not_exact"),
    ("  ", "hours.not_exact"),
    ("1" * 5000, "hours.not_exact"),
]


def verdict(number: object) -> int | str:
    try:
        return tenths_of(number)  # type: ignore[arg-type]
    except InvalidValue as invalid:
        return invalid.why


@pytest.mark.parametrize(("number", "expected"), NUMBERS)
def test_a_number_is_exact_to_the_tenth_or_is_refused(number, expected):
    assert expected == verdict(number)


@given(tenths=tenths, digits=st.integers(1, 30))
def test_the_precision_that_a_host_has_set_changes_nothing(tenths, digits):
    number = Decimal(f"{tenths}E-1")
    hash_before = hash(Hours.of(tenths))
    with localcontext(prec=digits):
        assert tenths == Hours(number).tenths == Hours(f"{number:f}").tenths
        assert Hours.of(tenths) == number
        assert hash_before == hash(Hours.of(tenths))


# ── arithmetic ────────────────────────────────────────────────────────────────────────────────────────────


@given(first=hours(), second=hours())
def test_a_sum_is_exact_and_its_order_does_not_matter(first, second):
    assert first.tenths + second.tenths == (first + second).tenths == (second + first).tenths
    assert first == first + second - second


@given(first=hours(), second=hours(), third=hours())
def test_a_sum_may_be_grouped_at_will(first, second, third):
    assert (first + second) + third == first + (second + third) == Hours.total([first, second, third])
    assert ((first + second) + third).terms == (first + (second + third)).terms


@given(each=hours(), times=st.integers(-99, 99))
def test_so_many_times_is_added_so_often(each, times):
    assert each.tenths * times == (each * times).tenths == (times * each).tenths


@given(first=hours(), second=hours(), times=st.integers(-99, 99))
def test_whatever_is_reckoned_is_the_sum_of_its_terms(first, second, times):
    for reckoned in (first + second, first - second, first * times, Hours.total([first, second])):
        assert reckoned.tenths == sum(term.product for term in reckoned.terms)


@pytest.mark.parametrize("other", [1, 1.0, "1", None, True])
def test_nothing_but_hours_is_added_to_hours(other):
    with pytest.raises(TypeError):
        Hours(1) + other
    with pytest.raises(TypeError):
        Hours(1) - other


@pytest.mark.parametrize("times", [1.5, True, "2", Hours(2)])
def test_only_a_whole_number_multiplies(times):
    with pytest.raises(TypeError):
        Hours(1) * times
    with pytest.raises(TypeError):
        times * Hours(1)


def test_nothing_at_all_adds_up_to_none():
    assert Hours(0) == Hours.total([]) == Hours()
    assert () == Hours(0).terms


# ── comparison ────────────────────────────────────────────────────────────────────────────────────────────


@given(first=tenths, second=tenths)
def test_hours_compare_and_hash_as_their_numbers(first, second):
    number = Fraction(second, 10)
    other = Decimal(f"{second}E-1")

    assert (first < second) == (Hours.of(first) < Hours.of(second)) == (Hours.of(first) < other)
    assert (first <= second) == (Hours.of(first) <= Hours.of(second)) == (Hours.of(first) <= other)
    assert (first == second) == (Hours.of(first) == Hours.of(second)) == (other == Hours.of(first))
    assert hash(number) == hash(Hours.of(second)) == hash(other)


@given(number=st.integers(-9999, 9999))
def test_whole_hours_are_their_whole_number(number):
    assert number == Hours(number)
    assert hash(number) == hash(Hours(number))
    assert Hours(number) < number + 1
    assert {number: "计"}[Hours(number)]


def test_where_hours_come_from_does_not_tell_them_apart():
    assert Hours(12) == ATTENDING
    assert 1 == len({Hours(12), ATTENDING, Hours("12.0"), 12})


@pytest.mark.parametrize("other", ["1", 1.0, True, None, Decimal("NaN")])
def test_hours_equal_nothing_that_is_no_exact_number(other):
    assert other != Hours(1)
    assert Hours(1) != other


@pytest.mark.parametrize("other", ["1", 1.0, True, None])
def test_hours_have_no_order_with_what_is_no_exact_number(other):
    with pytest.raises(TypeError):
        Hours(1) < other  # noqa: B015


def test_a_fraction_finer_than_any_hours_is_not_equal_to_them():
    assert Decimal("1." + "0" * 30 + "1") != Hours(1)
    assert Hours(1) < Decimal("1." + "0" * 30 + "1")


def test_no_hours_are_false():
    assert not Hours(0)
    assert Hours("0.1")


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("number", "text"), [(8, "8"), ("7.5", "7.5"), ("-0.5", "-0.5"), (0, "0"), ("90.0", "90")]
)
def test_hours_are_written_as_people_write_them(number, text):
    assert text == str(Hours(number))
    assert f"Hours('{text}')" == repr(Hours(number))


@given(each=hours())
def test_what_is_written_is_read_again(each):
    if abs(each.tenths) <= LARGEST:
        assert each == Hours(str(each))


@given(each=hours())
def test_the_explanation_ends_in_the_total_or_is_its_only_term(each):
    alone = len(each.terms) == 1 and each.terms[0].times == 1
    assert each.explanation.startswith(str(each)) if alone else each.explanation.endswith(str(each))


def test_the_explanation_names_the_source_of_each_term():
    paper = Hours.of(80, (Term(80, Cell("宣读论文，超过 2000 字", "全国", "标准 四", None, "B")),))

    expected = "12（参加会议，全国，标准 四，起始日期不详）+ 8（宣读论文，超过 2000 字，同上）= 20"
    assert expected == (ATTENDING + paper).explanation


def test_hours_read_from_hours_remember_where_those_came_from():
    assert ATTENDING.explanation == Hours(ATTENDING).explanation


def test_the_sources_stand_each_once_in_the_order_of_the_terms():
    paper = Hours.of(80, (Term(80, Cell("宣读论文", "全国", "标准 四", None, "B")),))
    total = ATTENDING + paper + ATTENDING + Hours(1)

    assert ["参加会议", "宣读论文"] == [source.column for source in total.sources]
    assert {"B"} == {source.confidence for source in paper.sources}
    assert () == Hours(1).sources
