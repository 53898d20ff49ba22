"""The law as one declaration meets it."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.domain.title import TitleLevel
from cetms_core.law.cap import Cap
from cetms_core.law.dated import Dated, InForce
from cetms_core.law.requirement import Requirement


@frozen
class Law:
    """What is in force for one credit year, jurisdiction and professional; the only outside thing that a type sees."""

    year: int
    jurisdiction: str
    requirement: Requirement | None = None
    tables: Mapping[Dated, tuple[Dated, ...]] = field(factory=dict, repr=False, hash=False)
    """Tables in place of a type's: that of the jurisdiction itself first, then those of the pages above it."""

    presets: frozenset[Dated] = field(default=frozenset(), repr=False, hash=False)
    """Tables of confidence C that the jurisdiction, or a page above it, has turned on."""

    offered: frozenset[str] = frozenset()
    """Codes of the types that are declared here though not everywhere."""

    caps: tuple[Cap, ...] = field(default=(), repr=False)
    carries_over: bool = False
    """Whether hours beyond the year's total join the next year's."""

    title: TitleLevel | None = None
    """Of the professional; None where it is not known."""

    _asked: dict[Dated, InForce] = field(factory=dict, init=False, repr=False, eq=False)
    """What was looked up already; the law of a year does not change while it is asked."""

    _silent: set[Dated] = field(factory=set, init=False, repr=False, eq=False)
    """The tables that were looked for and say nothing."""

    def __getitem__(self, table: Dated) -> InForce:
        """What `table` says in this year: the row in force on its 1 January.

        Raises:
            LookupError: if it says nothing yet, or nothing here; `table in law` tells beforehand.
        """
        if table not in self._asked:
            self._asked[table] = self._in_place_of(table).on(self.first_day)
        return self._asked[table]

    def __contains__(self, table: Dated) -> bool:
        """Whether `table`, or the jurisdiction's own in its place, says anything in this year."""
        if table in self._silent:
            return False
        if table in self._asked:
            return True
        try:
            self[table]
        except LookupError:
            self._silent.add(table)
        return table not in self._silent

    @property
    def first_day(self) -> date:
        """1 January of the credit year."""
        return date(self.year, 1, 1)

    def recognises(self, subject: Subject) -> bool:
        """Whether hours of this subject join the year: 选修科目 only where the requirement names it, if it names any."""
        floors = {} if self.requirement is None else self.requirement.floors
        return subject is not Subject.ELECTIVE or not floors or subject in floors

    def required(self, subject: Subject | None = None) -> Hours:
        """How many hours the year demands, in all or of one subject; 0 where the law names none."""
        if self.requirement is None:
            return Hours(0)
        if subject is None:
            return self.requirement.total_for(self.title)
        return self.requirement.floor(subject, self.title)

    def caps_of(self, type: str, subject: Subject) -> tuple[Cap, ...]:
        """The limits that an item of this type and subject falls under."""
        return tuple(cap for cap in self.caps if cap.covers(type, subject))

    def _in_place_of(self, table: Dated) -> Dated:
        for own in self.tables.get(table, ()):
            if own.has_begun(self.first_day):
                return own
        if table.is_preset and table not in self.presets:
            raise LookupError(f"{table.basis}: a preset that {self.jurisdiction} has not turned on")
        return table
