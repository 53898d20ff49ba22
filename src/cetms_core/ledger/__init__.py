"""Room 3: what an approval is worth, year by year.

Promises an account that is only ever added to: a total is the sum of its lines, and each line has its reason.
May import `law` and `domain`.
"""

from cetms_core.ledger.entry import Entry, EntryKind, award, reversal
from cetms_core.ledger.summary import Total, YearSummary, summarise

__all__ = ["Entry", "EntryKind", "Total", "YearSummary", "award", "reversal", "summarise"]
