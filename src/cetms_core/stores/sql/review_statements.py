"""The statements on what was handed in, and on offices that were lent."""

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.review_tables import loan, submission

ADD_SUBMISSION = shapes.add(submission)
SUBMISSIONS = Prepared(shapes.rows(submission, "person_id", "declaration_id").order_by(submission.c.round))

ADD_LOAN = shapes.add(loan)
LOAN = shapes.one(loan)
CHANGE_LOAN = shapes.change_seen(loan)
BORROWED = Prepared(shapes.rows(loan, "borrower").order_by(loan.c.lent_at, loan.c.id))
LENT = Prepared(shapes.rows(loan, "lender").order_by(loan.c.lent_at, loan.c.id))
