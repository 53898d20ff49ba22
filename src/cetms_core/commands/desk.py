"""What a command has before it: the actor, the open session, the law and the clock."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone

from attrs import define, field

from cetms_core.approval import sees
from cetms_core.contracts import Captcha, Directory, Files, Session
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.event import Event
from cetms_core.domain.places import Region
from cetms_core.domain.professional import Professional
from cetms_core.errors import NotAllowed, NotFound
from cetms_core.plugins import Plugins

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
"""No summer time since 1991, so an offset says it all."""


@define
class Desk:
    """One actor's place at the counter, for the length of one transaction."""

    actor: Actor
    session: Session
    plugins: Plugins
    home: str
    """Code of the portal's own jurisdiction."""

    now: datetime
    directory: Directory
    captcha: Captcha | None
    files: Callable[[], Files]
    after_commit: list[Callable[[], None]] = field(factory=list)
    survivors: list[Event] = field(factory=list)
    """What must be written down even if the transaction is not kept."""

    @property
    def today(self) -> date:
        """In Beijing."""
        return self.now.astimezone(BEIJING).date()

    def demand_role(self, command: str, roles: frozenset[Role]) -> None:
        """Refuses a role that may not give the command, and one that its holder has no longer."""
        known = self.actor.needs_no_directory or self.directory.holds(self.actor)
        if self.actor.role not in roles or not known:
            raise NotAllowed(command, self.actor.role)

    def remember_refusal(self, command: str) -> None:
        """A refused attempt is written down, whatever becomes of the transaction."""
        about = self.actor.person_id or "visitor"
        self.survivors.append(Event(about, command, "command.refused", self.actor, self.now))

    def note(
        self, about: str, record: str, name: str, *, before: str = "", after: str = "", reason: str = "",
        comments: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Writes down what was done, in the same transaction."""
        event = Event(about, record, name, self.actor, self.now, before, after, reason, comments or {})
        self.session.history.add(event)

    def region(self, code: str) -> Region:
        """The region of a record."""
        region = self.session.places.region(code)
        if region is None:
            raise NotFound("region")
        return region

    def own(self) -> Professional:
        """The actor's own record on the rolls."""
        professional = self.session.people.professional(self.actor.person_id)
        if professional is None:
            raise NotFound("professional")
        return professional

    def declaration(self, id: str, *, command: str) -> Declaration:
        """A declaration that the actor may see.

        Raises:
            NotFound: if there is none of that id.
            NotAllowed: if it lies outside the actor's scope, or was never handed in and is another's.
        """
        found = self.session.declarations.find(id)
        if found is None:
            raise NotFound("declaration")
        region = self.region(found.region)
        in_sight = sees(self.actor, person_id=found.person_id, employer=found.employer, region=region)
        if not in_sight or (found.submitted_at is None and found.person_id != self.actor.person_id):
            raise NotAllowed(command, self.actor.role)
        return found
