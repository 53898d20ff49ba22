"""What signs in: a person's account, and the offices that the person was given."""

from attrs import field, frozen

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.identity import IdNumber


@frozen
class Account:
    """The account of one ID number; the same for everything that its person does here."""

    person_id: str
    id_number: IdNumber
    name: str = field(repr=False)
    password: str = field(repr=False)
    """As `hashing` keeps it."""

    version: int = 1


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
