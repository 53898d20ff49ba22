"""Room 2: who may move what, from which state to which.

Promises that nothing moves but along the tables of `transitions`, and that nobody decides on their own record.
May import `domain`, `errors` and `findings`.
"""

from cetms_core.approval.appeals import authority_above, behind_it, next_above
from cetms_core.approval.conflict import NOT_CLAIMED, is_own_work, people_behind, same_people
from cetms_core.approval.decision import (
    Decision,
    after_declaration,
    after_registration,
    decide_declaration,
    decide_registration,
    demand_possible,
)
from cetms_core.approval.lowering import lowered
from cetms_core.approval.petitions import PETITION
from cetms_core.approval.reach import LEVELS, Standing, decides, industry_of, sees
from cetms_core.approval.transitions import DECLARATION, REGISTRATION, Action, Mover

__all__ = [
    "DECLARATION",
    "LEVELS",
    "NOT_CLAIMED",
    "PETITION",
    "REGISTRATION",
    "Action",
    "Decision",
    "Mover",
    "Standing",
    "after_declaration",
    "after_registration",
    "authority_above",
    "behind_it",
    "decide_declaration",
    "decide_registration",
    "decides",
    "demand_possible",
    "industry_of",
    "is_own_work",
    "lowered",
    "next_above",
    "people_behind",
    "same_people",
    "sees",
]
