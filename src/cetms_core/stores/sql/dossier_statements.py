"""The statements about one person as a whole."""

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, func, or_, select, update

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.attempt_table import known_device
from cetms_core.stores.sql.erasing import BLANKS
from cetms_core.stores.sql.event_table import event
from cetms_core.stores.sql.letter_table import letter
from cetms_core.stores.sql.petition_tables import petition, relief
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.receipt_table import receipt
from cetms_core.stores.sql.review_tables import loan, submission
from cetms_core.stores.sql.tables import account, declaration, id_number_claim, professional, result

# ── what is there ─────────────────────────────────────────────────────────────────────────────────────────

LETTERS_TO = Prepared(shapes.rows(letter, "person_id").order_by(letter.c.written_at, letter.c.id))
DEVICES = Prepared(
    select(known_device.c.at).where(shapes.where(known_device, "person_id")).order_by(known_device.c.at)
)
ANSWERED = Prepared(
    select(result.c.recorded_at).where(shapes.where(result, "person_id")).order_by(result.c.recorded_at)
)
RECEIVED = Prepared(
    select(receipt.c.received_at).where(shapes.where(receipt, "person_id")).order_by(receipt.c.received_at)
)
PETITIONS_ABOUT = Prepared(
    shapes.rows(petition, "about", "kind").order_by(petition.c.filed_at, petition.c.id)
)

# ── taking it out ─────────────────────────────────────────────────────────────────────────────────────────

_person = bindparam("person_id", type_=account.c.person_id.type)


def _blank(table: Table, whose: ColumnElement[bool]) -> Prepared:
    later = {"version": table.c.version + 1} if "version" in table.c else {}
    return Prepared(update(table).where(whose).values({**BLANKS[table], **later}))


BLANK_PETITION = _blank(petition, shapes.where(petition, "id"))
FREE_NUMBERS = Prepared(
    delete(id_number_claim).where(
        id_number_claim.c.person_id == _person, shapes.where(id_number_claim, "id_number")
    )
)
ERASE = (
    _blank(
        event,
        and_(
            event.c.about == _person, event.c.sequence < shapes.given(event, "sequence"), event.c.words != ""
        ),
    ),
    _blank(submission, submission.c.person_id == _person),
    _blank(declaration, declaration.c.person_id == _person),
    _blank(relief, relief.c.person_id == _person),
    _blank(loan, loan.c.lender == _person),
    _blank(loan, loan.c.borrower == _person),
    _blank(petition, or_(petition.c.about == _person, petition.c.petitioner == _person)),
    _blank(professional, professional.c.person_id == _person),
    _blank(account, account.c.person_id == _person),
    Prepared(delete(letter).where(letter.c.person_id == _person)),
    Prepared(delete(result).where(result.c.person_id == _person)),
    Prepared(delete(receipt).where(receipt.c.person_id == _person)),
)
"""In this order; each by a key or an index."""

LAST_LINE = Prepared(
    select(func.max(event.c.sequence).label("sequence")).where(
        shapes.where(event, "about"), event.c.name == bindparam("name")
    )
)
