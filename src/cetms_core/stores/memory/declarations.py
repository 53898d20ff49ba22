"""Declarations and the year's account, in memory."""

from collections.abc import Iterable, Sequence
from threading import RLock

from attrs import evolve

from cetms_core.contracts import Search
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.domain.subject import Subject
from cetms_core.errors import Stale
from cetms_core.ledger import Entry, EntryKind, Total
from cetms_core.stores.memory.journal import Journal, Table
from cetms_core.stores.versions import demand_next


class DeclarationTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.declarations: Table[str, Declaration] = Table(lock)
        self.entries: Table[tuple[str, int, EntryKind, int], Entry] = Table(lock)


class MemoryDeclarations:
    """What one session does with declarations."""

    def __init__(self, tables: DeclarationTables, journal: Journal) -> None:
        self._rows = tables.declarations
        self._journal = journal

    def add(self, declaration: Declaration) -> None:
        self._rows.put(self._journal, declaration.id, declaration)

    def add_many(self, declarations: Iterable[Declaration]) -> None:
        for each in declarations:
            self.add(each)

    def find(self, id: str) -> Declaration | None:
        return self._rows.get(id)

    def replace(self, declaration: Declaration) -> None:
        self._journal.begin()
        demand_next(declaration, self.find(declaration.id))
        self._rows.put(self._journal, declaration.id, declaration)

    def of_person(self, person_id: str, year: int) -> Sequence[Declaration]:
        mine = (each for each in self._rows.values() if (each.person_id, each.year) == (person_id, year))
        return sorted(mine, key=lambda each: each.id)

    def years(self, person_id: str) -> Sequence[int]:
        submitted = (
            each for each in self._rows.values() if each.person_id == person_id and each.submitted_at
        )
        return sorted({each.year for each in submitted})

    def search(self, search: Search, *, after: Mark | None, limit: int) -> Sequence[Declaration]:
        found = [each for each in self._rows.values() if _matches(each, search)]
        found.sort(key=_made, reverse=True)
        return [each for each in found if after is None or _made(each) < after][:limit]

    def waiting(
        self,
        step: ApprovalStep,
        *,
        employer: str,
        regions: frozenset[str],
        industry: str = "",
        after: Mark | None,
        limit: int,
    ) -> Sequence[Declaration]:
        mine = (each for each in self._rows.values() if each.waits_for is step)
        mine = (each for each in mine if each.employer == employer or each.region in regions)
        found = sorted((each for each in mine if industry in ("", each.industry)), key=_submitted)
        return [each for each in found if after is None or _submitted(each) > after][:limit]

    def move_employer(self, code: str, to: Organisation) -> int:
        self._journal.begin()
        for each in [each for each in self._rows.values() if each.filed_by == code]:
            self._rows.put(self._journal, each.id, evolve(each, filed_by=to.code))
        theirs = [each for each in self._rows.values() if each.employer == code]
        for each in theirs:
            moved = evolve(each, employer=to.code, region=to.region, industry=to.industry)
            self._rows.put(self._journal, each.id, moved)
        return len(theirs)


class MemoryEntries:
    """What one session does with the account."""

    def __init__(self, tables: DeclarationTables, journal: Journal) -> None:
        self._rows = tables.entries
        self._journal = journal

    def post(self, entry: Entry) -> None:
        key = (entry.declaration_id, entry.round, entry.kind, entry.turn)
        self._journal.begin()
        if self._rows.get(key) is not None:
            raise Stale(entry.round, entry.round)
        self._rows.put(self._journal, key, entry)

    def of_year(self, person_id: str, year: int) -> Sequence[Entry]:
        return [each for each in self._rows.values() if (each.person_id, each.year) == (person_id, year)]

    def of_declaration(self, declaration: Declaration) -> Sequence[Entry]:
        return [each for each in self._rows.values() if each.declaration_id == declaration.id]

    def of_person(self, person_id: str) -> Sequence[Entry]:
        return [each for each in self._rows.values() if each.person_id == person_id]

    def of_cut(self, person_id: str) -> Sequence[Entry]:
        whole = self.of_person(person_id)
        cut = {each.declaration_id for each in whole if each.kind is EntryKind.CUT}
        return [each for each in whole if each.declaration_id in cut]

    def totals(self, person_id: str) -> Sequence[Total]:
        added: dict[tuple[int, Subject], int] = {}
        for each in self._rows.values():
            if each.person_id == person_id:
                key = (each.year, each.subject)
                added[key] = added.get(key, 0) + each.hours.tenths
        return [(year, subject, tenths) for (year, subject), tenths in sorted(added.items())]


def _made(declaration: Declaration) -> Mark:
    return Mark(declaration.created_at, declaration.id)


def _submitted(declaration: Declaration) -> Mark:
    return Mark(declaration.submitted_at or declaration.created_at, declaration.id)


def _matches(each: Declaration, search: Search) -> bool:
    return (
        (not search.person_id or each.person_id == search.person_id)
        and (not search.employer or each.employer == search.employer)
        and (not search.regions or each.region in search.regions)
        and (search.year is None or each.year == search.year)
        and (not search.type or each.type == search.type)
        and (search.state is None or each.state is search.state)
        and (search.subject is None or each.subject is search.subject)
        and (not search.industry or each.industry == search.industry)
        and (not search.filed_by or each.filed_by == search.filed_by)
        and (not search.text or search.text in _words(each))
        and (search.drafts or each.submitted_at is not None)
    )


def _words(declaration: Declaration) -> str:
    """What a search for text looks through: the answers in words, and the remark."""
    return "\n".join((*(str(answer) for answer in declaration.answers.values()), declaration.remark))
