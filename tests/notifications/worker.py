"""A worker that sends until nothing waits: `python -m tests.notifications.worker URL PORT [careless]`.

The careless one marks a letter before it is sent, as it must not be.
"""

import sys
from datetime import UTC, datetime, timedelta

from cetms_core import Letter
from cetms_core.notifications import SendingRules, deliver
from cetms_core.notifications.smtp import SmtpMailer
from cetms_core.stores.sql import SqlStore

MOMENT = timedelta(milliseconds=20)
RULES = SendingRules(
    attempts=10_000,
    first_pause=MOMENT,
    longest_pause=MOMENT,
    while_unreachable=MOMENT,
    lease=timedelta(seconds=1),
    most_to_one_address=1_000_000,
)
TIMEOUT = 0.5
"""In seconds; what answers later has timed out."""


def now() -> datetime:
    return datetime.now(UTC)


class Careless(SmtpMailer):
    """Marks a letter, then sends it."""

    store: SqlStore

    def send(self, letter: Letter) -> None:
        with self.store.session() as session:
            session.outbox.sent(letter, now())
        super().send(letter)


def main(url: str, port: str, *careless: str) -> None:
    store = SqlStore(url)
    Careless.store = store
    mailer = (Careless if careless else SmtpMailer)(
        "127.0.0.1", int(port), sender="a@example.cn", timeout=TIMEOUT
    )
    while waiting(store):
        deliver(store, mailer, clock=now, rules=RULES)


def waiting(store: SqlStore) -> bool:
    with store.session() as session:
        return bool(session.outbox.unsent(1))


if __name__ == "__main__":
    main(*sys.argv[1:])
