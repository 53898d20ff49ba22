"""The permission line above each command: who may give it, how far it reaches, and how it is written down.

The table of all lines is the list from which the authorisation matrix is made.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.domain.actor import Role
from cetms_core.errors import NotAllowed

REVIEWERS = (Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, Role.INDUSTRY_AUTHORITY)
"""Whoever takes steps of an approval chain."""

JUDGES = (Role.AUTHORITY, Role.INDUSTRY_AUTHORITY)
"""Whoever decides on appeals: never an employer."""

READERS = (Role.PROFESSIONAL, *REVIEWERS, Role.TRAINING_BASE)
"""Whoever looks at declarations: their own, those in their scope, or those that they filed."""

FILERS = (Role.EMPLOYER_ADMINISTRATOR, Role.TRAINING_BASE)
"""Whoever files classes for others."""

Words = ParamSpec("Words")
Result = TypeVar("Result")


SIGNED_IN = tuple(role for role in Role if role is not Role.VISITOR)
"""Everybody but a visitor."""


class Reach(StrEnum):
    """Whose records a command touches."""

    EVERYBODY = "无须登录"
    OWN = "本人的记录"
    SEEN = "本人的，或管理范围内的记录"
    SCOPE = "本人管理范围内、且不是本人的记录"
    BASE = "基础数据"


@frozen
class Permission:
    """One line of the table."""

    command: str
    roles: frozenset[Role]
    reach: Reach
    event: str
    """The name under which it stands in the history; empty for a reading."""


PERMISSIONS: dict[str, Permission] = {}
"""Every command's line, by the command's name; filled where the commands are defined."""


def permission(
    *roles: Role, reach: Reach, event: str = ""
) -> Callable[[Callable[Concatenate[Desk, Words], Result]], Callable[Concatenate[Desk, Words], Result]]:
    """Lets a command be given by `roles` alone, and only while the directory says that the actor still holds the role."""

    def guard(
        command: Callable[Concatenate[Desk, Words], Result],
    ) -> Callable[Concatenate[Desk, Words], Result]:
        line = Permission(command.__name__, frozenset(roles), reach, event)
        PERMISSIONS[line.command] = line

        def guarded(desk: Desk, /, *words: Words.args, **named: Words.kwargs) -> Result:
            try:
                desk.demand_role(line.command, line.roles)
                return command(desk, *words, **named)
            except NotAllowed:
                desk.remember_refusal(line.command)
                raise

        update_wrapper(guarded, command)
        return guarded

    return guard
