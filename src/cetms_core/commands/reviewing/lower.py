"""核减学时: a reviewer finds fewer hours than were declared, says why, and the person has the next word."""

from decimal import Decimal
from typing import TypeAlias

from attrs import evolve

from cetms_core.approval import Action, lowered
from cetms_core.approval.queue import QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import demand_creditable
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.course import LOWERED, PROPOSED
from cetms_core.commands.reviewing.crediting import demand_in_time
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import declared_in_turn
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding

AskedHours: TypeAlias = Hours | Decimal | int | str
"""As a reviewer writes them: exact, in whole tenths."""


@permission(*REVIEWERS, reach=Reach.SCOPE, event=LOWERED)
def lower(desk: Desk, item: QueueItem | Declaration, hours: AskedHours, reason: str) -> Declaration:
    """The declaration, which waits for its person to accept or to contest; Stale if it changed since it was seen."""
    why = read_reason(reason)
    seen = declared_in_turn(desk, item, Action.LOWER, "lower")
    demand_creditable(desk, seen)
    demand_in_time(desk, seen)
    fewer = _fewer(seen, hours)
    proposed = evolve(seen, proposed=fewer)
    return moved(desk, proposed, Action.LOWER, LOWERED, reason=why, comments={PROPOSED: str(fewer)})


def _fewer(seen: Declaration, hours: AskedHours) -> Hours:
    """Exact, not negative, and less than what would be credited otherwise."""
    assert seen.hours is not None
    assert seen.worth is not None
    try:
        asked = Hours(hours)
    except InvalidValue as invalid:
        raise Refused([invalid.at("hours")]) from None
    if not Hours(0) <= asked < seen.worth:
        raise Refused([Finding("approval.not_lower", "hours", values={"worth": seen.worth})])
    return lowered(seen.hours, asked)
