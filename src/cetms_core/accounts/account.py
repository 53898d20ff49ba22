"""What signs in: a person's account, and the offices that the person was given."""

import secrets
from datetime import datetime

from attrs import evolve, field, frozen

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.identity import EmailAddress, IdNumber


def new_stamp() -> str:
    """32 letters that nobody guesses."""
    return secrets.token_hex(16)


@frozen
class Account:
    """The account of one ID number; the same for everything that its person does here."""

    person_id: str
    id_number: IdNumber
    name: str = field(repr=False)
    password: str = field(repr=False)
    """As `hashing` keeps it."""

    version: int = 1
    stamp: str = field(factory=new_stamp, eq=False, repr=False)
    """Of every session that began with this password; another password, another stamp."""

    email: EmailAddress | None = field(default=None, repr=False)
    """Of somebody in office who is on no rolls; whoever is on the rolls is reached by the address there."""

    password_since: datetime | None = None
    """None where nobody wrote it down."""

    former: tuple[str, ...] = field(default=(), repr=False)
    """Passwords of before, the newest first, as far as the rules remember them."""

    @property
    def masked_name(self) -> str:
        """As `Professional.masked_name`: the first character alone."""
        return self.name[:1] + "*" * max(len(self.name) - 1, 1)

    def with_password(self, secret: str, *, at: datetime, remembered: int = 0) -> "Account":
        """The next version, which another password opens: every session of before has ended."""
        former = (self.password, *self.former)[:remembered]
        return evolve(
            self,
            password=secret,
            stamp=new_stamp(),
            password_since=at,
            former=former,
            version=self.version + 1,
        )


@frozen
class Appointment:
    """An office: this person acts in this role over this scope."""

    person_id: str
    role: Role
    scope: str = ""

    @property
    def actor(self) -> Actor:
        """The person in this office."""
        return Actor(self.person_id, self.role, self.scope)
