"""区域: where an employer lies, and which authority is above it."""

from datetime import date
from enum import StrEnum

from attrs import frozen


class AdministrativeLevel(StrEnum):
    """国家、省、市、县; a development zone with an office of its own counts as a county."""

    NATION = "国家"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"


@frozen
class Region:
    """A region of GB/T 2260, or a development zone beside it.

    Its superior is a fact with its own history, never computed from the code: ten counties of Henan once reported to the province.
    """

    code: str
    name: str
    level: AdministrativeLevel
    path: tuple[str, ...]
    """The codes from the nation down to this one: `("100000", "410000", "410100")`."""

    since: date | None = None
    """Its first day under this code; None where it is older than our sources."""

    until: date | None = None
    """Its last day under this code; None while it is in force."""

    def in_force(self, on: date) -> bool:
        """Whether employers lie in it on that day; afterwards it stays known, and is picked no more."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def lies_in(self, code: str) -> bool:
        """Whether this is the region `code`, or a part of it."""
        return code in self.path
