"""身份: in which roles whoever signed in may act, to choose from and to switch between."""

from attrs import evolve

from cetms_core.commands.desk import Desk
from cetms_core.commands.lending.borrowing import borrowed_offices
from cetms_core.commands.permission import SIGNED_IN, Reach, permission
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.professional import RegistrationState


@permission(*SIGNED_IN, reach=Reach.OWN)
def roles(desk: Desk) -> tuple[Actor, ...]:
    """The professional first, then the offices, then those that were lent; each goes on with the session that asks."""
    return tuple(evolve(each, stamp=desk.actor.stamp) for each in _held(desk, desk.actor.person_id))


def _held(desk: Desk, person_id: str) -> tuple[Actor, ...]:
    """What the directory of the host may know besides is the host's to add."""
    known = desk.session.people.professional(person_id)
    on_the_rolls = known is not None and known.state is RegistrationState.ACTIVE
    offices = (office.actor for office in desk.session.people.appointments(person_id))
    lent = borrowed_offices(desk.session, person_id, desk.today)
    return (*([Actor(person_id, Role.PROFESSIONAL)] if on_the_rolls else []), *offices, *lent)
