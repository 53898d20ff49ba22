"""Lines of the account, as rows."""

from datetime import date

from cetms_core.domain.subject import Subject
from cetms_core.ledger import Achievement, Entry, EntryKind
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import (
    hours_of,
    instant,
    moment,
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
