"""回避: who stands behind a decision, and whether they may judge this work."""

from collections.abc import Iterable

from cetms_core.domain.actor import Actor
from cetms_core.domain.declaration import DeclarationState

NOT_CLAIMED = frozenset({DeclarationState.DRAFT, DeclarationState.WITHDRAWN})
"""What was never handed in, or was taken back: nobody says any more that the work is theirs."""


def people_behind(actor: Actor) -> frozenset[str]:
    """The ids of whoever acts, and of whoever lent that person the office."""
    return frozenset({actor.person_id, actor.on_behalf_of} - {""})


def same_people(one: Actor, other: Actor) -> bool:
    """Whether one person stands behind both."""
    return not people_behind(one).isdisjoint(people_behind(other))


def is_own_work(work: str, own_works: Iterable[str]) -> bool:
    """Whether the achievement is one that the reviewer claims, too; one without a name is nobody's but its person's."""
    return bool(work) and work in own_works
