"""Totals of units, receipts of files, sealed fields, and words of the history that can be taken out.

The way back is open until something was written that the older release could not read.
"""

from alembic import op

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.migrations.reshaping import reshape

revision = "4"
down_revision = "3"

STRIPES = 256
FILLED = {
    "account": {"identity": "'plain:' || id_number"},
    "professional": {"identity": "'plain:' || id_number"},
    "letter": {"addressee": "'plain:' || recipient", "person_id": "''"},
    "event": {"salt": "''", "words": "''"},
}

COUNT = """
INSERT INTO unit_change
    (person_id, id, region, employer, year, type, subject, tenths, declarations, people)
SELECT
    e.person_id, CAST(MIN(e.sequence) AS VARCHAR(32)), d.region, d.employer, e.year, e.type, e.subject,
    SUM(e.tenths),
    SUM(CASE e.kind WHEN '计入' THEN 1 WHEN '冲回' THEN -1 ELSE 0 END),
    CASE WHEN ROW_NUMBER() OVER (
            PARTITION BY e.person_id, d.region, d.employer, e.year ORDER BY MIN(e.sequence)
        ) = 1 AND SUM(SUM(e.tenths)) OVER (PARTITION BY e.person_id, d.region, d.employer, e.year) > 0
        THEN 1 ELSE 0 END
FROM entry e JOIN declaration d ON d.person_id = e.person_id AND d.id = e.declaration_id
GROUP BY e.person_id, d.region, d.employer, e.year, e.type, e.subject
"""
"""What the accounts come to so far, as changes that wait to be folded."""

UNREADABLE = {
    "sealed fields": "SELECT COUNT(*) FROM seal_key",
    "people who were erased": "SELECT COUNT(*) FROM professional WHERE state = '已注销'",
    "lines of the history with words beside them": "SELECT COUNT(*) FROM event WHERE words <> ''",
    "petitions to be erased": "SELECT COUNT(*) FROM petition WHERE kind = '注销'",
}


def upgrade() -> None:
    """New columns from what was there; the totals from the accounts."""
    connection = op.get_bind()
    reshape(connection, 3, 4, FILLED)
    for stripe in range(STRIPES):
        connection.exec_driver_sql(f"INSERT INTO turn (stripe, taken) VALUES ({stripe}, 0)")
    connection.exec_driver_sql("UPDATE petition SET proof = 'plain:' || proof WHERE proof <> ''")
    connection.exec_driver_sql(COUNT)


def downgrade() -> None:
    """What is new goes; refused where the older release would lose something."""
    connection = op.get_bind()
    for what, question in UNREADABLE.items():
        if number := connection.exec_driver_sql(question).scalar_one():
            raise CetmsError(f"there is no way back: the older release can't read {number} {what}")
    connection.exec_driver_sql("UPDATE petition SET proof = substr(proof, 7) WHERE proof <> ''")
    reshape(connection, 4, 3, {})
