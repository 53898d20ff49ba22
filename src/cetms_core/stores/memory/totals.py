"""What is added up over units, in memory: line by line each time it is asked, and so never out of date."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.report import Grouping, Tally
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Entry, EntryKind
from cetms_core.stores.memory.declarations import DeclarationTables
from cetms_core.stores.memory.employments import EmploymentTables
from cetms_core.stores.memory.people import PeopleTables
from cetms_core.stores.memory.places import PlacesTables


class Counted(NamedTuple):
    """A line of the account, and the unit that it counts for."""

    entry: Entry
    region: str
    employer: str


class MemoryTotals:
    """What one session asks of them."""

    def __init__(
        self,
        declarations: DeclarationTables,
        places: PlacesTables,
        people: PeopleTables,
        employments: EmploymentTables,
    ) -> None:
        self._declarations = declarations
        self._places = places
        self._people = people
        self._employments = employments

    def units(self, year: int, region: str, *, after: tuple[str, str], limit: int) -> Sequence[Tally]:
        lines = [each for each in self._lines(year) if self._lies_in(each, region)]
        found = _tallies(lines, lambda each: (each.region, each.employer))
        return [_tally(unit[1], own, unit[0]) for unit, own in found if unit > after][:limit]

    def sums(self, year: int, by: Grouping, *, region: str = "", employer: str = "") -> Sequence[Tally]:
        def is_meant(each: Counted) -> bool:
            return each.employer == employer if employer else self._lies_in(each, region)

        lines = [each for each in self._lines(year) if is_meant(each)]
        found = _tallies(lines, lambda each: (_CODES[by](each), ""))
        return [_tally(code, own, people=by.counts_people) for (code, _), own in found]

    def fold(self, limit: int) -> int:
        return 0

    def people(self, employer: str, *, after: str, limit: int) -> Sequence[str]:
        rolls = (each for each, *_ in self._people.rolls.values() if each.employer == employer)
        active = {each.person_id for each in rolls if each.state is RegistrationState.ACTIVE}
        held = self._employments.employments.values()
        once = {each.person_id for each in held if each.employer == employer}
        return sorted(id for id in active | once if id > after)[:limit]

    def _lines(self, year: int) -> Iterator[Counted]:
        for entry in self._declarations.entries.values():
            declared = self._declarations.declarations.get(entry.declaration_id)
            if declared is not None and entry.year == year:
                yield Counted(entry, declared.region, declared.employer)

    def _lies_in(self, line: Counted, code: str) -> bool:
        region = self._places.regions.get(line.region)
        return region is not None and region.lies_in(code)


_CODES: dict[Grouping, Callable[[Counted], str]] = {
    Grouping.EMPLOYER: lambda each: each.employer,
    Grouping.REGION: lambda each: each.region,
    Grouping.TYPE: lambda each: each.entry.achievement.type,
    Grouping.SUBJECT: lambda each: each.entry.subject.value,
}


def _tallies(
    lines: Iterable[Counted], code_of: Callable[[Counted], tuple[str, str]]
) -> list[tuple[tuple[str, str], list[Counted]]]:
    gathered: dict[tuple[str, str], list[Counted]] = {}
    for each in lines:
        gathered.setdefault(code_of(each), []).append(each)
    return sorted(gathered.items())


def _tally(code: str, lines: Sequence[Counted], region: str = "", *, people: bool = True) -> Tally:
    kinds = [each.entry.kind for each in lines]
    by_subject = {
        subject: tenths
        for subject in Subject
        if (tenths := sum(each.entry.hours.tenths for each in lines if each.entry.subject is subject))
    }
    standing = kinds.count(EntryKind.AWARD) - kinds.count(EntryKind.REVERSAL)
    return Tally(code, by_subject, standing, _people(lines) if people else 0, region)


def _people(lines: Iterable[Counted]) -> int:
    """Whoever has hours in a unit, unit by unit."""
    reached: dict[tuple[str, str, str], int] = {}
    for each in lines:
        whose = (each.region, each.employer, each.entry.person_id)
        reached[whose] = reached.get(whose, 0) + each.entry.hours.tenths
    return sum(tenths > 0 for tenths in reached.values())
