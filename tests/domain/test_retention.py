"""Every time is given, with its source, and none is shorter than the law has it."""

from datetime import timedelta

import pytest
from attrs import fields

from cetms_core.domain.retention import LEAST_RECORD, OURS, RETENTION, Kept, Passing, Retention
from cetms_core.errors import CetmsError


def test_each_thing_that_passes_has_its_time_and_its_source() -> None:
    assert {each.name for each in fields(Retention)} == {*Passing, "identity"}
    for passing in Passing:
        assert timedelta(0) < RETENTION.of(passing).time
        assert RETENTION.of(passing).basis


def test_a_request_can_be_repeated_for_a_day() -> None:
    assert Kept(timedelta(days=1), OURS) == RETENTION.results


def test_who_was_credited_is_known_as_long_as_the_law_demands() -> None:
    assert Retention(identity=Kept(LEAST_RECORD))
    with pytest.raises(CetmsError, match="180 days"):
        Retention(identity=Kept(LEAST_RECORD - timedelta(days=1)))
