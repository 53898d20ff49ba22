"""What an approval does to the year's account, and what takes it back; each time the caps are settled anew."""

from functools import partial

from cetms_core.commands.desk import BEIJING, Desk
from cetms_core.commands.kept import answers_of
from cetms_core.domain.declaration import Declaration
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.law import Cap
from cetms_core.ledger import Achievement, Entry, EntryKind, accounts, award, reversal, settle


def demand_in_time(desk: Desk, declaration: Declaration) -> None:
    """Refuses an approval that comes too late to count, where the jurisdiction says that it does.

    Raises:
        Refused: naming the year and its closing day.
    """
    window = desk.plugins.jurisdictions.window(declaration.jurisdiction, declaration.year)
    if window.decided_too_late(desk.today):
        values = {"year": declaration.year, "closed": window.closes_on}
        raise Refused([Finding("approval.decided_too_late", values=values)])


def credit(desk: Desk, declaration: Declaration) -> None:
    """The hours of an approved declaration join its year; what is beyond a cap is cut."""
    awarded = award(declaration, _achievement(desk, declaration), at=desk.now)
    desk.session.entries.post(awarded)
    settle_after(desk, awarded)


def take_back(desk: Desk, declaration: Declaration, reason: str) -> None:
    """The hours leave the year again, and others that were cut may come back."""
    lines = accounts(desk.session.entries.of_declaration(declaration))[-1]
    taken = reversal(lines.awarded, lines.worth, at=desk.now, reason=reason)
    desk.session.entries.post(taken)
    settle_after(desk, taken)


def settle_after(desk: Desk, changed: Entry) -> None:
    """Posts the cuts and restorations that follow from a change; most achievements fall under no cap at all.

    Whose law is not installed stays as it is until it is; what changed is settled in any case.
    """
    if _touches_nothing(desk, changed):
        return
    pages = desk.plugins.jurisdictions
    whole = desk.session.entries.of_person(changed.person_id)
    known = (
        line
        for line in whole
        if line.achievement.jurisdiction in pages or line.declaration_id == changed.declaration_id
    )
    for line in settle(known, partial(caps_of, desk), at=desk.now):
        desk.session.entries.post(line)


def caps_of(desk: Desk, awarded: Entry) -> tuple[Cap, ...]:
    """The limits of an award, by the law of its own jurisdiction and year."""
    law = desk.plugins.jurisdictions.law(awarded.achievement.jurisdiction, awarded.year)
    return law.caps_of(awarded.achievement.type, awarded.subject)


def _touches_nothing(desk: Desk, changed: Entry) -> bool:
    """Nothing else can depend on what falls under no cap and is nothing's twin, unless a cap since lifted cut something."""
    achieved = changed.achievement
    if achieved.jurisdiction not in desk.plugins.jurisdictions or achieved.same_as or caps_of(desk, changed):
        return False
    return changed.kind is EntryKind.AWARD or not desk.session.entries.of_cut(changed.person_id)


def _achievement(desk: Desk, declaration: Declaration) -> Achievement:
    type_ = desk.plugins.catalog[declaration.type]
    submitted = declaration.submitted_at or declaration.created_at
    answers = answers_of(type_, declaration)
    dated = type_.evidence_day(answers) or submitted.astimezone(BEIJING).date()
    return Achievement(type_.code, declaration.jurisdiction, dated, type_.same_as(answers))
