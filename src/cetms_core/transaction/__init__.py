"""The counter: `Cetms`, one per portal, and `Transaction`, one actor and one visit at a time.

Promises that a block is kept whole or not at all, that refusals are written down all the same, and that listeners hear
of nothing that was not kept.
May import `commands` and everything below.
"""

from cetms_core.transaction.cetms import Cetms
from cetms_core.transaction.transaction import Transaction

__all__ = ["Cetms", "Transaction"]
