"""However much somebody has, all of it is read, a page at a time."""

import pytest

from cetms_core.commands.own_account import everything
from tests.house import LI, House, conference


def test_lists_are_read_to_their_end(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everything, "LONGEST_PAGE", 2)
    with house.transaction(LI) as tx:
        for number in range(5):
            tx.draft("academic_conference", 2025, conference(f"论坛{number}"))

        titles = {each["answers"][0]["answer"] for each in tx.export().whole()["declarations"]}  # type: ignore[union-attr,call-overload,index]
        events = tx.export().whole()["history"]

    assert {f"论坛{number}" for number in range(5)} == titles
    assert 5 == len(events)  # type: ignore[arg-type]
