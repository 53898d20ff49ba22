"""Answering a repeated request with what it came to the first time."""

import json
from collections.abc import Callable
from typing import TypeVar, cast

from cetms_core.commands.desk import Desk
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.plain import from_plain, to_plain

Result = TypeVar("Result")


def answered(desk: Desk, key: str, work: Callable[[], Result]) -> Result:
    """What `work` comes to, or came to when this actor, in this very role, first gave this key.

    First answer and repeated answer are both read back from the record, so that they are equal.
    """
    name = f"{desk.actor.role.name}:{desk.actor.scope}:{key}"
    recorded = desk.session.results.recorded(desk.actor.person_id, name)
    if recorded is None:
        recorded = _written(desk.actor, work())
        desk.session.results.record(desk.actor.person_id, name, recorded, desk.now)
    else:
        desk.demand_role("perform", frozenset(Role))
    return cast(Result, from_plain(json.loads(recorded)))


def _written(actor: Actor, result: object) -> str:
    if actor.role is Role.VISITOR and isinstance(result, Actor):
        raise TypeError("a sign-in can't be repeated by its key: it is proved anew each time")
    return json.dumps(to_plain(result), ensure_ascii=False)
