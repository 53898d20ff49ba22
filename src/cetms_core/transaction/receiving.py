"""Receiving a file for somebody: within the quota, inspected, written down, and then kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, TypeVar

from attrs import frozen

from cetms_core.attachments import Inspection
from cetms_core.commands.desk import BEIJING
from cetms_core.contracts import Clock, Files, Session, Store
from cetms_core.contracts.retrying import kept_at_once
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.receipt import NOBODY, Receipt, receipt_of
from cetms_core.errors import CetmsError, Refused
from cetms_core.files import Quota, receive
from cetms_core.findings import Finding

Result = TypeVar("Result")


@frozen
class Reception:
    """Where files come in; what it writes, it writes in short sessions of its own, and never while bytes stream."""

    store: Store
    files: Files
    clock: Clock
    inspection: Inspection
    limit: int
    """In bytes, of one file."""

    quota: Quota | None

    def receive(self, stream: BinaryIO, filename: str, person_id: str) -> Attachment:
        """The attachment, with a receipt for this person.

        Raises:
            Refused: if the quota is used up, or the file can't be taken; then nothing is kept.
        """
        quota = self.quota if person_id != NOBODY else None
        if quota is not None:
            self._once(lambda session: self._demand_room(session, quota, person_id))
        return receive(
            self.files,
            stream,
            filename=filename,
            limit=self.limit if quota is None else min(self.limit, quota.size),
            inspection=self.inspection,
            noted=lambda attachment: self._noted(receipt_of(attachment, person_id, self.clock()), quota),
        )

    @contextmanager
    def _noted(self, receipt: Receipt, quota: Quota | None) -> Iterator[None]:
        """The receipt is there before the bytes are kept, so that none are kept beyond the quota."""

        def note(session: Session) -> bool:
            _take_turn(session, receipt)
            is_new = session.receipts.find(receipt.person_id, receipt.mark) is None
            if quota is not None:
                self._demand_room(session, quota, receipt.person_id, receipt)
            session.receipts.add(receipt)
            return is_new

        is_new = self._once(note)
        try:
            yield
        except BaseException:
            if is_new:
                with suppress(CetmsError):
                    self._once(lambda session: _take_back(session, receipt))
            raise

    def _demand_room(
        self, session: Session, quota: Quota, person_id: str, receipt: Receipt | None = None
    ) -> None:
        """Refuses what is too much; the same file sent again counts once."""
        sent = session.receipts.waiting(person_id, since=self.clock() - quota.window)
        waiting = [each for each in sent if receipt is None or each.mark != receipt.mark]
        frees = quota.frees_at(waiting, 1 if receipt is None else receipt.size)
        if frees is not None:
            raise Refused([_used_up(quota, frees.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M"))])

    def _once(self, work: Callable[[Session], Result]) -> Result:
        return kept_at_once(self.store, work)


def _take_turn(session: Session, receipt: Receipt) -> None:
    """One file of one person at a time; whom we have no account of waits for everybody, for then no row is theirs alone."""
    if receipt.person_id == NOBODY:
        session.begin(receipt.mark[:32])
    elif session.people.account(receipt.person_id) is None:
        session.begin()
    else:
        session.begin(receipt.person_id)


def _take_back(session: Session, receipt: Receipt) -> None:
    """The file did not come; whoever sent the same meanwhile keeps the receipt that counts from then."""
    _take_turn(session, receipt)
    if session.receipts.find(receipt.person_id, receipt.mark) == receipt:
        session.receipts.forget(receipt.person_id, receipt.mark)


def _used_up(quota: Quota, frees: str) -> Finding:
    hours = quota.window.total_seconds() / 3600
    values = {
        "hours": f"{hours:g}",
        "files": quota.files,
        "size": f"{quota.size / 1024**2:g}",
        "frees": frees,
    }
    return Finding("attachment.quota_used_up", "attachment", values=values)
