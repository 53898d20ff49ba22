"""免去: an office ends; its holder is refused at the next command, whatever session is still open."""

from cetms_core.accounts import Appointment
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Actor, Role


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="office.dismissed")
def dismiss(desk: Desk, actor: Actor) -> None:
    """The person holds this office no more."""
    desk.session.begin()
    desk.session.people.dismiss(Appointment(actor.person_id, actor.role, actor.scope))
    desk.note(actor.person_id, "office", "office.dismissed", before=f"{actor.role} {actor.scope}".strip())
