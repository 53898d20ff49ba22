"""A tenth is a tenth, whatever precision the host has set."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.tenths import LARGEST, in_tenths, tenfold


@pytest.mark.parametrize(
    ("number", "tenths"),
    [
        ("0", 0),
        ("-0", 0),
        ("7.5", 75),
        ("-7.5", -75),
        ("7.50", 75),
        ("1E+3", 10_000),
        ("1000000000", LARGEST),
        ("1000000000.1", None),
        ("-1000000000.1", None),
        ("0.05", None),
        ("0.1" + "0" * 30 + "1", None),
        ("1E-999999999", None),
        ("1E+999999999", None),
        ("9E+999999999999999999", None),
        ("NaN", None),
        ("sNaN", None),
        ("Infinity", None),
    ],
)
def test_a_number_has_whole_tenths_or_none(number, tenths):
    assert tenths == in_tenths(Decimal(number))


@given(tenths=st.integers(-LARGEST, LARGEST), digits=st.integers(1, 30))
def test_no_digit_is_lost_to_the_hosts_precision(tenths, digits):
    with localcontext(prec=digits):
        assert tenths == in_tenths(Decimal(f"{tenths}E-1"))
        assert Decimal(tenths) == tenfold(Decimal(f"{tenths}E-1"))
