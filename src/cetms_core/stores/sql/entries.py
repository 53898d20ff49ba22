"""The year's account, in the database."""

from collections.abc import Sequence

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.subject import Subject
from cetms_core.errors import Stale
from cetms_core.ledger import Entry, Total
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.records import entry_of, entry_values
from cetms_core.stores.sql.totals import SqlTotals


class SqlEntries:
    """What one session does with the account."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def post(self, entry: Entry) -> None:
        if not self._line.write(statements.POST, entry_values(entry)):
            raise Stale(entry.round, entry.round)
        SqlTotals(self._line).posted(entry)

    def of_year(self, person_id: str, year: int) -> Sequence[Entry]:
        found = self._line.read(statements.ENTRIES_OF_YEAR, {"person_id": person_id, "year": year})
        return [entry_of(row) for row in found]

    def of_declaration(self, declaration: Declaration) -> Sequence[Entry]:
        whose = {"person_id": declaration.person_id, "declaration_id": declaration.id}
        return [entry_of(row) for row in self._line.read(statements.ENTRIES_OF_DECLARATION, whose)]

    def of_person(self, person_id: str) -> Sequence[Entry]:
        return [entry_of(row) for row in self._line.read(statements.ENTRIES, {"person_id": person_id})]

    def of_cut(self, person_id: str) -> Sequence[Entry]:
        return [entry_of(row) for row in self._line.read(statements.CUT_ENTRIES, {"person_id": person_id})]

    def totals(self, person_id: str) -> Sequence[Total]:
        found = self._line.read(statements.TOTALS, {"person_id": person_id})
        return [(row["year"], Subject(row["subject"]), row["tenths"]) for row in found]
