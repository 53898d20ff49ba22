"""The statements about what happened and what is to be sent."""

from sqlalchemy import bindparam, func, select, update

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.event_table import chain_head, event
from cetms_core.stores.sql.letter_table import letter
from cetms_core.stores.sql.prepared import Prepared

# ── history ───────────────────────────────────────────────────────────────────────────────────────────────

WRITE_DOWN = shapes.add(event)
HISTORY = Prepared(shapes.rows(event, "about", "record").order_by(event.c.sequence))
EVENTS = Prepared(
    shapes.rows(event, "about")
    .where(event.c.sequence < bindparam("before_sequence", type_=event.c.sequence.type))
    .order_by(event.c.sequence.desc())
    .limit(shapes.LIMIT)
)
CHAIN = Prepared(shapes.rows(event, "about").order_by(event.c.sequence))
CHAINS = Prepared(
    select(*event.c)
    .where(event.c.about > bindparam("above"), event.c.about <= bindparam("upto"))
    .order_by(event.c.about, event.c.sequence)
)
HEAD = shapes.one(chain_head)
BEGIN_CHAIN = shapes.add(chain_head)
MOVE_HEAD = shapes.change(chain_head)
HEADS = Prepared(
    select(*chain_head.c)
    .where(chain_head.c.about > bindparam("above"))
    .order_by(chain_head.c.about)
    .limit(shapes.LIMIT)
)

# ── letters ───────────────────────────────────────────────────────────────────────────────────────────────

ADD_LETTER = shapes.add(letter)
UNSENT = Prepared(
    select(*letter.c)
    .where(letter.c.due_at > bindparam("above"))
    .order_by(letter.c.due_at, letter.c.id)
    .limit(shapes.LIMIT)
)
DUE = Prepared(
    select(*letter.c)
    .where(letter.c.due_at <= bindparam("now"))
    .order_by(letter.c.due_at, letter.c.id)
    .limit(shapes.LIMIT)
)
LETTERS = Prepared(
    shapes.rows(letter, "state")
    .where(shapes.after(letter, "written_at", "id"))
    .order_by(letter.c.written_at, letter.c.id)
    .limit(shapes.LIMIT)
)
MARK_LETTER = Prepared(
    update(letter)
    .where(shapes.where(letter, "id"), letter.c.sent_at.is_(None))
    .values(
        {name: shapes.given(letter, name) for name in ("state", "due_at", "sent_at", "attempts", "error")}
    )
)
SENT_TO = Prepared(
    select(func.count(letter.c.sent_at).label("letters"))
    .add_columns(func.min(letter.c.sent_at).label("first"))
    .where(shapes.where(letter, "addressee"), letter.c.sent_at > bindparam("since"))
)
