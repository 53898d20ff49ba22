"""Room 2: who may move what, from which state to which.

Promises that nothing moves but along the tables of `transitions`, and that nobody decides on their own record.
May import `domain`, `errors` and `findings`.
"""

from cetms_core.approval.decision import (
    Decision,
    after_declaration,
    after_registration,
    decide_declaration,
    decide_registration,
    demand_possible,
)
from cetms_core.approval.reach import decides, sees
from cetms_core.approval.transitions import DECLARATION, REGISTRATION, Action, Mover

__all__ = [
    "DECLARATION",
    "REGISTRATION",
    "Action",
    "Decision",
    "Mover",
    "after_declaration",
    "after_registration",
    "decide_declaration",
    "decide_registration",
    "decides",
    "demand_possible",
    "sees",
]
