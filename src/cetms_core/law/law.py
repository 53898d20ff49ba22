"""The law as one declaration meets it."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.law.dated import Dated, InForce
from cetms_core.law.requirement import Requirement


@frozen
class Law:
    """What is in force for one credit year and jurisdiction; the only outside thing that an education type sees."""

    year: int
    jurisdiction: str
    requirement: Requirement | None = None
    tables: Mapping[Dated, tuple[Dated, ...]] = field(factory=dict, repr=False, hash=False)
    """Tables in place of a type's: that of the jurisdiction itself first, then those of the pages above it."""

    _asked: dict[Dated, InForce] = field(factory=dict, init=False, repr=False, eq=False)
    """What was looked up already; the law of a year does not change while it is asked."""

    def __getitem__(self, table: Dated) -> InForce:
        """What `table` says in this year: the row in force on its 1 January."""
        said = self._asked.get(table)
        if said is None:
            said = self._asked[table] = self._in_place_of(table).on(self.first_day)
        return said

    @property
    def first_day(self) -> date:
        """1 January of the credit year."""
        return date(self.year, 1, 1)

    def recognises(self, subject: Subject) -> bool:
        """Whether hours of this subject join the year; where no floors are known, every subject does."""
        floors = {} if self.requirement is None else self.requirement.floors
        return not floors or subject in floors

    def _in_place_of(self, table: Dated) -> Dated:
        begun = (own for own in self.tables.get(table, ()) if own.has_begun(self.first_day))
        return next(begun, table)

    def required(self, subject: Subject | None = None) -> Hours:
        """How many hours the year demands, in all or of one subject; 0 where the law names none."""
        if self.requirement is None:
            return Hours(0)
        return self.requirement.total if subject is None else self.requirement.floor(subject)
