"""A cap is for one type or for all, for one subject or for all, for each item or for the year, while it is in force."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.errors import DefinitionError
from cetms_core.law import Cap

days = st.dates(date(2000, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("cap", "covered"),
    [
        (Cap(40, "某条", "B"), {"甲专", "甲公", "乙专", "乙公"}),
        (Cap(40, "某条", "B", type="甲"), {"甲专", "甲公"}),
        (Cap(40, "某条", "B", subject=Subject.PUBLIC), {"甲公", "乙公"}),
        (Cap(40, "某条", "B", type="乙", subject=Subject.PUBLIC), {"乙公"}),
    ],
)
def test_a_cap_covers_its_type_and_subject_or_all_of_them(cap, covered):
    subjects = {"专": Subject.PROFESSIONAL, "公": Subject.PUBLIC}

    assert covered == {
        f"{type}{word}" for type in "甲乙" for word in subjects if cap.covers(type, subjects[word])
    }


def test_a_cap_is_in_hours_and_for_the_year_unless_it_says_otherwise():
    cap = Cap("7.5", "某条", "B")

    assert Hours("7.5") == cap.most
    assert not cap.of_each_item
    assert Cap(20, "某条", "B", of_each_item=True).of_each_item
    assert 0 == Cap(0, "某条", "U").most


@given(since=st.none() | days, until=st.none() | days, day=days)
def test_a_cap_holds_from_its_first_day_to_its_last(since, until, day):
    if since and until and until < since:
        with pytest.raises(DefinitionError, match="ends after it begins"):
            Cap(40, "某条", "B", since=since, until=until)
        return
    begun, over = since is None or since <= day, until is not None and until < day

    assert (begun and not over) is Cap(40, "某条", "B", since=since, until=until).is_in_force(day)


@pytest.mark.parametrize(("basis", "confidence"), [("", "B"), ("某条", ""), ("某条", "D")])
def test_a_cap_says_its_clause_and_how_sure_it_is(basis, confidence):
    with pytest.raises(DefinitionError, match="a basis and a confidence"):
        Cap(40, basis, confidence)


def test_a_cap_is_never_less_than_nothing():
    with pytest.raises(DefinitionError, match="某条: a cap is no less than 0"):
        Cap("-0.1", "某条", "B")
