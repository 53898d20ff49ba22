"""What the commands of a filer share: which organisation files, and which of its declarations has been objected to."""

from collections.abc import Iterator

from cetms_core.approval import Action, demand_possible, people_behind
from cetms_core.commands.desk import Desk
from cetms_core.commands.reviewing.turn import seen_or_found
from cetms_core.commands.survivor import survivor
from cetms_core.contracts import Search
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.errors import NotAllowed

AT_ONCE = 200
"""So many objections are read at a time."""


def filing_organisation(desk: Desk, command: str) -> Organisation:
    """The actor's own.

    Raises:
        NotAllowed: if it is to be a training base and is none.
    """
    own = survivor(desk, desk.actor.scope)
    if desk.actor.role is Role.TRAINING_BASE and not own.training_base:
        raise NotAllowed(command, desk.actor.role)
    return own


def objected_to(desk: Desk, seen: Declaration | str, action: Action, command: str) -> Declaration:
    """The declaration, if the actor's organisation filed it, and it is not the actor's own.

    Raises:
        MoveNotAllowed: if nobody objects.
    """
    found = seen_or_found(desk, seen, command)
    if found.person_id in people_behind(desk.actor):
        raise NotAllowed(command, desk.actor.role, "approval.own_record")
    if not found.filed_by or survivor(desk, found.filed_by).code != desk.actor.scope:
        raise NotAllowed(command, desk.actor.role)
    demand_possible(found.state, action)
    return found


def objections_to(desk: Desk, organisation: str) -> Iterator[str]:
    """The ids of the organisation's declarations to which somebody objects at the moment."""
    asked = Search(filed_by=organisation, state=DeclarationState.OBJECTED)
    after: Mark | None = None
    while found := desk.session.declarations.search(asked, after=after, limit=AT_ONCE):
        yield from (each.id for each in found)
        after = Mark(found[-1].created_at, found[-1].id)
