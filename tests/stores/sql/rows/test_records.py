"""Lines of the account are what they were when they come back."""

from typing import Any

import pytest

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.ledger import EntryKind
from cetms_core.stores.sql.rows.records import entry_of, entry_values
from cetms_core.testing.stores.samples import HOURS, OTHER, draft, entry

DECLARED = draft()


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"kind": EntryKind.REVERSAL, "hours": HOURS * -1, "reason": "重复"},
        {"round": 2, "year": 2013, "subject": Subject.ELECTIVE, "hours": Hours(0), "person_id": OTHER},
    ],
)
def test_a_line_is_kept(changes: dict[str, Any]) -> None:
    line = entry(DECLARED, **changes)

    found = entry_of(entry_values(line))

    assert line == found
    assert line.hours.terms == found.hours.terms


def test_a_row_holds_primitives_alone() -> None:
    assert {str, int} == {*map(type, entry_values(entry(DECLARED)).values())}
