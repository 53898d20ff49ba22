"""Sending what waits in the outbox: between two letters, one transaction says what became of the last and takes the next."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from attrs import define, frozen

from cetms_core.contracts import Clock, Mailer, Outbox, Store
from cetms_core.contracts.retrying import retried
from cetms_core.domain.letter import Mailing
from cetms_core.notifications.failures import Undeliverable, Unreachable
from cetms_core.notifications.rules import SendingRules

log = logging.getLogger("cetms_core.notifications")


@define
class Tally:
    """What became of the letters of one round."""

    sent: int = 0
    postponed: int = 0
    given_up: int = 0
    unanswered: int = 0
    """How many times in a row nobody answered, at the end of the round."""

    @property
    def tried(self) -> int:
        return self.sent + self.postponed + self.given_up


@frozen
class Outcome:
    """What became of one letter."""

    mailing: Mailing
    fault: Exception | None


def never() -> bool:
    """Nobody asks for the round to end."""
    return False


def deliver(
    store: Store,
    mailer: Mailer,
    *,
    clock: Clock,
    rules: SendingRules | None = None,
    limit: int = 100,
    stopped: Callable[[], bool] = never,
) -> Tally:
    """Hands over the letters whose time has come, the longest due first, at most `limit`, and says what became of them.

    A letter is marked after it was handed over, so a crash between the two, or a store that stays busy,
    sends it twice, under one Message-ID.
    One that is refused holds up no other; while one is being sent, other workers leave it alone.
    """
    rules, tally, last = rules or SendingRules(), Tally(), None
    while True:
        ending = tally.tried >= limit or tally.unanswered >= rules.unanswered or stopped()
        turn = partial(_turned, store, last, clock(), rules, ending=ending)
        mailing = retried(turn, looks=True)  # to mark one twice changes nothing
        if mailing is None:
            return tally
        last = _handed_over(mailer, mailing)
        _count(tally, last, rules)


def _turned(
    store: Store, last: Outcome | None, now: datetime, rules: SendingRules, *, ending: bool
) -> Mailing | None:
    """The next letter, once it is written down what became of the last; who finds nothing to do locks nothing."""
    with store.session() as session:
        if last is None and not session.outbox.due(now, 1):
            return None
        session.begin("outbox")
        if last is not None:
            _mark(session.outbox, last, now, rules)
        return None if ending else _taken(session.outbox, now, rules)


def _taken(outbox: Outbox, now: datetime, rules: SendingRules) -> Mailing | None:
    while due := outbox.due(now, 1):
        (mailing,) = due
        crowded_until = _crowded_until(outbox, mailing, now, rules)
        outbox.claimed(mailing, until=crowded_until or now + rules.lease)
        if crowded_until is None:
            return mailing
    return None


def _crowded_until(outbox: Outbox, mailing: Mailing, now: datetime, rules: SendingRules) -> datetime | None:
    """When its address may get a letter again; None if it may now."""
    letters, first = outbox.sent_to(mailing.letter.to, since=now - rules.window)
    return first + rules.window if first and letters >= rules.most_to_one_address else None


def _handed_over(mailer: Mailer, mailing: Mailing) -> Outcome:
    try:
        mailer.send(mailing.letter)
    except Exception as fault:  # whatever a mail system raises, the letter must not be lost
        log.error("letter %s was not sent: %s", mailing.letter.id, type(fault).__name__)
        return Outcome(mailing, fault)
    return Outcome(mailing, None)


def _is_given_up(outcome: Outcome, rules: SendingRules) -> bool:
    if isinstance(outcome.fault, Unreachable):
        return False
    return isinstance(outcome.fault, Undeliverable) or outcome.mailing.attempts + 1 >= rules.attempts


def _mark(outbox: Outbox, outcome: Outcome, now: datetime, rules: SendingRules) -> None:
    mailing, error = outcome.mailing, type(outcome.fault).__name__
    if outcome.fault is None:
        outbox.sent(mailing.letter, now)
    elif _is_given_up(outcome, rules):
        outbox.given_up(mailing, error=error, attempts=mailing.attempts + 1)
    elif isinstance(outcome.fault, Unreachable):
        until = now + rules.pause_while_unreachable()
        outbox.postponed(mailing, until=until, error=error, attempts=mailing.attempts)
    else:
        attempts = mailing.attempts + 1
        outbox.postponed(mailing, until=now + rules.pause(attempts), error=error, attempts=attempts)


def _count(tally: Tally, outcome: Outcome, rules: SendingRules) -> None:
    tally.unanswered = tally.unanswered + 1 if isinstance(outcome.fault, Unreachable) else 0
    if outcome.fault is None:
        tally.sent += 1
    elif _is_given_up(outcome, rules):
        tally.given_up += 1
    else:
        tally.postponed += 1
