"""回避: whether a reviewer claims the very work that is to be judged, as its co-author."""

from collections.abc import Iterator

from cetms_core.approval import NOT_CLAIMED, is_own_work, people_behind
from cetms_core.commands.desk import Desk
from cetms_core.domain.declaration import Declaration
from cetms_core.findings import Finding
from cetms_core.intake import current


def claims_same_work(desk: Desk, declaration: Declaration) -> bool:
    """Whether the actor, or whoever lent the actor the office, has declared the same achievement, in whatever year."""
    work = _work(desk, declaration)
    return bool(work) and is_own_work(work, _own_works(desk, declaration.type))


def _own_works(desk: Desk, type: str) -> Iterator[str]:
    declarations = desk.session.declarations
    for person_id in people_behind(desk.actor):
        for year in declarations.years(person_id):
            for each in declarations.of_person(person_id, year):
                if each.type == type and each.state not in NOT_CLAIMED:
                    yield _work(desk, each)


def _work(desk: Desk, declaration: Declaration) -> str:
    """What names the achievement; empty where the type knows no such thing, or is not installed any more."""
    type_ = desk.plugins.catalog.get(declaration.type)
    if type_ is None:
        return ""
    answers = current(type_, declaration.schema_version, declaration.answers)
    return "" if isinstance(answers, Finding) else type_.same_as(answers)
