"""Who holds which role now, by our own accounts; a host with users of its own brings its own directory."""

from cetms_core.contracts import Session
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.professional import RegistrationState


class OwnDirectory:
    """Asks the rolls and the offices of this very session."""

    def __init__(self, session: Session) -> None:
        self._people = session.people

    def holds(self, actor: Actor) -> bool:
        """Whether the person is an approved professional, or in that office."""
        if actor.role is Role.PROFESSIONAL:
            professional = self._people.professional(actor.person_id)
            return professional is not None and professional.state is RegistrationState.ACTIVE
        return any(office.actor == actor for office in self._people.appointments(actor.person_id))
