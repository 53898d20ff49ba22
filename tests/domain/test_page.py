"""A list is read page by page; the mark between two pages stays good when its item is gone."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.page import Mark, Page, page_by, page_of
from cetms_core.errors import InvalidValue

MIDNIGHT = datetime(2025, 6, 8, tzinfo=UTC)

moments = st.datetimes(
    min_value=datetime(1, 1, 2),
    max_value=datetime(9999, 12, 30),
    timezones=st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
ids = st.text("abcXYZ019-_", max_size=43)


def mark(number: int) -> Mark:
    return Mark(MIDNIGHT + timedelta(seconds=number), "d1")


@given(at=moments, id=ids)
def test_a_mark_survives_as_one_text(at, id):
    assert Mark(at, id) == Mark.read(Mark(at, id).token)


def test_the_first_page_has_no_mark_before_it():
    assert Mark.read(None) is None


def test_marks_are_ordered_by_time_and_then_by_id():
    early = Mark(datetime(2025, 6, 8, 7, 59, tzinfo=timezone(timedelta(hours=8))), "z")

    assert early < Mark(MIDNIGHT, "a") < Mark(MIDNIGHT, "b")


@pytest.mark.parametrize(
    "token",
    [
        "",
        "~",
        "d1",
        "昨天~d1",
        pytest.param("2025-06-08~d1", id="a day without an offset"),
        pytest.param("2025-06-08T00:00:00~d1", id="a moment without an offset"),
        pytest.param("0001-01-01T00:00:00+01:00~d1", id="before the calendar"),
        pytest.param("9999-12-31T23:59:59-01:00~d1", id="after the calendar"),
        pytest.param("2025-06-08T00:00:00+00:00~\ud800", id="an id that no store can hold"),
        pytest.param("2025-06-08T00:00:00+00:00~\0", id="NUL"),
        pytest.param("2025-06-08T00:00:00+00:00~编号", id="an id in another alphabet"),
        pytest.param("2025-02-29T00:00:00+00:00~d1", id="no leap year"),
        8,
    ],
)
def test_a_mark_that_the_house_never_gave_is_refused(token):
    with pytest.raises(InvalidValue, match="翻页：") as refused:
        Mark.read(token)
    assert "approval.no_such_page" == refused.value.why


@given(text=st.text() | st.builds("{}~{}".format, moments.map(datetime.isoformat), st.text()))
def test_any_text_is_a_mark_that_compares_or_a_refusal(text):
    try:
        read = Mark.read(text)
    except InvalidValue:
        return
    assert read is not None
    assert (read < mark(0)) or (read >= mark(0))


@given(length=st.integers(0, 12), limit=st.integers(1, 12))
def test_one_more_than_asked_for_tells_that_there_is_a_next_page(length, limit):
    page = page_of(range(min(length, limit + 1)), limit, mark)

    assert [*range(min(length, limit))] == [*page]
    assert min(length, limit) == len(page)
    assert (mark(limit - 1).token if length > limit else None) == page.after


@given(length=st.integers(0, 12), limit=st.integers(1, 12))
def test_of_a_list_by_codes_the_last_code_is_the_mark(length, limit):
    codes = [f"41{number:02}00" for number in range(length)]
    page = page_by(codes[: limit + 1], limit, str)

    assert codes[:limit] == [*page]
    assert (codes[limit - 1] if length > limit else None) == page.after


def test_an_empty_page_is_the_last_one():
    assert Page(()) == page_of([], 50, mark)
