from datetime import UTC, datetime

from cetms_core.accounts.ticket import Ticket, TicketKind


def test_nothing_that_opens_anything_is_shown():
    shown = repr(Ticket(TicketKind.RESET, "the key", datetime(2025, 6, 1, tzinfo=UTC), "p1", "7GQK"))

    assert "p1" in shown
    assert not {each for each in ("the key", "7GQK") if each in shown}
