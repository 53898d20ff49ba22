"""The last day on which the holder of a number can be born: today, where the numbers are given."""

from datetime import date, timedelta
from functools import lru_cache
from time import time

_BEIJING = 8 * 60 * 60
"""Seconds ahead of UTC."""

_DAY = 24 * 60 * 60
"""Seconds."""

_EPOCH = date(1970, 1, 1)


def last_day_of_birth(today: date | None) -> str:
    """`today` as YYYYMMDD; by the clock in Beijing when it is not given."""
    return _written(today) if today else _written_day((time() + _BEIJING) // _DAY)


def _written(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


@lru_cache(maxsize=1)
def _written_day(days: float) -> str:
    return _written(_EPOCH + timedelta(days=days))
