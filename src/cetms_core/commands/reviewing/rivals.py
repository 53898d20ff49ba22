"""Whether a thing was declared anew since it ended: what comes back to life must not be counted twice."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import ENDED, answers_of, missing_type
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.errors import Refused
from cetms_core.findings import Finding

NO_RIVALS = ENDED | {DeclarationState.DRAFT}


def demand_no_rival(desk: Desk, ended: Declaration) -> None:
    """Refuses to take up again what its person has declared anew meanwhile.

    Raises:
        Refused: naming the type.
    """
    declared = desk.session.declarations.of_person(ended.person_id, ended.year)
    rivals = (each for each in declared if each.id != ended.id and each.type == ended.type)
    own = _thing(desk, ended)
    if own and any(each.state not in NO_RIVALS and _thing(desk, each) == own for each in rivals):
        raise Refused([Finding("approval.declared_anew", values={"type": ended.type_label})])


def _thing(desk: Desk, declaration: Declaration) -> str:
    """Equal for two declarations of one thing; empty where the type is gone, or tells nothing apart."""
    if missing_type(desk, declaration):
        return ""
    type_ = desk.plugins.catalog[declaration.type]
    return type_.same_thing(answers_of(type_, declaration))
