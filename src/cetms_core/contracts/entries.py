"""What a store keeps of the year's account."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.domain.declaration import Declaration
from cetms_core.ledger import Entry, Total


class Entries(Protocol):
    """The year's account: added to, never changed."""

    def post(self, entry: Entry) -> None:
        """Stale if this declaration's line was written already."""

    def of_year(self, person_id: str, year: int) -> Sequence[Entry]: ...

    def of_declaration(self, declaration: Declaration) -> Sequence[Entry]: ...

    def of_person(self, person_id: str) -> Sequence[Entry]:
        """Of all years, in the order in which they were written."""

    def of_cut(self, person_id: str) -> Sequence[Entry]:
        """All lines of those declarations from which something was ever cut; mostly there are none."""

    def totals(self, person_id: str) -> Sequence[Total]: ...
