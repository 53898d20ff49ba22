"""Times sort as texts, hours keep their terms, and nothing but primitives is in a row."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.page import Mark
from cetms_core.stores.sql.rows.primitives import (
    hours_of,
    instant,
    instant_or_none,
    mapping_of,
    marked,
    moment,
    moment_or_none,
    written,
    written_terms,
)

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=ZONES)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
CELLS = st.builds(Cell, TEXTS, TEXTS, TEXTS, st.none() | st.dates(), TEXTS, TEXTS)
TERMS = st.builds(Term, st.integers(-(10**5), 10**5), st.none() | CELLS, st.integers(-9, 9))


@given(TIMES)
def test_a_time_comes_back_as_the_same_moment(at: datetime) -> None:
    assert at == moment(instant(at)) == moment_or_none(instant_or_none(at))


@given(TIMES, TIMES)
def test_times_sort_as_texts(one: datetime, other: datetime) -> None:
    assert (one < other) == (instant(one) < instant(other))
    assert 27 == len(instant(one))


def test_a_time_is_written_in_utc_to_the_microsecond() -> None:
    beijing = timezone(timedelta(hours=8))

    assert "2024-12-31T16:00:00.000000Z" == instant(datetime(2025, 1, 1, tzinfo=beijing))
    assert "0987-06-05T04:03:02.000001Z" == instant(datetime(987, 6, 5, 4, 3, 2, 1, UTC))


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        instant(datetime(2025, 6, 1))


def test_a_time_that_is_not_there_stays_so() -> None:
    assert instant_or_none(None) is None
    assert moment_or_none(None) is None


@given(st.integers(-(10**5), 10**5), st.lists(TERMS, max_size=4))
def test_hours_come_back_with_their_terms(tenths: int, terms: list[Term]) -> None:
    hours = Hours.of(tenths, tuple(terms))

    found = hours_of(hours.tenths, written_terms(hours))

    assert (hours, hours.terms, hours.explanation) == (found, found.terms, found.explanation)


def test_hours_explain_themselves_as_before() -> None:
    cell = Cell("参加会议", "全国", "折算参考标准 四", date(2012, 1, 1), "B", "0f3a")
    hours = Hours.of(240, (Term(120, cell, 2),))

    assert "12（参加会议，全国，折算参考标准 四，2012 年起）× 2 = 24" == hours.explanation
    assert hours.explanation == hours_of(240, written_terms(hours)).explanation


def test_a_mapping_keeps_its_order_and_its_types() -> None:
    answers = {"b": 1, "a": True, "空": None, "d": "1", "e": "𠮷\n"}

    found = mapping_of(written(answers))

    assert [*answers.items()] == [*found.items()]
    assert [*map(type, answers.values())] == [*map(type, found.values())]
    assert "𠮷" in written(answers)
    assert json.loads(written(answers)) == answers


def test_a_page_begins_at_its_mark_or_before_everything() -> None:
    at = datetime(2025, 6, 1, tzinfo=UTC)

    assert {"mark_at": "", "mark_id": ""} == marked(None, "")
    assert {"mark_at": instant(at), "mark_id": "x"} == marked(Mark(at, "x"), "~")
    assert "" < instant(datetime(2, 1, 1, tzinfo=UTC)) < instant(datetime(9998, 1, 1, tzinfo=UTC)) < "~"
