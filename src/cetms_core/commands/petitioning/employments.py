"""任职经历: on whose rolls a person stood, and when."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reading import whose
from cetms_core.domain.actor import Role
from cetms_core.domain.employment import Employment


@permission(Role.PROFESSIONAL, *REVIEWERS, reach=Reach.SEEN)
def employments(desk: Desk, *, person_id: str | None) -> tuple[Employment, ...]:
    """In the order in which they began; empty where nothing was written down yet."""
    return tuple(desk.session.employments.of(whose(desk, person_id, "employments")))
