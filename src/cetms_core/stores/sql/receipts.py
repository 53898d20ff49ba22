"""The files that were received, in the database."""

from collections.abc import Sequence
from datetime import datetime

from cetms_core.domain.receipt import Receipt
from cetms_core.stores.sql import receipt_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, moment


class SqlReceipts:
    """What one session does with receipts."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, receipt: Receipt) -> None:
        row = receipt_values(receipt)
        if not self._renewed(row) and not self._line.add(statements.ADD_RECEIPT, row):
            self._renewed(row)  # somebody sent the same at the same moment

    def find(self, person_id: str, mark: str) -> Receipt | None:
        row = self._line.one(statements.RECEIPT, {"person_id": person_id, "mark": mark})
        return None if row is None else _receipt_of(row)

    def waiting(self, person_id: str, *, since: datetime) -> Sequence[Receipt]:
        asked = {"person_id": person_id, "received_at": instant(since)}
        return [_receipt_of(row) for row in self._line.read(statements.WAITING_RECEIPTS, asked)]

    def declared(self, person_id: str, mark: str) -> None:
        self._line.write(statements.DECLARED, {"person_id": person_id, "mark": mark})

    def forget(self, person_id: str, mark: str) -> None:
        self._line.write(statements.FORGET_RECEIPT, {"person_id": person_id, "mark": mark})

    def sweep(self, before: datetime) -> int:
        return self._line.write(statements.SWEEP_RECEIPTS, {"received_at": instant(before)})

    def _renewed(self, row: Values) -> bool:
        return bool(self._line.write(statements.RENEW_RECEIPT, row))


def receipt_values(receipt: Receipt) -> Values:
    """The row of a receipt."""
    return {
        "person_id": receipt.person_id,
        "mark": receipt.mark,
        "size": receipt.size,
        "received_at": instant(receipt.received_at),
        "declared": int(receipt.declared),
    }


def _receipt_of(row: Row) -> Receipt:
    return Receipt(
        row["person_id"], row["mark"], row["size"], moment(row["received_at"]), bool(row["declared"])
    )
