"""The files that were received, in memory."""

from collections.abc import Sequence
from datetime import datetime
from threading import RLock

from attrs import evolve

from cetms_core.domain.receipt import Receipt
from cetms_core.stores.memory.journal import Journal, Table

ReceiptTable = Table[tuple[str, str], Receipt]


class ReceiptTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.receipts: ReceiptTable = Table(lock)


class MemoryReceipts:
    """What one session does with receipts."""

    def __init__(self, tables: ReceiptTables, journal: Journal) -> None:
        self._rows = tables.receipts
        self._journal = journal

    def add(self, receipt: Receipt) -> None:
        self._journal.begin()
        known = self.find(receipt.person_id, receipt.mark)
        renewed = receipt if known is None else evolve(known, received_at=receipt.received_at)
        self._rows.put(self._journal, (receipt.person_id, receipt.mark), renewed)

    def find(self, person_id: str, mark: str) -> Receipt | None:
        return self._rows.get((person_id, mark))

    def waiting(self, person_id: str, *, since: datetime) -> Sequence[Receipt]:
        mine = (each for each in self._rows.values() if each.person_id == person_id and not each.declared)
        late = (each for each in mine if each.received_at > since)
        return sorted(late, key=lambda each: (each.received_at, each.mark))

    def declared(self, person_id: str, mark: str) -> None:
        self._journal.begin()
        known = self.find(person_id, mark)
        if known is not None:
            self._rows.put(self._journal, (person_id, mark), evolve(known, declared=True))

    def forget(self, person_id: str, mark: str) -> None:
        self._rows.drop(self._journal, (person_id, mark))

    def sweep(self, before: datetime) -> int:
        self._journal.begin()
        old = [each for each in self._rows.values() if each.received_at < before]
        for each in old:
            self.forget(each.person_id, each.mark)
        return len(old)
