"""委托代办: an office lent for some days to somebody else, who then acts on its holder's behalf."""

from datetime import date, datetime

from attrs import field, frozen

from cetms_core.domain.actor import Actor, Role


@frozen
class Loan:
    """From one day to another, both included; it ends earlier when either side, or the lender's own office, ends it."""

    id: str
    lender: str
    borrower: str
    role: Role
    scope: str
    begins: date
    ends: date
    reason: str = field(repr=False)
    lent_at: datetime
    ended_at: datetime | None = None
    """When one side ended it; None while nobody has."""

    version: int = 1

    @property
    def actor(self) -> Actor:
        """The borrower in that office; both stand in every event."""
        return Actor(self.borrower, self.role, self.scope, self.lender)

    @property
    def lent(self) -> Actor:
        """The office that is lent, as its holder has it."""
        return Actor(self.lender, self.role, self.scope)

    def is_in_force(self, today: date) -> bool:
        """Whether it is one of its days, and nobody has ended it; the lender's office has to be asked besides."""
        return self.ended_at is None and self.begins <= today <= self.ends
