"""What was handed in, in memory."""

from collections.abc import Iterable, Sequence
from threading import RLock

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.submission import Submission
from cetms_core.stores.memory.journal import Journal, Table


class SubmissionTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.submissions: Table[tuple[str, int], Submission] = Table(lock)


class MemorySubmissions:
    """What one session does with them."""

    def __init__(self, tables: SubmissionTables, journal: Journal) -> None:
        self._rows = tables.submissions
        self._journal = journal

    def add(self, submission: Submission) -> None:
        self._rows.put(self._journal, (submission.declaration_id, submission.round), submission)

    def add_many(self, submissions: Iterable[Submission]) -> None:
        for each in submissions:
            self.add(each)

    def of(self, declaration: Declaration) -> Sequence[Submission]:
        those = (each for each in self._rows.values() if each.declaration_id == declaration.id)
        return sorted(those, key=lambda each: each.round)
