"""What was handed in stays as it was, whoever sends their own SQL."""

import sqlite3
from pathlib import Path

import pytest

from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.reviews import hand_in
from cetms_core.testing.stores.samples import keep


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE submission SET remark = '另写'",
        "DELETE FROM submission",
        "REPLACE INTO submission SELECT * FROM submission",
    ],
)
def test_a_submission_is_only_added_to(tmp_path: Path, statement: str) -> None:
    store = SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}")
    keep(store, hand_in)
    with sqlite3.connect(tmp_path / "cetms.db") as raw:
        before = raw.execute("SELECT * FROM submission").fetchall()
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)
        assert before == raw.execute("SELECT * FROM submission").fetchall()
    raw.close()
    store.close()
