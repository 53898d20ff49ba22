"""How times, hours and mappings are written in a row."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import cast

from cetms_core.domain.explanation import Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.page import Mark
from cetms_core.domain.plain import from_plain, to_plain
from cetms_core.stores.sql.prepared import Values

NOTHING = "{}"
"""Most mappings of comments; no parser need be asked."""


def instant(at: datetime) -> str:
    """A time in UTC, 27 characters long, so that the texts sort as the times do.

    Raises:
        ValueError: if it does not say its zone.
    """
    if at.utcoffset() is None:
        raise ValueError("a time without its zone can't be kept")
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def instant_or_none(at: datetime | None) -> str | None:
    """The same, for a time that need not be there."""
    return None if at is None else instant(at)


def moment(text: str) -> datetime:
    """The time that `instant` wrote."""
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    """The same, for a time that need not be there."""
    return None if text is None else moment(text)


def marked(mark: Mark | None, before_all: str) -> Values:
    """Where a page begins; without a mark at `before_all`, which comes before every time in that list's order."""
    if mark is None:
        return {"mark_at": before_all, "mark_id": before_all}
    return {"mark_at": instant(mark.at), "mark_id": mark.id}


def written(value: object) -> str:
    """Anything that JSON keeps without loss; the order of a mapping stays."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def written_terms(hours: Hours) -> str:
    """What the hours are the sum of."""
    return _written_terms(hours.terms)


@lru_cache(maxsize=1024)
def _written_terms(terms: tuple[Term, ...]) -> str:
    return written(to_plain(terms))


def hours_of(tenths: int, terms: str) -> Hours:
    """The hours, with the terms that were written."""
    return Hours.of(tenths, _terms_of(terms))


# Few cells of the law make most of all hours, and what they are read into is frozen.
@lru_cache(maxsize=1024)
def _terms_of(text: str) -> tuple[Term, ...]:
    return cast(tuple[Term, ...], from_plain(json.loads(text)))


def mapping_of(text: str) -> Mapping[str, str]:
    """The mapping that was written."""
    return cast(Mapping[str, str], json.loads(text)) if text != NOTHING else {}
