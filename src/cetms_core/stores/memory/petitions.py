"""Petitions, in memory."""

from collections.abc import Sequence
from threading import RLock

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.page import Mark
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState, PetitionStep
from cetms_core.stores.memory.journal import Journal, Table
from cetms_core.stores.memory.places import PlacesTables
from cetms_core.stores.versions import demand_next


class PetitionTables:
    """The rows."""

    def __init__(self, lock: RLock, places: PlacesTables) -> None:
        self.petitions: Table[str, Petition] = Table(lock)
        self.regions = places.regions


class MemoryPetitions:
    """What one session does with petitions."""

    def __init__(self, tables: PetitionTables, journal: Journal) -> None:
        self._rows = tables.petitions
        self._regions = tables.regions
        self._journal = journal

    def add(self, petition: Petition) -> None:
        self._rows.put(self._journal, petition.id, petition)

    def find(self, id: str) -> Petition | None:
        return self._rows.get(id)

    def replace(self, petition: Petition) -> None:
        self._journal.begin()
        demand_next(petition, self.find(petition.id))
        self._rows.put(self._journal, petition.id, petition)

    def waiting(self, at: PetitionStep, *, after: Mark | None, limit: int) -> Sequence[Petition]:
        places = {at.place} if at.decider is ApprovalStep.EMPLOYER else self._within(at.place)
        steps = {PetitionStep(at.decider, place) for place in places}
        found = sorted((each for each in self._rows.values() if each.waits_at in steps), key=_mark)
        return [each for each in found if after is None or _mark(each) > after][:limit]

    def waiting_about(self, about: str, kind: PetitionKind) -> Sequence[Petition]:
        mine = (each for each in self._rows.values() if (each.about, each.kind) == (about, kind))
        return sorted((each for each in mine if each.state is PetitionState.WAITING), key=_mark)

    def filed_by(self, petitioner: str, *, after: Mark | None, limit: int) -> Sequence[Petition]:
        mine = [each for each in self._rows.values() if each.petitioner == petitioner]
        mine.sort(key=_mark, reverse=True)
        return [each for each in mine if after is None or _mark(each) < after][:limit]

    def _within(self, region: str) -> set[str]:
        return {each.code for each in self._regions.values() if each.lies_in(region)}


def _mark(petition: Petition) -> Mark:
    return Mark(petition.filed_at, petition.id)
