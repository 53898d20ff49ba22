"""What holds for every type: one fault per module, each a function `Case` → Finding or None.

Promises that a rule sees the case and nothing else, so that each is a property test away from proof.
May import `intake.case` and what lies below the room.
"""

from collections.abc import Callable

from cetms_core.findings import Finding
from cetms_core.intake.case import Case
from cetms_core.intake.rules.credit_year_closed import credit_year_closed
from cetms_core.intake.rules.credit_year_closes_soon import credit_year_closes_soon
from cetms_core.intake.rules.credit_year_not_begun import credit_year_not_begun
from cetms_core.intake.rules.declared_twice import declared_twice
from cetms_core.intake.rules.not_offered_here import not_offered_here
from cetms_core.intake.rules.not_offered_in_year import not_offered_in_year

Rule = Callable[[Case], Finding | None]

YEAR_RULES: tuple[Rule, ...] = (
    not_offered_here,
    not_offered_in_year,
    credit_year_not_begun,
    credit_year_closed,
    credit_year_closes_soon,
)
"""Of the case, they look at the type, the place, the year and the calendar alone."""

HISTORY_RULES: tuple[Rule, ...] = (declared_twice,)
"""They compare the answers with what the person declared earlier."""

RULES = (*YEAR_RULES, *HISTORY_RULES)
