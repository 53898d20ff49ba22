"""Letters on their way, in the database; those that went are kept, with the time."""

from collections.abc import Sequence
from datetime import datetime

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter, LetterState, Mailing
from cetms_core.domain.page import Mark
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.letters import letter_of, letter_values, mailing_of
from cetms_core.stores.sql.rows.primitives import instant, instant_or_none, marked, moment_or_none

LONGEST_ERROR = 64
"""In characters."""


class SqlOutbox:
    """What one session does with letters."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, letter: Letter) -> None:
        if not letter.to.text:
            return
        self._line.write(statements.ADD_LETTER, letter_values(letter))

    def unsent(self, limit: int) -> Sequence[Letter]:
        return [letter_of(row) for row in self._line.read(statements.UNSENT, {"above": "", "limit": limit})]

    def due(self, now: datetime, limit: int) -> Sequence[Mailing]:
        found = self._line.read(statements.DUE, {"now": instant(now), "limit": limit})
        return [mailing_of(row) for row in found]

    def claimed(self, mailing: Mailing, *, until: datetime) -> None:
        self._mark(
            mailing.letter.id, mailing.state, due_at=until, error=mailing.error, attempts=mailing.attempts
        )

    def sent(self, letter: Letter, at: datetime) -> None:
        self._mark(letter.id, LetterState.SENT, sent_at=at)

    def postponed(self, mailing: Mailing, *, until: datetime, error: str, attempts: int) -> None:
        self._mark(mailing.letter.id, LetterState.FAILED, due_at=until, error=error, attempts=attempts)

    def given_up(self, mailing: Mailing, *, error: str, attempts: int) -> None:
        self._mark(mailing.letter.id, LetterState.GIVEN_UP, error=error, attempts=attempts)

    def retried(self, id: str, at: datetime) -> bool:
        return self._mark(id, LetterState.WAITING, due_at=at)

    def listed(self, state: LetterState, *, after: Mark | None, limit: int) -> Sequence[Mailing]:
        values = {"state": state.value, "limit": limit, **marked(after, "")}
        return [mailing_of(row) for row in self._line.read(statements.LETTERS, values)]

    def sent_to(self, address: EmailAddress, *, since: datetime) -> tuple[int, datetime | None]:
        sent, first = 0, list[str]()
        for form in self._line.seals.forms("email", address.text):
            (row,) = self._line.read(statements.SENT_TO, {"addressee": form, "since": instant(since)})
            sent += row["letters"]
            first += [row["first"]] if row["first"] else []
        return sent, moment_or_none(min(first, default=None))

    def _mark(
        self,
        id: str,
        state: LetterState,
        *,
        due_at: datetime | None = None,
        sent_at: datetime | None = None,
        error: str = "",
        attempts: int = 0,
    ) -> bool:
        """Whether it was there and had not gone yet."""
        values = {
            "id": id,
            "state": state.value,
            "due_at": instant_or_none(due_at),
            "sent_at": instant_or_none(sent_at),
            "error": error[:LONGEST_ERROR],
            "attempts": attempts,
        }
        return bool(self._line.write(statements.MARK_LETTER, values))
