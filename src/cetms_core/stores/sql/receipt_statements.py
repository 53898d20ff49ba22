"""The statements on the files that were received."""

from sqlalchemy import delete, literal_column, update

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.receipt_table import receipt

ADD_RECEIPT = shapes.add(receipt)
RENEW_RECEIPT = Prepared(
    update(receipt)
    .where(shapes.where(receipt, "person_id", "mark"))
    .values(received_at=shapes.given(receipt, "received_at"))
)
RECEIPT = shapes.one(receipt)
WAITING_RECEIPTS = Prepared(
    shapes.rows(receipt, "person_id")
    .where(
        receipt.c.declared == literal_column("0"),
        receipt.c.received_at > shapes.given(receipt, "received_at"),
    )
    .order_by(receipt.c.received_at, receipt.c.mark)
)
DECLARED = Prepared(
    update(receipt)
    .where(shapes.where(receipt, "person_id", "mark"), receipt.c.declared == literal_column("0"))
    .values(declared=literal_column("1"))
)
FORGET_RECEIPT = Prepared(delete(receipt).where(shapes.where(receipt, "person_id", "mark")))
SWEEP_RECEIPTS = Prepared(delete(receipt).where(receipt.c.received_at < shapes.given(receipt, "received_at")))
