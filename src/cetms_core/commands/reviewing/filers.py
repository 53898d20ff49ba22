"""代报人: who filed a declaration for its person; that person's word stands behind it, so another one decides on it."""

from cetms_core.commands.desk import Desk
from cetms_core.domain.actor import Actor
from cetms_core.domain.declaration import Declaration

FILED = "declaration.filed"


def filers(desk: Desk, declaration: Declaration) -> tuple[Actor, ...]:
    """Nobody, where the person declared it, or took it over by handing it in again."""
    if not declaration.filed_by:
        return ()
    events = desk.session.history.of(declaration.person_id, declaration.id)
    return tuple(event.actor for event in events if event.name == FILED)
