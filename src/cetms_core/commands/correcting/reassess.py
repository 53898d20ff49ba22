"""重新核算: whose approved hours would be others by the figures of today; it only reads, and `correct` posts."""

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import missing_law, missing_type
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import read_mark, within
from cetms_core.commands.reviewing.agreeing import OVERRULED
from cetms_core.contracts import Search
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.explanation import Cell
from cetms_core.domain.hours import Hours
from cetms_core.domain.page import Mark, Page, page_of
from cetms_core.findings import Finding
from cetms_core.intake import reckoned
from cetms_core.ledger import accounts


@frozen
class Reassessment:
    """An approved declaration that the law and the types of today make something else of."""

    declaration: Declaration
    worth: Hours
    """What the account holds it to be worth, before any cap."""

    now: Hours | None
    """What it would be worth if it were reckoned today; None when it would not be accepted."""

    findings: tuple[Finding, ...] = ()
    """Why it is left to a human being: it would not be accepted, or a reviewer credited it as declared."""

    @property
    def changed_rows(self) -> tuple[Cell, ...]:
        """The rows of today that the award did not use, or that read otherwise then."""
        used = set(self.worth.sources)
        return tuple(cell for cell in (self.now or Hours(0)).sources if cell not in used)


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE)
def reassess(desk: Desk, *, year: int | None, type: str, after: str | None, limit: int) -> Page[Reassessment]:
    """One page; whatever agrees is left out, so a page may be shorter than `limit` and yet not the last."""
    search, limit = Search(year=year, type=type, state=DeclarationState.APPROVED), within(limit)
    found = desk.session.declarations.search(search, after=read_mark(after), limit=limit + 1)
    page = page_of(found, limit, lambda each: Mark(each.created_at, each.id))
    differing = (again for each in page if (again := reassessed(desk, each)) is not None)
    return Page(tuple(differing), page.after)


def reassessed(desk: Desk, declaration: Declaration) -> Reassessment | None:
    """What is different by now; None when nothing is."""
    if not declaration.answers:  # its person was erased, and what was declared with them
        return None
    worth = accounts(desk.session.entries.of_declaration(declaration))[-1].worth
    now = _now(desk, declaration)
    if isinstance(now, tuple):
        return Reassessment(declaration, worth, None, now)
    return None if now == worth else Reassessment(declaration, worth, now, _decided(desk, declaration))


def _decided(desk: Desk, declaration: Declaration) -> tuple[Finding, ...]:
    """That a reviewer has had the word on these hours already; nothing when nobody has."""
    events = desk.session.history.of(declaration.person_id, declaration.id)
    if declaration.proposed is not None:
        return (Finding("approval.credited_lowered"),)
    overruled = any(event.name == OVERRULED for event in events)
    return (Finding("ledger.credited_as_declared"),) if overruled else ()


def _now(desk: Desk, declaration: Declaration) -> Hours | tuple[Finding, ...]:
    if missing := missing_type(desk, declaration) or missing_law(desk, declaration):
        return missing
    person = desk.session.people.professional(declaration.person_id)
    assert person is not None
    law = desk.plugins.jurisdictions.law(declaration.jurisdiction, declaration.year, person.title_level)
    return reckoned(desk.plugins.catalog[declaration.type], law, declaration)
