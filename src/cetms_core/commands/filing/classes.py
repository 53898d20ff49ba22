"""代报记录: the classes that the actor's organisation filed, and to which declarations of each somebody objects."""

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.commands.filing.filer import objections_to
from cetms_core.commands.permission import FILERS, Reach, permission
from cetms_core.commands.reading import read_mark, within
from cetms_core.domain.page import Mark, Page, page_of
from cetms_core.domain.training_class import TrainingClass


@frozen
class ListedClass:
    """One class in the filer's list."""

    filed: TrainingClass
    objections: tuple[str, ...]
    """The ids of the declarations that wait for the filer's answer."""


@permission(*FILERS, reach=Reach.SEEN)
def classes(desk: Desk, *, after: str | None, limit: int) -> Page[ListedClass]:
    """One page, the newest first."""
    mark, limit = read_mark(after), within(limit)
    found = desk.session.classes.of(desk.actor.scope, after=mark, limit=limit + 1)
    page = page_of(found, limit, lambda each: Mark(each.filed_at, each.id))
    open_ones = frozenset(objections_to(desk, desk.actor.scope))
    return Page(tuple(_listed(each, open_ones) for each in page), page.after)


def _listed(filed: TrainingClass, open_ones: frozenset[str]) -> ListedClass:
    return ListedClass(filed, tuple(id for id in filed.declarations if id in open_ones))
