"""更正学时: a corrected figure reaches an approved declaration by a line of its own, with its reason (B8)."""

from cetms_core.commands.correcting.reassess import Reassessment, reassessed
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.crediting import settle_after
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import DeclarationState
from cetms_core.errors import NotFound, Stale
from cetms_core.ledger import Entry, EntryKind, accounts, following
from cetms_core.notifications.letters import correction_letter


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="declaration.corrected")
def correct(desk: Desk, seen: Reassessment, reason: str) -> Entry:
    """The line that was posted; what was declared, and the award, stay as they were.

    Raises:
        Stale: if it would be another correction by now, or none.
        NotFound: if the declaration is gone, or no longer approved, or would not be accepted today.
    """
    why = read_reason(reason)
    desk.session.begin(seen.declaration.person_id)
    found = desk.session.declarations.find(seen.declaration.id)
    if found is None or found.state is not DeclarationState.APPROVED or seen.now is None:
        raise NotFound("declaration")
    again = reassessed(desk, found)
    if again is None or (again.worth, again.now) != (seen.worth, seen.now):
        raise Stale(seen.declaration.version, found.version)
    account = accounts(desk.session.entries.of_declaration(found))[-1]
    line = following(
        account.awarded,
        EntryKind.CORRECTION,
        seen.now - account.worth,
        turn=account.turns(EntryKind.CORRECTION),
        at=desk.now,
        reason=why,
    )
    desk.session.entries.post(line)
    settle_after(desk, line)
    desk.note(
        found.person_id,
        found.id,
        "declaration.corrected",
        before=str(account.worth),
        after=str(seen.now),
        reason=why,
    )
    person = desk.session.people.professional(found.person_id)
    assert person is not None
    letter = correction_letter(
        person, found, desk.now, before=account.worth, after=seen.now, link=desk.portal
    )
    desk.session.outbox.add(letter)
    return line
