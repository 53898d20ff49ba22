"""学时完成情况: the entries of a person, as one line a year."""

from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.law import Law

Total = tuple[int, Subject, int]
"""Credit year, subject, tenths: what a store adds up."""


@frozen
class YearSummary:
    """One credit year of one person: what was done, what the law demands, and what is still missing."""

    year: int
    total: Hours
    required: Hours
    by_subject: Mapping[Subject, Hours] = field(hash=False)
    required_by_subject: Mapping[Subject, Hours] = field(hash=False)
    basis: str
    """The clause that demands it; empty where no rule of that year is known."""

    @property
    def missing_by_subject(self) -> Mapping[Subject, Hours]:
        """How far each subject is below its floor."""
        return {
            subject: max(floor - self.by_subject.get(subject, Hours(0)), Hours(0))
            for subject, floor in self.required_by_subject.items()
        }

    @property
    def missing(self) -> Hours:
        """The least that completes the year: the gap in all, or in the subjects, whichever is larger."""
        return max(self.required - self.total, Hours.total(self.missing_by_subject.values()), Hours(0))

    @property
    def complete(self) -> bool:
        """Whether nothing is missing, in all and in each subject."""
        return not self.missing


def summarise(
    years: Iterable[int], totals: Iterable[Total], law_of: Callable[[int], Law]
) -> tuple[YearSummary, ...]:
    """One line for every year with a record, the latest first."""
    added = _added(totals)
    recorded = sorted({*years, *(year for year, _ in added)}, reverse=True)
    return tuple(_line(year, added, law_of(year)) for year in recorded)


def _added(totals: Iterable[Total]) -> dict[tuple[int, Subject], int]:
    added: dict[tuple[int, Subject], int] = {}
    for year, subject, tenths in totals:
        added[year, subject] = added.get((year, subject), 0) + tenths
    return added


def _line(year: int, added: Mapping[tuple[int, Subject], int], law: Law) -> YearSummary:
    by_subject = {subject: Hours.of(added[year, subject]) for subject in Subject if (year, subject) in added}
    demanded = law.requirement
    return YearSummary(
        year,
        Hours.total(by_subject.values()),
        law.required(),
        by_subject,
        {} if demanded is None else demanded.floors,
        "" if demanded is None else demanded.basis,
    )
