"""Forms that were filled in on, in memory."""

from collections.abc import Sequence
from threading import RLock

from cetms_core.education_types import KeptForm
from cetms_core.stores.memory.journal import Journal, Table

FormTable = Table[tuple[str, int, str], KeptForm]


class FormTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.forms: FormTable = Table(lock)


class MemoryForms:
    """What one session does with forms."""

    def __init__(self, tables: FormTables, journal: Journal) -> None:
        self._rows = tables.forms
        self._journal = journal

    def keep(self, form: KeptForm) -> None:
        key = (form.type, form.version, form.fingerprint)
        self._journal.begin()
        if self._rows.get(key) is None:
            self._rows.put(self._journal, key, form)

    def of(self, type: str, version: int) -> Sequence[KeptForm]:
        kept = (each for each in self._rows.values() if (each.type, each.version) == (type, version))
        return sorted(kept, key=lambda each: each.fingerprint)
