"""What a command has before it: the actor, the open session, the law and the clock."""

import time
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone

from attrs import define, field

from cetms_core.accounts import Account, Links, PasswordRules, SignInRules
from cetms_core.accounts.password import PASSWORD_RULES
from cetms_core.accounts.throttle import SIGN_IN_RULES
from cetms_core.approval import Standing, sees
from cetms_core.contracts import Captcha, Directory, Files, Session
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.event import Event
from cetms_core.domain.places import Region
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.domain.retention import RETENTION, Retention
from cetms_core.errors import NotAllowed, NotFound
from cetms_core.plugins import Plugins

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
"""No summer time since 1991, so an offset says it all."""

UNDO_WITHIN = timedelta(minutes=10)
"""No law gives a time; so long, unless the host says otherwise."""


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
    apart: Callable[[Callable[[Session], None]], None]
    """Works in a session besides this one: what it writes is kept, whatever becomes of the visit.

    Where somebody is in the way, or nobody knows, it is written again: better twice than never.
    """

    after_commit: list[Callable[[], None]] = field(factory=list)
    survivors: list[Event] = field(factory=list)
    """What must be written down even if the transaction is not kept."""

    counted: list[Callable[[Session], None]] = field(factory=list)
    """Attempts that were counted in this very transaction, and must be counted again if it is not kept."""

    files_seen: set[str] = field(factory=set)
    """Digests of files that were there when it was asked; nobody's turn is held while a bucket is asked again."""

    undo_within: timedelta = UNDO_WITHIN
    """How long whoever decided may take the decision back."""

    sign_in_rules: SignInRules = SIGN_IN_RULES
    password_rules: PasswordRules = PASSWORD_RULES
    retention: Retention = RETENTION
    links: Links | None = None
    asked_at: float = field(factory=time.monotonic)
    """When the question came that is being answered, in seconds of this process."""

    @property
    def today(self) -> date:
        """In Beijing."""
        return self.now.astimezone(BEIJING).date()

    @property
    def portal(self) -> str:
        """Where the portal is, for a mail; empty if the host did not say."""
        return "" if self.links is None else self.links.base_url

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

    def own_account(self) -> Account:
        """The actor's own account; users of a host that has accounts of its own have none here."""
        account = self.session.people.account(self.actor.person_id)
        if account is None:
            raise NotFound("account")
        return account

    def own(self) -> Professional:
        """The actor's own record on the rolls; whoever was erased, even a moment ago, has none."""
        professional = self.session.people.professional(self.actor.person_id)
        if professional is None or professional.state is RegistrationState.ERASED:
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
        record = Standing(
            found.person_id, found.employer, self.region(found.region), found.industry, found.filed_by
        )
        if not sees(self.actor, record) or (
            found.submitted_at is None and found.person_id != self.actor.person_id
        ):
            raise NotAllowed(command, self.actor.role)
        return found
