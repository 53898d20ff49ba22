"""维护部门: each employer keeps its own list."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_label
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.organisation import Department
from cetms_core.errors import NotAllowed, NotFound


@permission(
    Role.SYSTEM_ADMINISTRATOR, Role.EMPLOYER_ADMINISTRATOR, reach=Reach.BASE, event="department.added"
)
def add_department(desk: Desk, organisation: str, name: str) -> Department:
    """The department, on the list of its employer."""
    if desk.actor.role is Role.EMPLOYER_ADMINISTRATOR and desk.actor.scope != organisation:
        raise NotAllowed("add_department", desk.actor.role)
    department = Department(organisation, read_label(name, "部门名称"))
    desk.session.begin()
    if desk.session.places.organisation(organisation) is None:
        raise NotFound("organisation")
    desk.session.places.add_department(department)
    desk.note(organisation, "department", "department.added", after=department.name)
    return department
