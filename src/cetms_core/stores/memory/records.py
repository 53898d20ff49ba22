"""History, letters and results, in memory."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from threading import RLock

from attrs import evolve

from cetms_core.audit import Head, Link, next_link
from cetms_core.domain.event import Event
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter, LetterState, Mailing
from cetms_core.domain.page import Mark
from cetms_core.errors import TryAgain
from cetms_core.stores.memory.journal import Journal, Table

Place = tuple[str, int]
"""Whom a line is about, and its number."""


class RecordTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.events: Table[Place, Event] = Table(lock)
        self.links: Table[Place, Link] = Table(lock)
        self.heads: Table[str, Head] = Table(lock)
        self.letters: Table[str, Mailing] = Table(lock)
        self.results: Table[tuple[str, str], tuple[str, datetime]] = Table(lock)


class MemoryHistory:
    """What one session does with the history."""

    def __init__(self, tables: RecordTables, journal: Journal) -> None:
        self._tables = tables
        self._journal = journal

    def add(self, event: Event) -> None:
        self._journal.begin()
        link = next_link(self._tables.heads.get(event.about), event)
        place = (event.about, link.sequence)
        self._tables.events.put(self._journal, place, event)
        self._tables.links.put(self._journal, place, link)
        self._tables.heads.put(self._journal, event.about, Head(*place, link.hash))

    def of(self, about: str, record: str) -> Sequence[Event]:
        return [
            event for event in self._tables.events.values() if (event.about, event.record) == (about, record)
        ]

    def latest(self, about: str, *, before: int | None, limit: int) -> Sequence[tuple[int, Event]]:
        _, head = self.chain(about)
        newest = 0 if head is None else head.sequence
        numbers = range(newest if before is None else min(before - 1, newest), 0, -1)
        found = ((number, self._tables.events.get((about, number))) for number in numbers[:limit])
        return [(number, event) for number, event in found if event is not None]

    def heads(self, *, after: str, limit: int) -> Sequence[Head]:
        behind = (head for head in self._tables.heads.values() if head.about > after)
        return sorted(behind, key=lambda head: head.about)[:limit]

    def chain(self, about: str) -> tuple[Sequence[Link], Head | None]:
        links = [link for link in self._tables.links.values() if link.fields[0] == about]
        return links, self._tables.heads.get(about)

    def chains(self, *, after: str, upto: str) -> Iterator[tuple[str, Sequence[Link]]]:
        known = sorted({link.fields[0] for link in self._tables.links.values()})
        return ((about, self.chain(about)[0]) for about in known if after < about <= upto)


class MemoryOutbox:
    """What one session does with letters."""

    def __init__(self, tables: RecordTables, journal: Journal) -> None:
        self._rows = tables.letters
        self._journal = journal

    def add(self, letter: Letter) -> None:
        if not letter.to.text:
            return
        self._rows.put(self._journal, letter.id, Mailing(letter, due_at=letter.written_at))

    def unsent(self, limit: int) -> Sequence[Letter]:
        return [letter for _, letter in self._waiting()[:limit]]

    def due(self, now: datetime, limit: int) -> Sequence[Mailing]:
        due = [letter.id for at, letter in self._waiting() if at <= now]
        return [each for id in due[:limit] if (each := self._rows.get(id)) is not None]

    def claimed(self, mailing: Mailing, *, until: datetime) -> None:
        self._mark(mailing.letter.id, due_at=until)

    def sent(self, letter: Letter, at: datetime) -> None:
        self._mark(letter.id, state=LetterState.SENT, due_at=None, sent_at=at, error="", attempts=0)

    def postponed(self, mailing: Mailing, *, until: datetime, error: str, attempts: int) -> None:
        self._mark(mailing.letter.id, state=LetterState.FAILED, due_at=until, error=error, attempts=attempts)

    def given_up(self, mailing: Mailing, *, error: str, attempts: int) -> None:
        self._mark(mailing.letter.id, state=LetterState.GIVEN_UP, due_at=None, error=error, attempts=attempts)

    def retried(self, id: str, at: datetime) -> bool:
        return self._mark(id, state=LetterState.WAITING, due_at=at, error="", attempts=0)

    def listed(self, state: LetterState, *, after: Mark | None, limit: int) -> Sequence[Mailing]:
        those = [each for each in self._rows.values() if each.state is state]
        behind = [each for each in those if after is None or _mark_of(each) > after]
        return sorted(behind, key=_mark_of)[:limit]

    def sent_to(self, address: EmailAddress, *, since: datetime) -> tuple[int, datetime | None]:
        went = [each.sent_at for each in self._rows.values() if each.letter.to == address and each.sent_at]
        late = [at for at in went if at > since]
        return len(late), min(late, default=None)

    def _waiting(self) -> list[tuple[datetime, Letter]]:
        waiting = [(each.due_at, each.letter) for each in self._rows.values() if each.due_at is not None]
        return sorted(waiting, key=lambda each: (each[0], each[1].id))

    def _mark(self, id: str, **changes: object) -> bool:
        """Whether it was there and had not gone yet."""
        self._journal.begin()
        kept = self._rows.get(id)
        if kept is None or kept.sent_at is not None:
            return False
        self._rows.put(self._journal, id, evolve(kept, **changes))  # type: ignore[arg-type]
        return True


class MemoryResults:
    """What one session does with results."""

    def __init__(self, tables: RecordTables, journal: Journal) -> None:
        self._rows = tables.results
        self._journal = journal

    def recorded(self, person_id: str, key: str) -> str | None:
        kept = self._rows.get((person_id, key))
        return None if kept is None else kept[0]

    def record(self, person_id: str, key: str, result: str, at: datetime) -> None:
        self._journal.begin()
        if self.recorded(person_id, key) is not None:
            raise TryAgain
        self._rows.put(self._journal, (person_id, key), (result, at))


def _mark_of(mailing: Mailing) -> Mark:
    return Mark(mailing.letter.written_at, mailing.letter.id)
