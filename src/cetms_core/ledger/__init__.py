"""Room 3: what an approval is worth, year by year.

Promises an account that is only ever added to: a total is the sum of its lines, and each line has its reason.
May import `law` and `domain`.
"""

from cetms_core.ledger.account import Account, accounts
from cetms_core.ledger.cuts import CutHours, cuts
from cetms_core.ledger.entry import Achievement, Entry, EntryKind, award, following, reversal
from cetms_core.ledger.settle import Caps, settle
from cetms_core.ledger.summary import Total, YearSummary, summarise

__all__ = [
    "Account",
    "Achievement",
    "Caps",
    "CutHours",
    "Entry",
    "EntryKind",
    "Total",
    "YearSummary",
    "accounts",
    "award",
    "cuts",
    "following",
    "reversal",
    "settle",
    "summarise",
]
