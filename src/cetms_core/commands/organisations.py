"""法人单位: those of a region, to pick from (S5)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.organisation import Organisation


@permission(*Role, reach=Reach.EVERYBODY)
def organisations(desk: Desk, region: str, *, text: str) -> tuple[Organisation, ...]:
    """The employers of `region` whose name contains `text`."""
    return tuple(desk.session.places.organisations(region, text))
