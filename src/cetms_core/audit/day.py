"""How far a chain had come when a day was over."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone
from itertools import accumulate

from cetms_core.audit.chain import Head, Link
from cetms_core.audit.record import AT, instant

BEIJING = timezone(timedelta(hours=8))


def end_of(day: date) -> str:
    """The moment at which a day in Beijing is over, as events write it.

    Raises:
        OverflowError: for the last day of the calendar.
    """
    return instant(datetime.combine(day + timedelta(days=1), time(), BEIJING))


def head_before(about: str, links: Sequence[Link], end: str) -> Head | None:
    """The last line before the first that was written at `end` or later; None where the chain begins there.

    By the order of the lines, so that a clock that was set back moves nothing out of a day that is over.
    """
    latest = accumulate((link.fields[AT] for link in links), max)
    passed = sum(1 for at in latest if at < end)
    return Head(about, passed, links[passed - 1].hash) if passed else None
