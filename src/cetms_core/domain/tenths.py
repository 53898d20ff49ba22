"""Tenths: a decimal number ten times as large, exactly, whatever precision the host has set for its own sums."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

LARGEST = 10**10
"""In tenths: beyond it nothing is counted that a form asks for, and `1E+999999` would have a million digits."""

_exactly = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])


def tenfold(number: Decimal) -> Decimal:
    """Ten times `number`; the ordinary `*` rounds to the digits of the thread's context."""
    return _exactly.multiply(number, 10)


def in_tenths(number: Decimal) -> int | None:
    """The whole tenths in `number`; None if it has a finer fraction, is beyond LARGEST, or is no number at all."""
    if not number.is_finite():
        return None
    exact = tenfold(number)
    return int(exact) if -LARGEST <= exact <= LARGEST and exact == int(exact) else None
