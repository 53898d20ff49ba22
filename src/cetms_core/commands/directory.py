"""Who holds which role now, by our own accounts; a host with users of its own brings its own directory."""

from datetime import date
from functools import cache

from cetms_core.commands.lending.borrowing import borrowed_offices
from cetms_core.contracts import Directory, Session
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.professional import RegistrationState


class OwnDirectory:
    """Asks the rolls and the offices of this very session; those that are lent, if it is told what day it is."""

    def __init__(self, session: Session, today: date | None = None) -> None:
        self._session = session
        self._people = session.people
        self._today = today

    def holds(self, actor: Actor) -> bool:
        """Whether the person is an approved professional, or in that office, and the session goes on."""
        return self._is_in(actor) and self._goes_on(actor)

    def _goes_on(self, actor: Actor) -> bool:
        """Whether the account still has the password with which the session began."""
        account = self._people.account(actor.person_id) if actor.stamp else None
        return not actor.stamp or (account is not None and account.stamp == actor.stamp)

    def _is_in(self, actor: Actor) -> bool:
        if actor.role is Role.PROFESSIONAL:
            professional = self._people.professional(actor.person_id)
            return professional is not None and professional.state is RegistrationState.ACTIVE
        if actor.on_behalf_of:
            return self._today is not None and actor in borrowed_offices(
                self._session, actor.person_id, self._today
            )
        return any(office.actor == actor for office in self._people.appointments(actor.person_id))


class AskedOnce:
    """A directory that is asked once about each actor, while one command decides on many things."""

    def __init__(self, directory: Directory) -> None:
        self.holds = cache(directory.holds)
