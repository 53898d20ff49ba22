"""A page of a long list, and the mark where the next one begins."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Generic, TypeVar

from attrs import frozen

from cetms_core.errors import InvalidValue

Item = TypeVar("Item")


@frozen(order=True)
class Mark:
    """A place in a list that is ordered by time, then by id; it stays a place when its item is gone."""

    at: datetime
    id: str

    @property
    def token(self) -> str:
        """The mark as one opaque text."""
        return f"{self.at.isoformat()}~{self.id}"

    @classmethod
    def read(cls, token: str | None) -> "Mark | None":
        """The mark that a token stands for.

        Raises:
            InvalidValue: if it is no such token.
        """
        if token is None:
            return None
        at, _, id = str(token).partition("~")
        moment = _moment(at)
        if moment is None or not (id.isascii() and id.isprintable()):
            raise InvalidValue(token, "approval.no_such_page")
        return cls(moment, id)


@frozen
class Page(Generic[Item]):
    """Some items in order."""

    items: tuple[Item, ...]
    after: str | None = None
    """Hand it back as `after=` for the next page; None on the last one."""

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def _moment(text: str) -> datetime | None:
    """A moment that can be compared with every other: it says its offset, and is on the calendar in UTC too."""
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo and moment.astimezone(UTC) else None
    except (ValueError, OverflowError):
        return None


def page_of(found: Sequence[Item], limit: int, mark: Callable[[Item], Mark]) -> Page[Item]:
    """A page of `limit` from the `limit + 1` that were looked for: one more tells that there is a next page."""
    items = tuple(found[:limit])
    return Page(items, mark(items[-1]).token if len(found) > limit else None)


def page_by(found: Sequence[Item], limit: int, key: Callable[[Item], str]) -> Page[Item]:
    """The same, in a list that is ordered by a code or a name, which is the mark itself."""
    items = tuple(found[:limit])
    return Page(items, key(items[-1]) if len(found) > limit else None)
