"""What is older than its time, in memory."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from cetms_core.accounts.throttle import slot_of
from cetms_core.domain.letter import LetterState
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.retention import Passing
from cetms_core.stores.memory.dossiers import Tables
from cetms_core.stores.memory.journal import Journal, Table

_OUT = (LetterState.SENT, LetterState.GIVEN_UP)
_ENDED = (RegistrationState.REJECTED, RegistrationState.WITHDRAWN)
_NOT_GRANTED = (PetitionState.REFUSED, PetitionState.WITHDRAWN)

_OLD: Mapping[Passing, Callable[[Any, datetime], bool]] = {
    Passing.RESULTS: lambda row, before: row[1] < before,
    Passing.LETTERS: lambda row, before: row.state in _OUT and row.letter.written_at < before,
    Passing.ATTEMPTS: lambda inner, before: inner[0] < slot_of(before),
    Passing.TICKETS: lambda row, before: row.expires < before,
    Passing.DEVICES: lambda inner, before: inner[1] < before,
    Passing.DRAFTS: lambda row, before: row.submitted_at is None and row.created_at < before,
}
"""Whether a row is old; of attempts and devices, one of those in a row."""


class MemoryExpiry:
    """What one session does with it."""

    def __init__(self, tables: Tables, journal: Journal) -> None:
        self._tables = tables
        self._journal = journal
        self._rows: Mapping[Passing, Table[Any, Any]] = {
            Passing.RESULTS: tables.records.results,
            Passing.LETTERS: tables.records.letters,
            Passing.ATTEMPTS: tables.attempts.attempts,
            Passing.TICKETS: tables.attempts.tickets,
            Passing.DEVICES: tables.attempts.devices,
            Passing.DRAFTS: tables.declarations.declarations,
        }

    def count(self, passing: Passing, before: datetime) -> int:
        return sum(1 for _ in self._old(passing, before))

    def drop(self, passing: Passing, before: datetime, limit: int) -> int:
        self._journal.begin()
        old = [*islice(self._old(passing, before), limit)]
        for key, inner in old:
            self._let_go(self._rows[passing], key, inner)
        return len(old)

    def ended_registrations(self, before: datetime, *, after: str, limit: int) -> Sequence[str]:
        rolls = self._tables.people.rolls.values()
        ended = (each.person_id for each, at in rolls if each.state in _ENDED and at < before)
        return sorted(id for id in ended if id > after)[:limit]

    def ended_petitions(self, before: datetime, *, after: str, limit: int) -> Sequence[Petition]:
        rows = self._tables.petitions.petitions.values()
        those = (
            each for each in rows if each.kind is PetitionKind.ORGANISATION and each.state in _NOT_GRANTED
        )
        ended = (each for each in those if each.filed_at < before and each.answers and each.id > after)
        return sorted(ended, key=lambda each: each.id)[:limit]

    def _old(self, passing: Passing, before: datetime) -> Iterator[tuple[Hashable, Hashable]]:
        """The keys of rows; and, of attempts and devices, which of those in the row."""
        is_old, rows = _OLD[passing], self._rows[passing]
        for key in rows:
            row: Any = rows.get(key)
            if passing in (Passing.ATTEMPTS, Passing.DEVICES):
                yield from ((key, inner[0]) for inner in row.items() if is_old(inner, before))
            elif is_old(row, before):
                yield key, None

    def _let_go(self, rows: Table[Any, Any], key: Hashable, inner: Hashable) -> None:
        row: Any = rows.get(key)
        rest = {} if inner is None else {each: row[each] for each in row if each != inner}
        rows.put(self._journal, key, rest) if rest else rows.drop(self._journal, key)
