"""All of one person, however much it is: lists read to their end, a page at a time."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from cetms_core.commands.desk import Desk
from cetms_core.commands.reading import LONGEST_PAGE
from cetms_core.contracts import Search
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.event import Event
from cetms_core.domain.page import Mark
from cetms_core.domain.petition import Petition

Item = TypeVar("Item")


def all_declarations(desk: Desk, person_id: str) -> Iterator[Declaration]:
    """The newest first, drafts and all."""
    search = Search(person_id=person_id, drafts=True)
    return _marked(
        lambda after: desk.session.declarations.search(search, after=after, limit=LONGEST_PAGE),
        lambda each: Mark(each.created_at, each.id),
    )


def all_petitions(desk: Desk, person_id: str) -> Iterator[Petition]:
    """Whatever the person asked for, the newest first."""
    return _marked(
        lambda after: desk.session.petitions.filed_by(person_id, after=after, limit=LONGEST_PAGE),
        lambda each: Mark(each.filed_at, each.id),
    )


def all_events(desk: Desk, about: str) -> Iterator[Event]:
    """The newest first."""
    before: int | None = None
    while page := desk.session.history.latest(about, before=before, limit=LONGEST_PAGE):
        yield from (event for _, event in page)
        before = page[-1][0]


def _marked(read: Callable[[Mark | None], Sequence[Item]], mark: Callable[[Item], Mark]) -> Iterator[Item]:
    after: Mark | None = None
    while page := read(after):
        yield from page
        after = mark(page[-1])
