"""Answering a repeated request with what it came to the first time."""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar, cast

from cetms_core.commands.desk import Desk
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.plain import Plain, from_plain, to_plain
from cetms_core.errors import CetmsError, KeyUsedBefore, NotAllowed, TryAgain

Result = TypeVar("Result")


def answered(desk: Desk, key: str, asked: object, work: Callable[[], Result]) -> Result:
    """What `work` comes to, or came to when this actor, in this very role, first gave this key.

    First answer and repeated answer are both read back from the record, so that they are equal.

    Raises:
        KeyUsedBefore: if something else was `asked` under this key.
    """
    name, request = _name(desk.actor, key), _digest(to_plain(asked))
    recorded = desk.session.results.recorded(desk.actor.person_id, name)
    if recorded is None:
        recorded = _written(desk.actor, request, _done_first(desk, name, work))
        desk.session.results.record(desk.actor.person_id, name, recorded, desk.now)
    else:
        _demand_any_role(desk)
    kept = json.loads(recorded)
    if kept["asked"] != request:
        raise KeyUsedBefore
    return cast(Result, from_plain(kept["came_to"]))


def _name(actor: Actor, key: str) -> str:
    """Of the request; keys come out of forms, so whatever stands there becomes 64 letters that every store takes."""
    return _digest([actor.role.name, actor.scope, key])


def _digest(plain: Plain) -> str:
    """Says nothing of what was filled in, and differs as soon as that does."""
    return sha256(json.dumps(_in_order(plain), sort_keys=True).encode()).hexdigest()


def _in_order(plain: Plain) -> Plain:
    """The same whatever the order in which a form's fields came."""
    match plain:
        case list():
            return [_in_order(each) for each in plain]
        case {"$": "Mapping", "items": list(items)}:
            return sorted(map(_in_order, items), key=json.dumps)
        case dict():
            return {name: _in_order(each) for name, each in plain.items()}
    return plain


def _done_first(desk: Desk, name: str, work: Callable[[], Result]) -> Result:
    """What `work` comes to; TryAgain if it failed while the same request was answered elsewhere.

    Of a double click, the second would otherwise be told that the same was declared before.
    """
    try:
        return work()
    except CetmsError as fault:
        if desk.session.results.recorded(desk.actor.person_id, name) is None:
            raise
        raise TryAgain from fault


def _demand_any_role(desk: Desk) -> None:
    try:
        desk.demand_role("perform", frozenset(Role))
    except NotAllowed:
        desk.remember_refusal("perform")
        raise


def _written(actor: Actor, request: str, result: object) -> str:
    if actor.role is Role.VISITOR and isinstance(result, Actor):
        raise TypeError("a sign-in can't be repeated by its key: it is proved anew each time")
    return json.dumps({"asked": request, "came_to": to_plain(result)}, ensure_ascii=False)
