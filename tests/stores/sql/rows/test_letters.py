"""Letters are what they were when they come back, and so is how far they have come."""

from typing import Any

import pytest
from attrs import evolve

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import LetterState, Mailing
from cetms_core.stores.sql.rows.letters import letter_of, letter_values, mailing_of
from cetms_core.stores.sql.rows.primitives import instant
from cetms_core.testing.stores.samples import NOW, letter


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"to": EmailAddress("用户@例子.中国"), "subject": "", "text": ""},
        {"html": "<p>您好</p>", "kind": "hours_corrected", "person_id": "a" * 32},
    ],
)
def test_a_letter_is_kept(changes: dict[str, Any]) -> None:
    written = letter(**changes)

    assert written == letter_of(letter_values(written))
    assert Mailing(written, due_at=NOW) == mailing_of(letter_values(written))
    assert {str, int, type(None)} == {*map(type, letter_values(written).values())}


def test_how_far_it_has_come_is_kept() -> None:
    row = {
        **letter_values(letter()),
        "state": "已发送",
        "attempts": 2,
        "due_at": None,
        "sent_at": instant(NOW),
    }

    assert evolve(Mailing(letter()), state=LetterState.SENT, attempts=2, sent_at=NOW) == mailing_of(row)
