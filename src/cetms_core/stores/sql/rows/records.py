"""Lines of the account, of the history, and letters, as rows."""

from datetime import date

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.event import Event
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Achievement, Entry, EntryKind
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import (
    hours_of,
    instant,
    mapping_of,
    moment,
    written,
    written_terms,
)


def entry_values(entry: Entry) -> Values:
    """The row of an entry."""
    return {
        "person_id": entry.person_id,
        "declaration_id": entry.declaration_id,
        "round": entry.round,
        "kind": entry.kind.value,
        "year": entry.year,
        "subject": entry.subject.value,
        "tenths": entry.hours.tenths,
        "terms": written_terms(entry.hours),
        "at": instant(entry.at),
        "reason": entry.reason,
        "turn": entry.turn,
        "type": entry.achievement.type,
        "jurisdiction": entry.achievement.jurisdiction,
        "dated": entry.achievement.dated.isoformat(),
        "same_as": entry.achievement.same_as,
    }


def entry_of(row: Row) -> Entry:
    """The entry of a row."""
    return Entry(
        row["person_id"],
        row["declaration_id"],
        row["round"],
        EntryKind(row["kind"]),
        row["year"],
        Subject(row["subject"]),
        hours_of(row["tenths"], row["terms"]),
        moment(row["at"]),
        Achievement(row["type"], row["jurisdiction"], date.fromisoformat(row["dated"]), row["same_as"]),
        row["reason"],
        row["turn"],
    )


def event_values(event: Event) -> Values:
    """The row of an event."""
    return {
        "about": event.about,
        "record": event.record,
        "name": event.name,
        "actor_id": event.actor.person_id,
        "actor_role": event.actor.role.value,
        "actor_scope": event.actor.scope,
        "at": instant(event.at),
        "before": str(event.before),
        "after": str(event.after),
        "reason": event.reason,
        "comments": written(dict(event.comments)),
    }


def event_of(row: Row) -> Event:
    """The event of a row."""
    return Event(
        row["about"],
        row["record"],
        row["name"],
        Actor(row["actor_id"], Role(row["actor_role"]), row["actor_scope"]),
        moment(row["at"]),
        row["before"],
        row["after"],
        row["reason"],
        mapping_of(row["comments"]),
    )


def letter_values(letter: Letter) -> Values:
    """The row of a letter."""
    return {
        "id": letter.id,
        "recipient": letter.to.text,
        "subject": letter.subject,
        "text": letter.text,
        "written_at": instant(letter.written_at),
        "sent_at": None,
    }


def letter_of(row: Row) -> Letter:
    """The letter of a row."""
    return Letter(
        row["id"], EmailAddress(row["recipient"]), row["subject"], row["text"], moment(row["written_at"])
    )
