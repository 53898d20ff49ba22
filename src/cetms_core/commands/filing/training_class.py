"""代报详细: one class that the actor's organisation filed, with what has become of its declarations."""

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import FILERS, Reach, permission
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.training_class import TrainingClass
from cetms_core.errors import NotFound


@frozen
class ClassRecord:
    """A class and its declarations as they stand now."""

    filed: TrainingClass
    declarations: tuple[Declaration, ...]
    """In the order of the list; without those that their persons have taken over by handing them in again."""


@permission(*FILERS, reach=Reach.SEEN)
def training_class(desk: Desk, id: str) -> ClassRecord:
    """The whole of it; NotFound for what another organisation filed, too."""
    filed = desk.session.classes.find(id)
    if filed is None or filed.filed_by != desk.actor.scope:
        raise NotFound("training_class")
    found = (desk.session.declarations.find(each) for each in filed.declarations)
    return ClassRecord(filed, tuple(each for each in found if each is not None and each.filed_by))
