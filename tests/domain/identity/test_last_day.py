from datetime import UTC, date, datetime

import pytest

from cetms_core.domain.identity import last_day


def test_a_given_day_is_the_last():
    assert "20250608" == last_day.last_day_of_birth(date(2025, 6, 8))
    assert "09990101" == last_day.last_day_of_birth(date(999, 1, 1))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2025, 12, 31, 15, 59, 59, tzinfo=UTC), "20251231"),
        (datetime(2025, 12, 31, 16, 0, 0, tzinfo=UTC), "20260101"),
        (datetime(2024, 2, 28, 16, 0, 0, tzinfo=UTC), "20240229"),
    ],
)
def test_the_day_begins_in_beijing(moment, expected, monkeypatch):
    monkeypatch.setattr(last_day, "time", moment.timestamp)

    assert expected == last_day.last_day_of_birth(None)
