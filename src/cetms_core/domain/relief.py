"""减免: one person need not do a whole year's hours, and why."""

from attrs import field, frozen

from cetms_core.domain.hours import Hours


@frozen
class Relief:
    """An exemption from one year, or a reduced requirement; granted by two."""

    person_id: str
    year: int
    exempt: bool
    total: Hours | None
    """The reduced requirement, in 学时; None for an exemption."""

    reason: str = field(repr=False)
    petition: str
    """Id of the petition that it was granted on."""

    def of(self, required: Hours) -> Hours:
        """What is left of a requirement; never more than it was."""
        if self.exempt or self.total is None:
            return Hours(0)
        return min(self.total, required)
