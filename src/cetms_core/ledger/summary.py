"""学时完成情况: the entries of a person, as one line a year."""

from collections.abc import Callable, Iterable, Mapping
from math import floor

from attrs import evolve, field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.relief import Relief
from cetms_core.domain.subject import Subject
from cetms_core.law import Law
from cetms_core.ledger.cuts import CutHours

Total = tuple[int, Subject, int]
"""Credit year, subject, tenths: what a store adds up."""


@frozen
class YearSummary:
    """One credit year of one person: what was done, what the law demands, and what is still missing."""

    year: int
    total: Hours
    carried: Hours
    """What the year before had beyond its own total, where the jurisdiction lets it join."""

    required: Hours
    by_subject: Mapping[Subject, Hours] = field(hash=False)
    required_by_subject: Mapping[Subject, Hours] = field(hash=False)
    basis: str
    """The clause that demands it; empty where no rule of that year is known."""

    beyond_share: Hours
    """Of the total, what other subjects have beyond the part that a share leaves them."""

    cuts: tuple[CutHours, ...] = ()
    """What caps took off the approved hours of this year; the total is without it."""

    relief: Relief | None = None
    """Why less is required than the law demands, or nothing; the hours themselves are as they are."""

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
        return max(
            self.required - self.total - self.carried, Hours.total(self.missing_by_subject.values()), Hours(0)
        )

    @property
    def complete(self) -> bool:
        """Whether nothing is missing, in all and in each subject."""
        return not self.missing


def summarise(
    years: Iterable[int],
    totals: Iterable[Total],
    law_of: Callable[[int], Law],
    cuts: Iterable[CutHours] = (),
    reliefs: Iterable[Relief] = (),
) -> tuple[YearSummary, ...]:
    """One line for every year with a record, the latest first; of several reliefs of one year the last one holds."""
    added, cut = _added(totals), tuple(cuts)
    relieved = {relief.year: relief for relief in reliefs}
    lines: dict[int, YearSummary] = {}
    for year in sorted({*years, *relieved, *(year for year, _ in added)}):
        carried = _surplus(lines.get(year - 1), law_of)
        of_year = tuple(each for each in cut if each.year == year)
        lines[year] = _relieved(_line(year, added, law_of(year), carried, of_year), relieved.get(year))
    return tuple(reversed(lines.values()))


def _surplus(before: YearSummary | None, law_of: Callable[[int], Law]) -> Hours:
    """What a year hands on; what it was handed itself goes no further, and a relief hands on nothing."""
    if before is None or not (law := law_of(before.year)).carries_over:
        return Hours(0)
    return max(Hours.of(before.total.tenths - law.required().tenths), Hours(0))


def _relieved(line: YearSummary, relief: Relief | None) -> YearSummary:
    """The line as a relief leaves it: each subject is required in the same proportion as the whole."""
    if relief is None:
        return line
    required, demanded = relief.of(line.required), line.required.tenths
    floors = {
        subject: Hours.of(hours.tenths * required.tenths // demanded)
        for subject, hours in line.required_by_subject.items()
        if required
    }
    return evolve(line, required=required, required_by_subject=floors, relief=relief)


def _added(totals: Iterable[Total]) -> dict[tuple[int, Subject], int]:
    added: dict[tuple[int, Subject], int] = {}
    for year, subject, tenths in totals:
        added[year, subject] = added.get((year, subject), 0) + tenths
    return added


def _line(
    year: int,
    added: Mapping[tuple[int, Subject], int],
    law: Law,
    carried: Hours,
    cuts: tuple[CutHours, ...],
) -> YearSummary:
    by_subject = {subject: Hours.of(added[year, subject]) for subject in Subject if (year, subject) in added}
    total = Hours.total(by_subject.values())
    demanded = {subject: law.required(subject) for subject in Subject if law.required(subject)}
    basis = "" if law.requirement is None else law.requirement.basis
    beyond = _beyond_share(total, by_subject, law)
    return YearSummary(year, total, carried, law.required(), by_subject, demanded, basis, beyond, cuts)


def _beyond_share(total: Hours, by_subject: Mapping[Subject, Hours], law: Law) -> Hours:
    """Where a subject must make up a part of the hours, the others count only as far as they leave it that part."""
    shares = {} if law.requirement is None else law.requirement.shares
    beyond = [
        total.tenths - floor(by_subject.get(subject, Hours(0)).tenths / share)
        for subject, share in shares.items()
    ]
    return Hours.of(max([0, *beyond]))
