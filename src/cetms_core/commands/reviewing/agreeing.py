"""核对: whether a declaration can be approved for the hours that it carries; where it can't, the reviewer has the word."""

from cetms_core.approval.queue import QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import missing_law, missing_type
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.professional import Professional
from cetms_core.errors import Refused
from cetms_core.findings import Finding, Severity
from cetms_core.intake import FOR_THE_REVIEWER, reckon_again

OVERRULED = "declaration.credited_as_declared"
"""A reviewer knew that the hours would be others, and credited those that were declared."""

LONGEST_NOTE = 500
"""In characters (字)."""


def objections(
    desk: Desk, declaration: Declaration, applicant: Professional, severity: Severity = Severity.ERROR
) -> tuple[Finding, ...]:
    """Why it can't simply be approved: type or law have gone, or the hours would be others now."""
    if missing := missing_type(desk, declaration) or missing_law(desk, declaration):
        return missing
    law = desk.plugins.jurisdictions.law(declaration.jurisdiction, declaration.year, applicant.title_level)
    return reckon_again(desk.plugins.catalog[declaration.type], law, declaration, severity)


def objections_to(desk: Desk, seen: QueueItem | Declaration) -> tuple[Finding, ...]:
    """The same for what a reviewer saw; asked before anything is begun, since a type may take its time."""
    found = desk.session.declarations.find(seen.id)
    return () if found is None else objections_of(desk, found)


def objections_of(desk: Desk, declaration: Declaration) -> tuple[Finding, ...]:
    """The same for what was just read."""
    applicant = desk.session.people.professional(declaration.person_id)
    return () if applicant is None else objections(desk, declaration, applicant)


def demand_agreement(objections: tuple[Finding, ...], *, as_declared: bool) -> None:
    """Refuses what is objected to, unless the reviewer credits the hours as they were declared.

    Raises:
        Refused: with every objection that stands.
    """
    standing = [each for each in objections if not (as_declared and each.rule in FOR_THE_REVIEWER)]
    if standing:
        raise Refused(standing)


def note_overruled(desk: Desk, declaration: Declaration, objections: tuple[Finding, ...]) -> None:
    """What the reviewer knew and overruled is written down."""
    for each in objections:
        reason = each.sentence[:LONGEST_NOTE]
        desk.note(declaration.person_id, declaration.id, OVERRULED, reason=reason)
