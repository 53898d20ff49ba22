"""Sending what waits in the outbox."""

import logging
from datetime import datetime

from cetms_core.contracts import Mailer, Store

log = logging.getLogger("cetms_core.notifications")


def deliver(store: Store, mailer: Mailer, *, at: datetime, limit: int = 100) -> int:
    """Hands the oldest letters to the mail system, each in a transaction of its own, and says how many went.

    A letter is marked after it was handed over, so a crash between the two sends it twice, under one Message-ID.
    One that the mail system refuses stays for the next time and holds up no other.
    """
    with store.session() as session:
        letters = session.outbox.unsent(limit)
    went = 0
    for letter in letters:
        try:
            mailer.send(letter)
        except Exception as fault:  # whatever a mail system raises, the letter must not be lost
            log.error("letter %s was not sent: %s", letter.id, type(fault).__name__)
            continue
        with store.session() as session:
            session.outbox.sent(letter, at)
        went += 1
    return went
