"""验证码 kept in the store, so that each can be answered once in all processes of a portal (S8, S10)."""

from collections.abc import Callable
from datetime import datetime

from cetms_core.accounts import Answer, Challenge
from cetms_core.accounts.captcha import is_right, new_challenge
from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.contracts import Session, Store
from cetms_core.contracts.retrying import kept_at_once


class StoreCaptcha:
    """Challenges that every process knows; each is used up by its first answer, right or wrong.

    It writes in transactions of its own, so a visit that asks it must not have written before.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime], *, letters: int = 4) -> None:
        self._store = store
        self._clock = clock
        self._letters = letters

    def challenge(self) -> Challenge:
        """A new one; those that ran out are forgotten."""
        return kept_at_once(self._store, self._issued, looks=True)  # one too many runs out like the others

    def redeem(self, answer: Answer) -> bool:
        """Whether the answer is right; it can't be given again."""
        kept = kept_at_once(
            self._store, lambda session: session.tickets.redeem(TicketKind.CAPTCHA, answer.id)
        )
        return kept is not None and is_right(
            Challenge(kept.key, kept.text, kept.expires), answer, self._clock()
        )

    def _issued(self, session: Session) -> Challenge:
        now = self._clock()
        made = new_challenge(now, self._letters)
        session.tickets.sweep(now)
        session.tickets.issue(Ticket(TicketKind.CAPTCHA, made.id, made.expires, text=made.text))
        return made
