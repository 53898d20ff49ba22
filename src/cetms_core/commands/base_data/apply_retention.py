"""按期清理: what has been kept as long as it need be goes, some at a time; entries, history and decisions never do."""

from collections.abc import Callable, Mapping
from functools import partial

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.commands.own_account.leaving import BLANKED, barriers, erase_identity
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import within
from cetms_core.domain.actor import Role
from cetms_core.domain.petition import Petition
from cetms_core.domain.retention import Passing
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@frozen
class LetGo:
    """What one batch came to."""

    passing: Passing
    number: int
    """How many went; on a dry run, would go."""

    after: str | None
    """Hand it back as `after=` for the next batch; None after the last one."""


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="retention.applied")
def apply_retention(desk: Desk, passing: Passing | str, *, dry_run: bool, after: str, limit: int) -> LetGo:
    """One batch of one kind, whole or not at all; ended at any moment, the next one goes on."""
    if passing not in set(Passing):
        values = {"asked": passing, "offered": tuple(Passing)}
        raise Refused([Finding("retention.unknown", "passing", values=values)])
    what, limit = Passing(passing), within(limit)
    if not dry_run:
        desk.session.begin("retention")
    let_go = _BY_PERSON.get(what, _rows)(desk, what, dry_run, after, limit)
    if let_go.number and not dry_run:
        desk.note("retention", what, "retention.applied", after=str(let_go.number))
    return let_go


def _rows(desk: Desk, what: Passing, dry_run: bool, _: str, limit: int) -> LetGo:
    before = desk.now - desk.retention.of(what).time
    if dry_run:
        return LetGo(what, desk.session.expiry.count(what, before), None)
    number = desk.session.expiry.drop(what, before, limit)
    return LetGo(what, number, "" if number == limit else None)


def _registrations(desk: Desk, what: Passing, dry_run: bool, after: str, limit: int) -> LetGo:
    """Whoever holds an office, or anything else that bars it, stays."""
    before = desk.now - desk.retention.of(what).time
    ended = partial(desk.session.expiry.ended_registrations, before, after=after, limit=limit)
    found = ended()
    last = found[-1] if len(found) == limit else None
    if found and not dry_run:
        desk.session.begin(*found)
        found = [each for each in ended() if each in found]  # some may have registered again meanwhile
    free = [each for each in found if not any(barriers(desk, each))]
    for person_id in [] if dry_run else free:
        erase_identity(desk, person_id, record="retention")
    return LetGo(what, len(free), last)


def _petitions(desk: Desk, what: Passing, dry_run: bool, after: str, limit: int) -> LetGo:
    before = desk.now - desk.retention.of(what).time
    found = desk.session.expiry.ended_petitions(before, after=after, limit=limit)
    for petition in [] if dry_run else found:
        _blank(desk, petition)
    return LetGo(what, len(found), found[-1].id if len(found) == limit else None)


def _blank(desk: Desk, petition: Petition) -> None:
    desk.note(petition.about, petition.id, BLANKED)
    desk.session.dossiers.blank(petition)


_BY_PERSON: Mapping[Passing, Callable[[Desk, Passing, bool, str, int], LetGo]] = {
    Passing.REGISTRATIONS: _registrations,
    Passing.PETITIONS: _petitions,
}
"""Where more is to be done than to let rows go."""
