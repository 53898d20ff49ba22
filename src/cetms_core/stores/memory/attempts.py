"""Attempts, known devices, and what can be used once, in memory."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from threading import RLock

from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.stores.memory.journal import Journal, Table


class AttemptTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.attempts: Table[str, Mapping[int, int]] = Table(lock)
        """By key, how many there were in each slot."""

        self.devices: Table[str, Mapping[str, datetime]] = Table(lock)
        """By person, when each was remembered."""

        self.tickets: Table[tuple[TicketKind, str], Ticket] = Table(lock)
        self.secret = secrets.token_hex(32)


class MemoryAttempts:
    """What one session does with attempts."""

    def __init__(self, tables: AttemptTables, journal: Journal) -> None:
        self._secret = tables.secret
        self._rows = tables.attempts
        self._journal = journal

    def secret(self) -> str:
        return self._secret

    def since(self, key: str, slot: int) -> Mapping[int, int]:
        seen = self._rows.get(key) or {}
        return {at: number for at, number in seen.items() if at >= slot}

    def add(self, key: str, slot: int, number: int) -> None:
        self._journal.begin()
        seen = self._rows.get(key) or {}
        self._rows.put(self._journal, key, {**seen, slot: seen.get(slot, 0) + number})

    def sweep(self, before: int) -> None:
        for key in self._rows:
            if self.since(key, before):
                self._rows.put(self._journal, key, self.since(key, before))
            else:
                self._rows.drop(self._journal, key)


class MemoryDevices:
    """What one session does with devices."""

    def __init__(self, tables: AttemptTables, journal: Journal) -> None:
        self._rows = tables.devices
        self._journal = journal

    def remember(self, person_id: str, device: str, at: datetime) -> None:
        self._journal.begin()
        known = self._rows.get(person_id) or {}
        self._rows.put(self._journal, person_id, {device: at, **known})

    def knows(self, person_id: str, device: str) -> bool:
        return device in (self._rows.get(person_id) or {})

    def forget(self, person_id: str) -> None:
        self._rows.drop(self._journal, person_id)


class MemoryTickets:
    """What one session does with what can be used once."""

    def __init__(self, tables: AttemptTables, journal: Journal) -> None:
        self._rows = tables.tickets
        self._journal = journal

    def issue(self, ticket: Ticket) -> None:
        self._rows.put(self._journal, (ticket.kind, ticket.key), ticket)

    def redeem(self, kind: TicketKind, key: str) -> Ticket | None:
        self._journal.begin()
        found = self.find(kind, key)
        self._rows.drop(self._journal, (kind, key))
        return found

    def find(self, kind: TicketKind, key: str) -> Ticket | None:
        return self._rows.get((kind, key))

    def void(self, kind: TicketKind, holder: str) -> None:
        self._drop([each for each in self._rows.values() if (each.kind, each.holder) == (kind, holder)])

    def sweep(self, before: datetime) -> None:
        self._drop([each for each in self._rows.values() if each.expires <= before])

    def _drop(self, tickets: list[Ticket]) -> None:
        for each in tickets:
            self._rows.drop(self._journal, (each.kind, each.key))
