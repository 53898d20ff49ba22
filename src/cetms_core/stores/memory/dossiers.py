"""One person as a whole, in memory."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from attrs import evolve

from cetms_core.audit import FREE
from cetms_core.domain.event import ERASED
from cetms_core.domain.identity.nobody import NO_ADDRESS, NO_MOBILE, NO_NAME, NO_NUMBER
from cetms_core.domain.letter import Mailing
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.domain.professional import RegistrationState
from cetms_core.stores.memory.attempts import AttemptTables
from cetms_core.stores.memory.declarations import DeclarationTables
from cetms_core.stores.memory.journal import Journal, Table
from cetms_core.stores.memory.loans import LoanTables
from cetms_core.stores.memory.people import PeopleTables
from cetms_core.stores.memory.petitions import PetitionTables
from cetms_core.stores.memory.receipts import ReceiptTables
from cetms_core.stores.memory.records import RecordTables
from cetms_core.stores.memory.reliefs import ReliefTables
from cetms_core.stores.memory.submissions import SubmissionTables

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

_NO_ACCOUNT: dict[str, Any] = {
    **dict.fromkeys(("password", "stamp"), ""),
    **{"id_number": NO_NUMBER, "name": NO_NAME, "email": None, "password_since": None, "former": ()},
}
_NO_PERSON: dict[str, Any] = {
    **dict.fromkeys(("birth_month", "department", "ethnic_group", "native_place", "school", "major"), ""),
    **dict.fromkeys(("education", "degree", "title_series"), ""),
    **{"id_number": NO_NUMBER, "name": NO_NAME, "mobile": NO_MOBILE, "email": NO_ADDRESS},
    "state": RegistrationState.ERASED,
}
_NO_WORDS: dict[str, Any] = {"answers": {}, "comments": {}, "remark": ""}
_NO_WISH: dict[str, Any] = {"answers": {}, "before": {}, "attachment": None, "reason": "", "secret": ""}


class Tables(Protocol):
    """All rows of the store."""

    people: PeopleTables
    declarations: DeclarationTables
    submissions: SubmissionTables
    loans: LoanTables
    petitions: PetitionTables
    reliefs: ReliefTables
    records: RecordTables
    attempts: AttemptTables
    receipts: ReceiptTables


class MemoryDossiers:
    """What one session does with it."""

    def __init__(self, tables: Tables, journal: Journal) -> None:
        self._tables = tables
        self._journal = journal

    def letters(self, person_id: str) -> Sequence[Mailing]:
        rows = self._tables.records.letters.values()
        written = (each for each in rows if each.letter.person_id == person_id)
        return sorted(written, key=lambda each: (each.letter.written_at, each.letter.id))

    def devices(self, person_id: str) -> Sequence[datetime]:
        return sorted((self._tables.attempts.devices.get(person_id) or {}).values())

    def answered(self, person_id: str) -> Sequence[datetime]:
        results = self._tables.records.results
        mine = (results.get(key) for key in results if key[0] == person_id)
        return sorted(at for each in mine if each is not None for _, at in [each])

    def received(self, person_id: str) -> Sequence[datetime]:
        rows = self._tables.receipts.receipts.values()
        return sorted(each.received_at for each in rows if each.person_id == person_id)

    def petitions(self, about: str, kind: PetitionKind) -> Sequence[Petition]:
        rows = self._tables.petitions.petitions.values()
        mine = (each for each in rows if (each.about, each.kind) == (about, kind))
        return sorted(mine, key=lambda each: (each.filed_at, each.id))

    def blank(self, petition: Petition) -> None:
        self._change(
            self._tables.petitions.petitions, lambda each: each.id == petition.id, later=True, **_NO_WISH
        )

    def erase(self, person_id: str) -> None:
        self._journal.begin()
        tables = self._tables
        self._let_go(person_id)
        self._hush(person_id)
        self._change(tables.submissions.submissions, _of(person_id), **_NO_WORDS, filename="", digest="")
        self._change(
            tables.declarations.declarations,
            _of(person_id),
            later=True,
            **_NO_WORDS,
            attachment=None,
            reason="",
        )
        self._change(tables.reliefs.reliefs, _of(person_id), reason="")
        self._change(
            tables.loans.loans, lambda each: person_id in (each.lender, each.borrower), later=True, reason=""
        )
        self._change(
            tables.petitions.petitions,
            lambda each: person_id in (each.about, each.petitioner),
            later=True,
            **_NO_WISH,
        )
        self._change(tables.people.accounts, _of(person_id), later=True, **_NO_ACCOUNT)
        rolls = tables.people.rolls
        if (kept := rolls.get(person_id)) is not None:
            nobody = evolve(kept[0], **_NO_PERSON, version=kept[0].version + 1)
            rolls.put(self._journal, person_id, (nobody, kept[1]))

    def _let_go(self, person_id: str) -> None:
        """The number, the letters and the answers that were kept for a repetition."""
        tables = self._tables
        for mailing in self.letters(person_id):
            tables.records.letters.drop(self._journal, mailing.letter.id)
        for number in tables.people.claims:
            if tables.people.claims.get(number) == person_id:
                tables.people.claims.drop(self._journal, number)
        for table in (tables.records.results, tables.receipts.receipts):
            for key in table:
                if key[0] == person_id:
                    table.drop(self._journal, key)

    def _hush(self, person_id: str) -> None:
        """The free texts of the chain, up to the line that says so."""
        records = self._tables.records
        mine = [place for place in records.links if place[0] == person_id]
        said = [place for place in mine if (event := records.events.get(place)) and event.name == ERASED]
        for place in (each for each in mine if said and each < max(said)):
            link, event = records.links.get(place), records.events.get(place)
            if link is not None and event is not None and link.words:
                hushed = evolve(link, fields=(*link.fields[:FREE], "", "{}"), salt="")
                records.links.put(self._journal, place, hushed)
                records.events.put(self._journal, place, evolve(event, reason="", comments={}))

    def _change(
        self,
        table: Table[Key, Value],
        wanted: Callable[[Any], bool],
        *,
        later: bool = False,
        **blank: Any,
    ) -> None:
        for key in table:
            row: Any = table.get(key)
            if wanted(row):
                version = {"version": row.version + 1} if later else {}
                table.put(self._journal, key, evolve(row, **blank, **version))


def _of(person_id: str) -> Callable[[Any], bool]:
    return lambda each: bool(each.person_id == person_id)
