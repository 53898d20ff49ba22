"""What is older than its time, in the database."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from attrs import frozen
from sqlalchemy import ColumnElement, Integer, Table, and_, bindparam, delete, func, or_, select

from cetms_core.accounts.throttle import slot_of
from cetms_core.domain.letter import LetterState
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.retention import Passing
from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.attempt_table import attempt, known_device, ticket
from cetms_core.stores.sql.letter_table import letter
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.petition_tables import petition
from cetms_core.stores.sql.prepared import Prepared, Values
from cetms_core.stores.sql.rows.petitions import petition_of
from cetms_core.stores.sql.rows.primitives import instant
from cetms_core.stores.sql.tables import declaration, professional, result


@frozen
class Expired:
    """The rows of one table that are older than that: counted, found by their keys, and let go one by one."""

    count: Prepared
    keys: Prepared
    drop: Prepared


def _expired(table: Table, old: ColumnElement[bool]) -> Expired:
    keys = [*table.primary_key.columns]
    one = shapes.where(table, *(key.name for key in keys))
    return Expired(
        Prepared(select(func.count().label("number")).select_from(table).where(old)),
        Prepared(select(*keys).where(old).order_by(*keys).limit(shapes.LIMIT)),
        Prepared(delete(table).where(one, old)),
    )


_BEFORE = bindparam("before", type_=letter.c.written_at.type)
_SLOT = bindparam("before_slot", type_=Integer)
_OUT = (LetterState.SENT.value, LetterState.GIVEN_UP.value)

EXPIRED: Mapping[Passing, Expired] = {
    Passing.RESULTS: _expired(result, result.c.recorded_at < _BEFORE),
    Passing.LETTERS: _expired(
        letter, and_(or_(*(letter.c.state == each for each in _OUT)), letter.c.written_at < _BEFORE)
    ),
    Passing.ATTEMPTS: _expired(attempt, attempt.c.slot < _SLOT),
    Passing.TICKETS: _expired(ticket, ticket.c.expires < _BEFORE),
    Passing.DEVICES: _expired(known_device, known_device.c.at < _BEFORE),
    Passing.DRAFTS: _expired(
        declaration, and_(declaration.c.submitted_at.is_(None), declaration.c.created_at < _BEFORE)
    ),
}
_ENDED = (RegistrationState.REJECTED.value, RegistrationState.WITHDRAWN.value)
ENDED_REGISTRATIONS = Prepared(
    select(professional.c.person_id)
    .where(
        or_(*(professional.c.state == each for each in _ENDED)),
        professional.c.sent_at < _BEFORE,
        professional.c.person_id > bindparam("past"),
    )
    .order_by(professional.c.person_id)
    .limit(shapes.LIMIT)
)
_NOT_GRANTED = (PetitionState.REFUSED.value, PetitionState.WITHDRAWN.value)
ENDED_PETITIONS = Prepared(
    select(*petition.c)
    .where(
        petition.c.kind == PetitionKind.ORGANISATION.value,
        or_(*(petition.c.state == each for each in _NOT_GRANTED)),
        petition.c.filed_at < _BEFORE,
        petition.c.answers != "{}",
        petition.c.id > bindparam("past"),
    )
    .order_by(petition.c.id)
    .limit(shapes.LIMIT)
)


class SqlExpiry:
    """What one session does with it."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def count(self, passing: Passing, before: datetime) -> int:
        row = self._line.one(EXPIRED[passing].count, _older(before))
        assert row is not None
        return int(row["number"])

    def drop(self, passing: Passing, before: datetime, limit: int) -> int:
        self._line.begin_unless_begun()
        keys = self._line.read(EXPIRED[passing].keys, {**_older(before), "limit": limit})
        return sum(self._line.write(EXPIRED[passing].drop, {**key, **_older(before)}) for key in keys)

    def ended_registrations(self, before: datetime, *, after: str, limit: int) -> Sequence[str]:
        asked: Values = {**_older(before), "past": after, "limit": limit}
        return [row["person_id"] for row in self._line.read(ENDED_REGISTRATIONS, asked)]

    def ended_petitions(self, before: datetime, *, after: str, limit: int) -> Sequence[Petition]:
        asked: Values = {**_older(before), "past": after, "limit": limit}
        return [petition_of(row) for row in self._line.read(ENDED_PETITIONS, asked)]


def _older(before: datetime) -> Values:
    return {"before": instant(before), "before_slot": slot_of(before)}
