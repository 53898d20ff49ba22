"""Attempts, known devices, and what can be used once, in the database."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.stores.sql import attempt_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, moment


class SqlAttempts:
    """What one session does with attempts."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def secret(self) -> str:
        kept = self._line.one(statements.SECRET, {"name": "attempts"})
        if kept is None:
            made = {"name": "attempts", "value": secrets.token_hex(32)}
            self._line.add(statements.KEEP_SECRET, made)
            return self.secret()
        return str(kept["value"])

    def since(self, key: str, slot: int) -> Mapping[int, int]:
        found = self._line.read(statements.ATTEMPTS, {"key": key, "slot": slot})
        return {row["slot"]: row["number"] for row in found}

    def add(self, key: str, slot: int, number: int) -> None:
        place: Values = {"key": key, "slot": slot}
        more: Values = {**place, "more": number}
        if not self._line.write(statements.ANOTHER_ATTEMPT, more) and not self._line.add(
            statements.FIRST_ATTEMPT, {**place, "number": number}
        ):  # somebody else was the first a moment ago
            self._line.write(statements.ANOTHER_ATTEMPT, more)

    def sweep(self, before: int) -> None:
        self._line.write(statements.SWEEP_ATTEMPTS, {"slot": before})


class SqlDevices:
    """What one session does with devices."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def remember(self, person_id: str, device: str, at: datetime) -> None:
        row = {"person_id": person_id, "device": device, "at": instant(at)}
        self._line.write(statements.REMEMBER_DEVICE, row)

    def knows(self, person_id: str, device: str) -> bool:
        return self._line.one(statements.DEVICE, {"person_id": person_id, "device": device}) is not None

    def forget(self, person_id: str) -> None:
        self._line.write(statements.FORGET_DEVICES, {"person_id": person_id})


class SqlTickets:
    """What one session does with what can be used once."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def issue(self, ticket: Ticket) -> None:
        self._line.begin_unless_begun(ticket.key)
        self._line.write(statements.ISSUE_TICKET, ticket_values(ticket))

    def redeem(self, kind: TicketKind, key: str) -> Ticket | None:
        self._line.begin_unless_begun(key)
        found = self.find(kind, key)
        if found is None or not self._line.write(statements.USE_TICKET, {"kind": kind.value, "key": key}):
            return None
        return found

    def find(self, kind: TicketKind, key: str) -> Ticket | None:
        row = self._line.one(statements.TICKET, {"kind": kind.value, "key": key})
        return None if row is None else _ticket_of(row)

    def void(self, kind: TicketKind, holder: str) -> None:
        self._line.write(statements.VOID_TICKETS, {"kind": kind.value, "holder": holder})

    def sweep(self, before: datetime) -> None:
        self._line.begin_unless_begun(secrets.token_hex(16))  # a turn of its own: what ran out is nobody's
        self._line.write(statements.SWEEP_TICKETS, {"expires": instant(before)})


def ticket_values(ticket: Ticket) -> Values:
    """The row of a ticket."""
    return {
        "kind": ticket.kind.value,
        "key": ticket.key,
        "expires": instant(ticket.expires),
        "holder": ticket.holder,
        "text": ticket.text,
    }


def _ticket_of(row: Row) -> Ticket:
    return Ticket(TicketKind(row["kind"]), row["key"], moment(row["expires"]), row["holder"], row["text"])
