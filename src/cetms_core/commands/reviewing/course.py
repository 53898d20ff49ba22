"""经过: what the history of a declaration tells: whose word was the last, who took its steps, which hours were agreed on."""

from collections.abc import Sequence
from itertools import takewhile

from cetms_core.approval import lowered
from cetms_core.commands.desk import Desk
from cetms_core.commands.reviewing.agreeing import OVERRULED
from cetms_core.domain.actor import Actor
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.event import Event
from cetms_core.domain.hours import Hours

HANDED_IN = frozenset({"declaration.submitted", "declaration.resubmitted", "declaration.filed"})
APPROVED = "declaration.approved"
REJECTED = "declaration.rejected"
SENT_BACK = "declaration.sent_back"
REVOKED = "declaration.revoked"
LOWERED = "declaration.lowered"
ACCEPTED = "declaration.lowering_accepted"
CONTESTED = "declaration.lowering_contested"
APPEALED = "declaration.appealed"
UPHELD = "declaration.upheld"
OVERTURNED = "declaration.overturned"
UNDONE = "declaration.undone"

PROPOSED = "proposed"
"""Where the history keeps the hours that a reviewer found, beside the reason."""

_TAKEN = frozenset({DeclarationState.IN_REVIEW, DeclarationState.APPROVED})


def this_time(desk: Desk, declaration: Declaration) -> Sequence[Event]:
    """What happened since it was handed in last, in order; without what reviewers noted beside their decisions."""
    events = desk.session.history.of(declaration.person_id, declaration.id)
    since = takewhile(lambda event: event.name not in HANDED_IN, reversed(events))
    return [event for event in since if event.name != OVERRULED][::-1]


def takers(events: Sequence[Event]) -> Sequence[Actor]:
    """Who took the steps that are behind it: a lowering takes one once its person agrees, an approval until it is undone."""
    taken: list[Actor] = []
    lowerer: Actor | None = None
    for event in events:
        if event.name == LOWERED:
            lowerer = event.actor
        elif event.name == ACCEPTED and lowerer is not None:
            taken.append(lowerer)
        elif event.name in (APPROVED, OVERTURNED):
            taken.append(event.actor)
        elif event.name == UNDONE and event.before in _TAKEN:
            taken.pop()
    return taken


def judges(events: Sequence[Event]) -> Sequence[Actor]:
    """Who made the decisions that can be appealed."""
    return [event.actor for event in events if event.name in (REJECTED, REVOKED)]


def agreed(events: Sequence[Event], declared: Hours | None) -> Hours | None:
    """The lower hours that the person has accepted last; None while those that were declared stand."""
    found: str | None = None
    accepted: str | None = None
    for event in events:
        found = event.comments.get(PROPOSED, found)
        accepted = found if event.name == ACCEPTED else accepted
    return None if accepted is None or declared is None else lowered(declared, Hours(accepted))
