"""并入之后: which organisation stands today for the one that a record names."""

from cetms_core.commands.desk import Desk
from cetms_core.domain.organisation import Organisation
from cetms_core.errors import NotFound


def survivor(desk: Desk, code: str) -> Organisation:
    """The organisation itself, or the one that it was merged into.

    Raises:
        NotFound: if there is none of that code.
    """
    found = desk.session.places.organisation(code)
    while found is not None and found.merged_into:
        found = desk.session.places.organisation(found.merged_into)
    if found is None:
        raise NotFound("organisation")
    return found
