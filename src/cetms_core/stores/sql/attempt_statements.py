"""The statements on attempts, known devices, and what can be used once."""

from sqlalchemy import bindparam, delete, select, update

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.attempt_table import attempt, known_device, store_secret, ticket
from cetms_core.stores.sql.prepared import Prepared

KEEP_SECRET = shapes.add_if_absent(store_secret)
SECRET = shapes.one(store_secret)

ATTEMPTS = Prepared(
    select(attempt.c.slot, attempt.c.number).where(
        shapes.where(attempt, "key"), attempt.c.slot >= shapes.given(attempt, "slot")
    )
)
FIRST_ATTEMPT = shapes.add(attempt)
ANOTHER_ATTEMPT = Prepared(
    update(attempt)
    .where(shapes.where(attempt, "key", "slot"))
    .values(number=attempt.c.number + bindparam("more", type_=attempt.c.number.type))
)
SWEEP_ATTEMPTS = Prepared(delete(attempt).where(attempt.c.slot < shapes.given(attempt, "slot")))

REMEMBER_DEVICE = shapes.add_if_absent(known_device)
DEVICE = shapes.one(known_device)
FORGET_DEVICES = Prepared(delete(known_device).where(shapes.where(known_device, "person_id")))

ISSUE_TICKET = shapes.add(ticket)
TICKET = shapes.one(ticket)
USE_TICKET = Prepared(delete(ticket).where(shapes.where(ticket, "kind", "key")))
VOID_TICKETS = Prepared(delete(ticket).where(shapes.where(ticket, "kind", "holder")))
SWEEP_TICKETS = Prepared(delete(ticket).where(ticket.c.expires <= shapes.given(ticket, "expires")))
