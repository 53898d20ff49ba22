"""Letters, and how far they have come, as rows."""

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter, LetterState, Mailing
from cetms_core.stores.sql.personal import PLAIN
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, moment, moment_or_none


def addressed(address: EmailAddress) -> str:
    """By what an address is found: marked as plain, since a keyed digest may take its place."""
    return f"{PLAIN}{address.text}"


def letter_values(letter: Letter) -> Values:
    """The row of a letter that was just written."""
    written_at = instant(letter.written_at)
    return {
        "id": letter.id,
        "person_id": letter.person_id,
        "recipient": letter.to.text,
        "addressee": addressed(letter.to),
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "kind": letter.kind,
        "error": "",
        "state": LetterState.WAITING.value,
        "attempts": 0,
        "written_at": written_at,
        "due_at": written_at,
        "sent_at": None,
    }


def letter_of(row: Row) -> Letter:
    """The letter of a row."""
    return Letter(
        row["id"],
        EmailAddress(row["recipient"]),
        row["subject"],
        row["text"],
        moment(row["written_at"]),
        row["html"],
        row["kind"],
        row["person_id"],
    )


def mailing_of(row: Row) -> Mailing:
    """The letter of a row, and how far it has come."""
    return Mailing(
        letter_of(row),
        LetterState(row["state"]),
        row["attempts"],
        moment_or_none(row["due_at"]),
        row["error"],
        moment_or_none(row["sent_at"]),
    )
