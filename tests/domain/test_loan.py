from datetime import date, datetime, timedelta, timezone

import pytest
from attrs import evolve

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.loan import Loan

FIRST, LAST = date(2025, 6, 1), date(2025, 6, 7)
AT = datetime(2025, 5, 30, tzinfo=timezone(timedelta(hours=8)))
LOAN = Loan("1", "li", "wang", Role.AUTHORITY, "410100", FIRST, LAST, "出差", AT)


@pytest.mark.parametrize(("day", "holds"), [(31, False), (1, True), (4, True), (7, True), (8, False)])
def test_it_is_in_force_from_its_first_day_to_its_last(day, holds):
    today = date(2025, 5 if day == 31 else 6, day)

    assert holds is LOAN.is_in_force(today)
    assert not evolve(LOAN, ended_at=AT).is_in_force(today)


def test_the_borrower_acts_on_the_lenders_behalf():
    assert Actor("wang", Role.AUTHORITY, "410100", "li") == LOAN.actor
    assert Actor("li", Role.AUTHORITY, "410100") == LOAN.lent


def test_it_does_not_show_its_reason():
    assert "出差" not in repr(LOAN)
