from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from cetms_core.domain.hours import Hours
from cetms_core.errors import InvalidValue
from cetms_core.law import certified
from tests.strategies import tenths


def stated(hours: object, since: date | None = date(2012, 1, 1)) -> Hours:
    return certified(hours, by="举办单位", basis="标准 二", since=since, confidence="B")  # type: ignore[arg-type]


@pytest.mark.parametrize("hours", [Decimal("7.5"), "7.5", Hours("7.5")])
def test_certified_hours_say_who_certified_them(hours):
    assert "7.5（按证明材料认定，认定单位：举办单位，标准 二，2012 年起）" == stated(hours).explanation


def test_a_start_that_nobody_knows_is_said_so():
    assert "（按证明材料认定，认定单位：举办单位，标准 二，起始日期不详）" in stated(8, None).explanation


@given(tenths=tenths)
def test_certified_hours_are_as_many_as_were_certified(tenths):
    hours = stated(Decimal(f"{tenths}E-1"))

    assert tenths == hours.tenths == sum(term.product for term in hours.terms)


@pytest.mark.parametrize("hours", [7.5, True, "7.55", None])
def test_nothing_inexact_is_certified(hours):
    with pytest.raises(InvalidValue):
        stated(hours)
