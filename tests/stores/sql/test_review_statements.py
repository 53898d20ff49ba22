"""No list of submissions or loans is sorted that an index has in order."""

import pytest

from cetms_core.stores.sql import review_statements as statements
from cetms_core.stores.sql.engine import Database

LISTS = {
    "SUBMISSIONS": {"person_id": "p", "declaration_id": "d"},
    "BORROWED": {"borrower": "p"},
    "LENT": {"lender": "p"},
}


@pytest.mark.parametrize("name", LISTS)
def test_it_is_read_in_order(database: Database, name: str) -> None:
    with database.engine.connect() as connection:
        text = getattr(statements, name).on(database.engine.dialect)
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text.sql}", text.arranged(LISTS[name]))
        steps = [row[-1] for row in plan]

    assert any("USING" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)
